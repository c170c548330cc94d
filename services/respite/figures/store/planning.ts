import type { Nights } from '../../../contracts/api/respite-locations.ts'
import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { type RawStay, toLocalDate, toStayRow } from '../../stays/rows.ts'
import type { BedRow } from '../../store/locations.ts'
import type { MovedFrom } from '../rules/counted-nights.ts'
import type { PlannedBlock, PlannedStay } from '../rules/spans.ts'

type Reading = Pick<Db, '$queryRaw'>

/** The beds of a location that are in use in any night of a period. */
export const bedsOfPlanning = (db: Reading, locationId: string, { from, to }: Nights): Promise<BedRow[]> =>
  db.$queryRaw<BedRow[]>`
    select * from respite.bed
    where location_id = ${locationId}::uuid and in_use_from < ${to}::date
      and (removed_on is null or removed_on > ${from}::date)
    order by room, name, id`

/**
 * The stays that take a bed of a location in a period, or took it before they moved away, first night first; those who
 * should have left are there until they do. A hold that has lapsed takes nothing.
 */
export const staysOfPlanning = async (
  db: Reading,
  locationId: string,
  { from, to }: Nights,
  now: Temporal.Instant,
): Promise<PlannedStay[]> => {
  const rows = await db.$queryRaw<(RawStay & { moves: MovedFrom[] | null })[]>`
    with here as (
      select id from respite.stay where location_id = ${locationId}::uuid and from_date <= ${to}::date
        and (to_date >= ${from}::date or status = 'in-house')
      union
      select e.stay_id from respite.stay_entry e join respite.bed b on b.id = e.bed_id
      where e.what = 'moved' and b.location_id = ${locationId}::uuid)
    select s.*, m.moves from here join respite.stay s on s.id = here.id left join lateral (
      select jsonb_agg(jsonb_build_object('bedId', e.bed_id, 'until', e.to_date) order by e.at, e.id) as moves
      from respite.stay_entry e where e.stay_id = s.id and e.what = 'moved' and e.to_date is not null) m on true
    where s.from_date <= ${to}::date and (s.to_date >= ${from}::date or s.status = 'in-house')
      and (s.status in ('reserved', 'in-house', 'ended') or (s.status = 'held' and s.held_until > ${toDate(now)}))
    order by s.from_date, s.id`
  return rows.map(({ moves, ...row }) => ({ stay: toStayRow(row), moves: moves ?? [] }))
}

/** The blocks of a location in a period, first night first. */
export const blocksOfPlanning = async (
  db: Reading,
  locationId: string,
  { from, to }: Nights,
): Promise<PlannedBlock[]> => {
  const rows = await db.$queryRaw<{ id: string; bed_id: string; from_date: Date; to_date: Date; reason: string }[]>`
    select id, bed_id, from_date, to_date, reason from respite.block b
    where location_id = ${locationId}::uuid and from_date < ${to}::date and to_date > ${from}::date
      and (not lifted or exists (select from respite.occupancy o where o.id = b.id))
    order by from_date, id`
  return rows.map(({ id, bed_id, from_date, to_date, reason }) => ({
    ...{ id, bedId: bed_id, reason, period: { from: toLocalDate(from_date), to: toLocalDate(to_date) } },
  }))
}

/** The beds of a location that something takes in a time: a stay with its cleaning, a block; no hold that has lapsed. */
export const takenBeds = async (
  db: Reading,
  locationId: string,
  span: { from: Temporal.Instant; to: Temporal.Instant },
  now: Temporal.Instant,
): Promise<Set<string>> => {
  const rows = await db.$queryRaw<{ bed_id: string }[]>`
    select distinct o.bed_id from respite.occupancy o left join respite.stay s on s.id = o.id
    where o.location_id = ${locationId}::uuid and o.during && tstzrange(${toDate(span.from)}, ${toDate(span.to)})
      and (s.status is distinct from 'held' or s.held_until > ${toDate(now)})`
  return new Set(rows.map(({ bed_id }) => bed_id))
}
