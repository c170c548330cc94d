import { toDate, toInstant } from '../../kernel/clock.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Pool } from '../../kernel/service.ts'
import { type PointRow, pointColumns } from '../store/support-points.ts'
import { centreOf, conditionsOf, isKept, type Page, type PointFilter, placeConditions } from './conditions.ts'
import type { KeptHours } from './opening.ts'

/** A support point that was found. */
export interface FoundPoint extends PointRow, KeptHours {
  /** Through the earth, metres: what is sorted by. */
  chord: number | null
  /** Over the earth, metres. */
  distance: number | null
}

/** A statement with its values, for the driver: planned each time, as no plan suits every filter. */
const plain = ({ text, values }: Prisma.Sql) => ({ text, values: values as unknown[] })

/**
 * Support points, nearest first, or by name, and of each the first period after a moment in which it is open; one more
 * than the limit when there are more. The index gives them by distance, so that looking ends when the page is full: 20 of
 * 100,000 take 2 ms. Nothing fits: all are looked at, 0.25 s. (With an index on functions beside it the database chose the
 * same plan, also for a function that hardly any offers.)
 */
export const pointsQuery = (filter: PointFilter, { limit, after }: Page, at: Temporal.Instant, open: string[]) => {
  const chord = filter.near ? Prisma.sql`(pos <-> ${centreOf(filter.near)})` : Prisma.sql`null::float8`
  const order = filter.near ? chord : Prisma.sql`name`
  const past = filter.near
    ? after && Prisma.sql`(${order}, id) > (${after[0]}::float8, ${after[1]}::text)`
    : after && Prisma.sql`(${order}, id) > (${after[0]}::text, ${after[1]}::text)`
  return plain(Prisma.sql`
    select ${pointColumns}, opened_from, opened_until, chord, sec_to_gc(chord) as distance, lower(r) as open_from,
      upper(r) as open_until
    from (
      select ${pointColumns}, opened, opened_from, opened_until, ${chord} as chord from places.support_point
      where ${conditionsOf(filter, open)} ${past ? Prisma.sql`and ${past}` : Prisma.empty}
      order by ${order}, id limit ${limit + 1}) as found
    left join lateral (
      select r from unnest(opened) as r where upper(r) > ${toDate(at)}::timestamptz limit 1) as period on true
    order by ${filter.near ? Prisma.sql`chord` : Prisma.sql`name`}, id`)
}

/** Support points of one page; see `pointsQuery`. */
export const listPoints = async (pool: Pool, ...asked: Parameters<typeof pointsQuery>): Promise<FoundPoint[]> =>
  (await pool.query<FoundPoint>(pointsQuery(...asked))).rows

/** Id, latitude and longitude (to a metre) of everything that is asked, as the text of a JSON array, and how many. */
export const positionsText = async (pool: Pool, filter: PointFilter, open: string[]) => {
  const { rows } = await pool.query<{ total: number; items: string }>(
    plain(Prisma.sql`
      select count(*)::int as total, coalesce(string_agg(format('["%s",%s,%s]', id, round(lat::numeric, 5)::float8,
        round(lon::numeric, 5)::float8), ',' order by id), '') as items
      from places.support_point where ${conditionsOf(filter, open)}`),
  )
  return rows[0] ?? { total: 0, items: '' }
}

/** The moment up to which everything is kept that has hours; undefined when nothing has. An index answers. */
export const keptUntil = async (pool: Pool): Promise<Temporal.Instant | undefined> => {
  const { rows } = await pool.query<{ until: Date | null }>(`
    select min(opened_until) as until from places.support_point where hours is not null`)
  const until = rows[0]?.until
  return until ? toInstant(until) : undefined
}

/** The different hours of what is asked, where kept periods do not reach a moment. */
export const hoursBeyond = async (pool: Pool, filter: PointFilter, at: Temporal.Instant, limit: number) => {
  const conditions = [...placeConditions(filter), Prisma.sql`hours is not null`, Prisma.sql`${isKept(at)} is not true`]
  const { rows } = await pool.query<{ hours: string }>(
    plain(Prisma.sql`
      select distinct hours from places.support_point where ${Prisma.join(conditions, ' and ')} limit ${limit}`),
  )
  return rows.map(row => row.hours)
}
