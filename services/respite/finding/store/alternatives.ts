import { digest } from '../../../kernel/ids.ts'
import type { Pool } from '../../../kernel/service.ts'
import { defaultArriveFrom } from '../../rules/nights.ts'
import type { Search } from './available.ts'
import { clashing, hours, itsHours, known, lapsed, placed, unsuited } from './parts.ts'

/** A bed that is free instead. */
export interface AlternativeRow {
  bed_id: string
  location_id: string
  name: string
  /** Metres. */
  distance: number
}

/** What is looked for instead of a bed. */
export type Instead = Pick<Search, 'kind' | 'period' | 'groups' | 'now' | 'dayStartsAt' | 'limit'> & {
  bedId: string
}

/**
 * One free bed of each of the nearest locations that have one, the bed's own first. Goes from near to far and stops when
 * there are enough: it is asked by everybody who just lost the same bed. Expertise decides among what is near.
 */
const statement = placed(`
  with ${hours}, ${lapsed},
  lost as materialized (
    select l.pos, b.features from respite.bed b join respite.location l on l.id = b.location_id where b.id = :bedId::uuid),
  near as (
    select l.id, l.name, free.id as bed_id, l.pos <-> (select pos from lost) as chord, ${known} as known
    from respite.location l join hours h on ${itsHours} cross join lateral (
      select b.id from respite.bed b, lateral (select ${clashing} as groups) as clashing
      where b.location_id = l.id and b.id <> :bedId::uuid and b.removed_on is null and b.in_use_from <= :from::date
        and ${unsuited} is null
        and not exists (
          select from respite.occupancy o where o.bed_id = b.id and o.during && tstzrange(h.starts, h.ends)
            and o.id <> all ((select ids from lapsed)::uuid[]))
        and (clashing.groups = '{}' or not exists (
          select from respite.occupancy o where o.location_id = l.id and o.front_door = b.front_door and not o.is_block
            and o.groups && clashing.groups and o.during && tstzrange(h.starts, h.ends)
            and o.id <> all ((select ids from lapsed)::uuid[])))
      order by b.features @> (select features from lost) desc, b.room, b.name, b.id limit 1) as free
    where not l.closed
    order by l.pos <-> (select pos from lost) limit 3 * :limit::int)
  select bed_id, id as location_id, name, chord as distance from near
  order by cardinality(known) desc, chord, id limit :limit::int`)

const name = digest(statement.text)

/** Free beds for the same need and nights, the best first. */
export const findInstead = async (pool: Pool, { period, now, ...search }: Instead): Promise<AlternativeRow[]> => {
  const given: Record<string, unknown> = {
    ...{ ...search, from: period.from, to: period.to, now: now.toString() },
    ...{ features: [], arriveFrom: defaultArriveFrom },
  }
  const values = statement.names.map(each => given[each] ?? null)
  return (await pool.query<AlternativeRow>({ name, text: statement.text, values })).rows
}
