import { toDate } from '../../../kernel/clock.ts'
import type { Pool } from '../../../kernel/service.ts'

/** Support points that count, as the reckoning thread takes them (`CountedPoint[]` as JSON), and how many were left out. */
export interface Counted {
  points: string
  /** Some of them come with a notation: whether they are open hangs on the moment. */
  asks: boolean
  unknown: number
}

/**
 * Published support points with a function that are open at a moment, or all (`at` undefined). When a point is open was
 * worked out for the weeks around now; for another moment its notation comes along. Made into text here: a list of
 * thousands of points is then never taken apart in the process that answers everybody.
 */
export const pointsAt = async (
  pool: Pool,
  functionId: string | undefined,
  at: Temporal.Instant | undefined,
): Promise<Counted> => {
  const { rows } = await pool.query<Counted>({
    name: 'coverage-points',
    text: `
      select coalesce(json_agg(json_build_array(lat, lon, areas, case when state = 'ask' then hours end) order by id)
          filter (where state in ('open', 'ask')), '[]')::text as points,
        coalesce(bool_or(state = 'ask'), false) as asks,
        (count(*) filter (where state = 'unknown'))::integer as unknown
      from (
        select id, lat, lon, areas, hours, case
          when $2::timestamptz is null then 'open'
          when hours is null then 'unknown'
          when $2 >= opened_from and $2 < opened_until then case when opened @> $2 then 'open' else 'closed' end
          else 'ask' end as state
        from places.support_point
        where status = 'published' and ($1::text is null or functions @> array[$1])) as point`,
    values: [functionId ?? null, at ? toDate(at) : null],
  })
  return rows[0] ?? { points: '[]', asks: false, unknown: 0 }
}

/** Support points that count over a period, with how many those are, and how many were left out. */
export interface CountedOverTime extends Pick<Counted, 'points' | 'unknown'> {
  known: number
}

/** Every published support point with a function whose hours are known, with its notation. */
export const pointsWithHours = async (pool: Pool, functionId: string | null): Promise<CountedOverTime> => {
  const { rows } = await pool.query<CountedOverTime>(
    `select coalesce(json_agg(json_build_array(lat, lon, '{}'::text[], hours) order by id)
         filter (where hours is not null), '[]')::text as points,
       count(hours)::integer as known, (count(*) - count(hours))::integer as unknown
     from places.support_point
     where status = 'published' and ($1::text is null or functions @> array[$1])`,
    [functionId],
  )
  return rows[0] ?? { points: '[]', known: 0, unknown: 0 }
}
