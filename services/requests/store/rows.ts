import type { HelpRequestStatus, LadderStep } from '../../contracts/api/help-requests.ts'
import { toDate, toInstant, toText } from '../../kernel/clock.ts'
import type { Sealed } from '../../kernel/vault.ts'
import type { Action, HelpRequest } from '../rules/help-request.ts'

/** A row of `requests.help_request` as both drivers give it. */
export interface HelpRequestRow {
  id: string
  kind: string
  needs_volunteer: boolean
  status: HelpRequestStatus
  step: LadderStep
  danger: boolean
  asker_id: string
  helper_id: string | null
  offer_id: string | null
  confirmed: boolean
  refused: string[]
  words: Sealed
  whereabouts: Sealed
  lat: number
  lon: number
  radius: number
  areas: string[]
  blurred_areas: string[]
  period_from: Date | null
  period_to: Date | null
  revision: number
  created_at: Date
  step_since: Date
  step_due: Date | null
  last_action: Action
  last_actor: string | null
}

/** The columns of a `HelpRequestRow`, of the table as `r`. */
export const columns = `r.id, r.kind, r.needs_volunteer, r.status, r.step, r.danger, r.asker_id, r.helper_id, r.offer_id,
  r.confirmed, r.refused, r.words, r.whereabouts, r.lat, r.lon, r.radius, r.areas, r.blurred_areas, r.period_from,
  r.period_to, r.revision, r.created_at, r.step_since, r.step_due, r.last_action, r.last_actor`

/** A help request with what is sealed in it. */
export interface Stored {
  request: HelpRequest
  /** The text. */
  words: Sealed
  /** Exact place, address, and for whom it is. */
  whereabouts: Sealed
}

const instantOf = (date: Date | null) => (date ? toInstant(date) : undefined)
const dateOf = (instant: Temporal.Instant | undefined) => (instant ? toDate(instant) : null)
const textDateOf = (text: string | undefined) => (text === undefined ? null : toDate(Temporal.Instant.from(text)))

/** A row as the rules want it. */
export const toStored = (row: HelpRequestRow): Stored => ({
  words: row.words,
  whereabouts: row.whereabouts,
  request: {
    id: row.id,
    kind: row.kind,
    needsVolunteer: row.needs_volunteer,
    status: row.status,
    step: row.step,
    danger: row.danger,
    askerId: row.asker_id,
    helperId: row.helper_id ?? undefined,
    offerId: row.offer_id ?? undefined,
    confirmed: row.confirmed,
    refused: row.refused,
    blurred: { lat: row.lat, lon: row.lon, radius: row.radius },
    areas: row.areas,
    blurredAreas: row.blurred_areas,
    period: row.period_from
      ? { from: toText(row.period_from), ...(row.period_to ? { to: toText(row.period_to) } : {}) }
      : undefined,
    revision: row.revision,
    createdAt: toInstant(row.created_at),
    stepSince: toInstant(row.step_since),
    stepDue: instantOf(row.step_due),
    lastAction: row.last_action,
    lastActor: row.last_actor ?? undefined,
  },
})

/** A request as a row; what the database works out itself is not in it. */
export const toRow = ({ request, words, whereabouts }: Stored): HelpRequestRow => ({
  id: request.id,
  kind: request.kind,
  needs_volunteer: request.needsVolunteer,
  status: request.status,
  step: request.step,
  danger: request.danger,
  asker_id: request.askerId,
  helper_id: request.helperId ?? null,
  offer_id: request.offerId ?? null,
  confirmed: request.confirmed,
  refused: request.refused,
  words,
  whereabouts,
  lat: request.blurred.lat,
  lon: request.blurred.lon,
  radius: request.blurred.radius,
  areas: request.areas,
  blurred_areas: request.blurredAreas,
  period_from: textDateOf(request.period?.from),
  period_to: textDateOf(request.period?.to),
  revision: request.revision,
  created_at: toDate(request.createdAt),
  step_since: toDate(request.stepSince),
  step_due: dateOf(request.stepDue),
  last_action: request.lastAction,
  last_actor: request.lastActor ?? null,
})
