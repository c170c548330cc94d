import type { Point } from '../../contracts/api/common.ts'
import type { StayKind } from '../../contracts/api/respite-locations.ts'
import type { StayUrgency, WaitingStatus } from '../../contracts/api/respite-stays.ts'
import { toInstant, toText } from '../../kernel/clock.ts'
import type { Sealed } from '../../kernel/vault.ts'

/** Somebody on the waiting list as the rules see them; who they are stays sealed, with the key `waiting-<id>`. */
export interface WaitingRow {
  id: string
  status: WaitingStatus
  kind: StayKind
  urgency: StayUrgency
  personId: string | undefined
  clientKeys: string[]
  groups: string[]
  client: Sealed | undefined
  /** The first night, local date. */
  from: string
  nights: number
  /** Where they live, blurred: near enough to look near by, and nobody's address. */
  near: Point | undefined
  features: string[]
  since: Temporal.Instant
  /** What is offered to them, or where they were placed. */
  stayId: string | undefined
  offerUntil: Temporal.Instant | undefined
  /** Beds that are not offered to them again. */
  declinedBeds: string[]
  declined: number
  requestedBy: string
  areas: string[]
  endedAt: Temporal.Instant | undefined
  revision: number
}

/** A row of `respite.waiting` as the driver gives it; instants and dates of one to be written are text. */
export interface RawWaiting<At = Date> {
  id: string
  status: WaitingStatus
  kind: StayKind
  urgency: StayUrgency
  person_id: string | null
  client_keys: string[]
  groups: string[]
  client: Sealed | null
  from_date: At
  nights: number
  lat: number | null
  lon: number | null
  features: string[]
  since: At
  stay_id: string | null
  offer_until: At | null
  declined_beds: string[]
  declined: number
  requested_by: string
  areas: string[]
  ended_at: At | null
  revision: number
}

const near = ({ lat, lon }: RawWaiting) => (lat === null || lon === null ? undefined : { lat, lon })

/** A row of the driver as somebody who waits. */
export const toWaitingRow = (row: RawWaiting): WaitingRow => ({
  ...{ id: row.id, status: row.status, kind: row.kind, urgency: row.urgency },
  ...{ personId: row.person_id ?? undefined, clientKeys: row.client_keys, groups: row.groups },
  ...{ client: row.client ?? undefined, from: row.from_date.toISOString().slice(0, 10), nights: row.nights },
  ...{ near: near(row), features: row.features, since: toInstant(row.since), stayId: row.stay_id ?? undefined },
  offerUntil: row.offer_until ? toInstant(row.offer_until) : undefined,
  ...{ declinedBeds: row.declined_beds, declined: row.declined, requestedBy: row.requested_by, areas: row.areas },
  endedAt: row.ended_at ? toInstant(row.ended_at) : undefined,
  revision: row.revision,
})

/** Somebody who waits as a row to be written. */
export const toRawWaiting = (row: WaitingRow): RawWaiting<string> => ({
  ...{ id: row.id, status: row.status, kind: row.kind, urgency: row.urgency },
  ...{ person_id: row.personId ?? null, client_keys: row.clientKeys, groups: row.groups, client: row.client ?? null },
  ...{ from_date: row.from, nights: row.nights, lat: row.near?.lat ?? null, lon: row.near?.lon ?? null },
  ...{ features: row.features, since: toText(row.since), stay_id: row.stayId ?? null },
  offer_until: row.offerUntil ? toText(row.offerUntil) : null,
  ...{ declined_beds: row.declinedBeds, declined: row.declined, requested_by: row.requestedBy, areas: row.areas },
  ended_at: row.endedAt ? toText(row.endedAt) : null,
  revision: row.revision,
})
