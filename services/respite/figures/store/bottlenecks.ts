import type { StayKind } from '../../../contracts/api/respite-locations.ts'
import type { StayUrgency } from '../../../contracts/api/respite-stays.ts'
import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { LocationRow } from '../../store/locations.ts'

type Reading = Pick<Db, '$queryRaw'>

/** The hours of a location, as it is kept. */
export type HoursRow = Pick<LocationRow, 'day_starts_at' | 'arrive_from' | 'leave_by' | 'cleaning'>

const hours = Prisma.raw('l.day_starts_at, l.arrive_from, l.leave_by, l.cleaning')

/** Somebody who waits, without who they are. */
export interface WaiterRow {
  id: string
  status: 'waiting' | 'offered'
  kind: StayKind
  urgency: StayUrgency
  groups: string[]
  features: string[]
  from_date: string
  nights: number
  since: Date
}

/** Everybody on the waiting list of these areas, longest first; who has an offer waits until they take it. */
export const waiters = (db: Reading, within: string[]): Promise<WaiterRow[]> =>
  db.$queryRaw<WaiterRow[]>`
    select id, status, kind, urgency, groups, features, from_date::text, nights, since from respite.waiting
    where status in ('waiting', 'offered') and areas && ${within}::text[] order by since, id`

/** A request that was refused. */
export interface RefusedRow {
  kind: StayKind
  groups: string[]
  from_date: string
  nights: number
  why: string
}

/** The requests of people of these areas that were refused since a moment. */
export const refusedSince = (db: Reading, since: Temporal.Instant, within: string[]): Promise<RefusedRow[]> =>
  db.$queryRaw<RefusedRow[]>`
    select kind, groups, from_date::text, nights, why from respite.refusal
    where at >= ${toDate(since)} and areas && ${within}::text[]`

/** A guest whose date of leaving has come. */
export interface GuestRow extends HoursRow {
  id: string
  kind: StayKind
  location: string
  from_date: string
  to_date: string
}

/** Guests whose date of leaving has come, in these areas or asked for by somebody of them. */
export const guestsToLeave = (db: Reading, today: string, within: string[]): Promise<GuestRow[]> =>
  db.$queryRaw<GuestRow[]>`
    select s.id, s.kind, l.name as location, s.from_date::text, s.to_date::text, ${hours}
    from respite.stay s join respite.location l on l.id = s.location_id
    where s.status = 'in-house' and s.to_date <= ${today}::date
      and (s.location_areas && ${within}::text[] or s.areas && ${within}::text[])`

/** A block with its bed. */
export interface BlockRow extends HoursRow {
  id: string
  bed_id: string
  bed: string
  location: string
  reason: string
  from_date: string
  to_date: string
}

/** Every block, over or not, of beds that are blocked about today. */
export const blocksOfBlocked = (db: Reading, today: string, within: string[]): Promise<BlockRow[]> =>
  db.$queryRaw<BlockRow[]>`
    select b.id, b.bed_id, trim(e.room || ' ' || e.name) as bed, l.name as location, b.reason, b.from_date::text,
      b.to_date::text, ${hours}
    from respite.block b join respite.bed e on e.id = b.bed_id join respite.location l on l.id = b.location_id
    where not b.lifted and e.removed_on is null and not l.closed and l.areas && ${within}::text[]
      and exists (select from respite.block now where now.bed_id = b.bed_id and not now.lifted
        and now.from_date <= ${today}::date and now.to_date >= ${today}::date)`
