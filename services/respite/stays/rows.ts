import type { Nights, StayKind } from '../../contracts/api/respite-locations.ts'
import type { NextStep, OverrulableRule, StayStatus, StayUrgency } from '../../contracts/api/respite-stays.ts'
import { toInstant, toText } from '../../kernel/clock.ts'
import type { Sealed } from '../../kernel/vault.ts'

/** A stay as the rules see it; what is sealed stays so. */
export interface StayRow {
  id: string
  status: StayStatus
  kind: StayKind
  bedId: string
  locationId: string
  period: Nights
  personId: string | undefined
  clientKeys: string[]
  groups: string[]
  client: Sealed | undefined
  plan: Sealed | undefined
  urgency: StayUrgency
  heldUntil: Temporal.Instant | undefined
  holdUntilAtMost: Temporal.Instant | undefined
  overruled: { rule: OverrulableRule; by: string }[]
  nextStep: NextStep | undefined
  nextStepNote: Sealed | undefined
  backupCallId: string | undefined
  waitingId: string | undefined
  /** The recurring stays it is one of. */
  seriesId: string | undefined
  /** Which time this person tries a satellite home; undefined of other kinds, and of somebody unknown. */
  attempt: number | undefined
  requestedBy: string
  fromBackup: boolean
  areas: string[]
  locationAreas: string[]
  organisationId: string
  overdue: boolean
  createdAt: Temporal.Instant
  arrivedAt: Temporal.Instant | undefined
  endedAt: Temporal.Instant | undefined
  revision: number
}

/** A row of `respite.stay` as the driver gives it. */
export interface RawStay {
  id: string
  status: StayStatus
  kind: StayKind
  bed_id: string
  location_id: string
  from_date: Date
  to_date: Date
  person_id: string | null
  client_keys: string[]
  groups: string[]
  client: Sealed | null
  plan: Sealed | null
  urgency: StayUrgency
  held_until: Date | null
  hold_until_at_most: Date | null
  overruled: { rule: OverrulableRule; by: string }[]
  next_step: NextStep | null
  next_step_note: Sealed | null
  backup_call_id: string | null
  waiting_id: string | null
  series_id: string | null
  attempt: number | null
  requested_by: string
  from_backup: boolean
  areas: string[]
  location_areas: string[]
  organisation_id: string
  overdue: boolean
  created_at: Date
  arrived_at: Date | null
  ended_at: Date | null
  revision: number
}

/** A date of the driver as a local date, `2026-12-01`. */
export const toLocalDate = (date: Date): string => date.toISOString().slice(0, 10)

const instant = (date: Date | null) => (date ? toInstant(date) : undefined)

/** A row of the driver as a stay. */
export const toStayRow = (row: RawStay): StayRow => ({
  id: row.id,
  status: row.status,
  kind: row.kind,
  bedId: row.bed_id,
  locationId: row.location_id,
  period: { from: toLocalDate(row.from_date), to: toLocalDate(row.to_date) },
  personId: row.person_id ?? undefined,
  clientKeys: row.client_keys,
  groups: row.groups,
  client: row.client ?? undefined,
  plan: row.plan ?? undefined,
  urgency: row.urgency,
  heldUntil: instant(row.held_until),
  holdUntilAtMost: instant(row.hold_until_at_most),
  overruled: row.overruled,
  nextStep: row.next_step ?? undefined,
  nextStepNote: row.next_step_note ?? undefined,
  backupCallId: row.backup_call_id ?? undefined,
  waitingId: row.waiting_id ?? undefined,
  seriesId: row.series_id ?? undefined,
  attempt: row.attempt ?? undefined,
  requestedBy: row.requested_by,
  fromBackup: row.from_backup,
  areas: row.areas,
  locationAreas: row.location_areas,
  organisationId: row.organisation_id,
  overdue: row.overdue,
  createdAt: toInstant(row.created_at),
  arrivedAt: instant(row.arrived_at),
  endedAt: instant(row.ended_at),
  revision: row.revision,
})

const text = (instant: Temporal.Instant | undefined) => (instant ? toText(instant) : null)

/** A stay as a row of its table, for JSON. */
export const toRawStay = (stay: StayRow): Record<keyof RawStay, unknown> => ({
  id: stay.id,
  status: stay.status,
  kind: stay.kind,
  bed_id: stay.bedId,
  location_id: stay.locationId,
  from_date: stay.period.from,
  to_date: stay.period.to,
  person_id: stay.personId ?? null,
  client_keys: stay.clientKeys,
  groups: stay.groups,
  client: stay.client ?? null,
  plan: stay.plan ?? null,
  urgency: stay.urgency,
  held_until: text(stay.heldUntil),
  hold_until_at_most: text(stay.holdUntilAtMost),
  overruled: stay.overruled,
  next_step: stay.nextStep ?? null,
  next_step_note: stay.nextStepNote ?? null,
  backup_call_id: stay.backupCallId ?? null,
  waiting_id: stay.waitingId ?? null,
  series_id: stay.seriesId ?? null,
  attempt: stay.attempt ?? null,
  requested_by: stay.requestedBy,
  from_backup: stay.fromBackup,
  areas: stay.areas,
  location_areas: stay.locationAreas,
  organisation_id: stay.organisationId,
  overdue: stay.overdue,
  created_at: text(stay.createdAt),
  arrived_at: text(stay.arrivedAt),
  ended_at: text(stay.endedAt),
  revision: stay.revision,
})
