import type { FrontDoorException, StayKind } from '../../../contracts/api/respite-locations.ts'
import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import type { HoursRow } from './bottlenecks.ts'

type Reading = Pick<Db, '$queryRaw'>

/** A bed that can be had, with its front door and the hours of its location. */
export interface PlaceRow extends HoursRow {
  id: string
  location_id: string
  front_door: string
  kinds: StayKind[]
  features: string[]
  groups: string[]
  in_use_from: string
  exceptions: FrontDoorException[]
}

/** Every bed in use of the locations that are open. */
export const openBeds = (db: Reading): Promise<PlaceRow[]> =>
  db.$queryRaw<PlaceRow[]>`
    select b.id, b.location_id, b.front_door, b.kinds, b.features, b.groups, b.in_use_from::text,
      l.front_door_exceptions as exceptions, l.day_starts_at, l.arrive_from, l.leave_by, l.cleaning
    from respite.bed b join respite.location l on l.id = b.location_id
    where b.removed_on is null and not l.closed`

/** What takes a bed. */
export interface TakenRow {
  bed_id: string
  groups: string[]
  starts: Date
  /** Null: no end is known. */
  ends: Date | null
}

/** What takes beds between two moments; a hold that has lapsed by the first takes none. */
export const takenBetween = (db: Reading, from: Temporal.Instant, to: Temporal.Instant): Promise<TakenRow[]> =>
  db.$queryRaw<TakenRow[]>`
    select o.bed_id, o.groups, lower(o.during) as starts,
      case when isfinite(upper(o.during)) then upper(o.during) end as ends
    from respite.occupancy o left join respite.stay s on s.id = o.id
    where o.during && tstzrange(${toDate(from)}, ${toDate(to)})
      and (s.status is distinct from 'held' or s.held_until > ${toDate(from)})`
