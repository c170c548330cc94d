import { digest } from '../../../kernel/ids.ts'
import type { Pool } from '../../../kernel/service.ts'
import { defaultArriveFrom, mostInAYear, nightsIn } from '../../rules/nights.ts'
import type { Search } from './available.ts'
import { clashing, endsAt, known, lapsed, placed, startsAt, tooLong, unsuited } from './parts.ts'

/** A bed that is free instead. */
export interface AlternativeRow {
  bed_id: string
  location_id: string
  name: string
  /** Metres. */
  distance: number
}

/** What is looked for instead of a bed. */
export type Instead = Pick<Search, 'kind' | 'period' | 'groups' | 'now' | 'dayStartsAt' | 'limit' | 'limits'> & {
  bedId: string
  /** Whether the limits to how long somebody can stay are put aside. */
  anyLength: boolean
}

/**
 * One free bed of each of the nearest locations that have one, the bed's own first. Everybody who just lost the same bed
 * asks it, so it goes from near to far, bed by bed, and stops when there are enough (each `offset 0` keeps the database
 * from looking at all of them first). Expertise decides among what is near.
 */
const statement = placed(`
  with ${lapsed},
  lost as materialized (
    select l.pos, b.features from respite.bed b join respite.location l on l.id = b.location_id where b.id = :bedId::uuid),
  near as (
    select l.id, l.name, free.id as bed_id, l.chord, ${known} as known
    from (
      select *, pos <-> (select pos from lost) as chord from respite.location l where not closed and not ${tooLong}
      order by pos <-> (select pos from lost) offset 0) as l
    cross join lateral (
      select ${clashing} as clashing, tstzrange(${startsAt}, ${endsAt}) as nights offset 0) as h
    cross join lateral (
      select b.id from (
        select b.* from respite.bed b
        where b.location_id = l.id and b.id <> :bedId::uuid and b.removed_on is null and b.in_use_from <= :from::date
          and ${unsuited} is null
        order by b.features @> (select features from lost) desc, b.room, b.name, b.id offset 0) as b
      where not exists (
          select from respite.occupancy o where o.bed_id = b.id and o.during && h.nights
            and o.id <> all ((select ids from lapsed)::uuid[]))
        and (h.clashing = '{}' or not exists (
          select from respite.occupancy o where o.location_id = l.id and o.front_door = b.front_door and not o.is_block
            and o.groups && h.clashing and o.during && h.nights and o.id <> all ((select ids from lapsed)::uuid[])))
      limit 1) as free
    limit 3 * :limit::int)
  select bed_id, id as location_id, name, chord as distance from near
  order by cardinality(known) desc, chord, id limit :limit::int`)

const name = digest(statement.text)

/** Free beds for the same need and nights, the best first. */
export const findInstead = async (
  pool: Pool,
  { period, now, limits = {}, anyLength, ...search }: Instead,
): Promise<AlternativeRow[]> => {
  const given: Record<string, unknown> = {
    ...{ ...search, from: period.from, to: period.to, now: now.toString() },
    ...{ features: [], arriveFrom: defaultArriveFrom, longest: limits.longest, perYear: limits.perYear },
    ...(anyLength ? {} : { nights: nightsIn(period), nightsAYear: mostInAYear(period) }),
  }
  const values = statement.names.map(each => given[each] ?? null)
  return (await pool.query<AlternativeRow>({ name, text: statement.text, values })).rows
}
