import type { FrontDoorException, StayKind } from '../../../contracts/api/respite-locations.ts'
import { timeZone, toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { defaultArriveFrom } from '../../rules/nights.ts'

type Reading = Pick<Db, '$queryRaw'>

/** A bed that can be had, with its front door. */
export interface PlaceRow {
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
      l.front_door_exceptions as exceptions
    from respite.bed b join respite.location l on l.id = b.location_id
    where b.removed_on is null and not l.closed`

/** What takes a bed, in whole nights as the rules count them (`dayNumber`). */
export interface TakenRow {
  bed_id: string
  groups: string[]
  first: number
  /** Null: no end is known. */
  last: number | null
}

/**
 * What takes beds between two moments, by nights: the last one, too, when the bed is not clean before the next may
 * arrive. A hold that has lapsed by the first moment takes none.
 */
export const takenBetween = (db: Reading, from: Temporal.Instant, to: Temporal.Instant): Promise<TakenRow[]> =>
  db.$queryRaw<TakenRow[]>`
    select o.bed_id, o.groups, (lower(o.during) at time zone ${timeZone})::date - date '1970-01-01' as first,
      case when isfinite(upper(o.during)) then (clean at time zone ${timeZone})::date - date '1970-01-01'
        - ((clean at time zone ${timeZone})::time <= coalesce(l.arrive_from, ${defaultArriveFrom})::time)::integer
      end as last
    from respite.occupancy o join respite.location l on l.id = o.location_id left join respite.stay s on s.id = o.id,
      upper(o.during) as clean
    where o.during && tstzrange(${toDate(from)}, ${toDate(to)})
      and (s.status is distinct from 'held' or s.held_until > ${toDate(from)})`
