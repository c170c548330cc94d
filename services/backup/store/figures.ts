import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'

/** What is counted: calls that were reported in a period, in an area or everywhere. */
export interface FigureScope {
  from: Temporal.Instant
  to: Temporal.Instant
  area: string | undefined
  /** Areas the asker's figures are limited to; undefined: none. */
  within: string[] | undefined
}

/** The counts of a period. */
export interface Counts {
  calls: number
  visits: number
  closed_without_visit: number
  alerts: number
  escalated: number
  acknowledge_p50: number | null
  acknowledge_p90: number | null
  arrive_p50: number | null
  arrive_p90: number | null
}

const inScope = ({ from, to, area, within }: FigureScope) => Prisma.sql`
  created_at >= ${toDate(from)} and created_at < ${toDate(to)}
  ${area === undefined ? Prisma.empty : Prisma.sql`and areas @> array[${area}]::text[]`}
  ${within === undefined ? Prisma.empty : Prisma.sql`and (areas && ${within}::text[] or areas = '{}')`}`

/** Minutes between the report and a moment. */
const minutes = (column: string) => Prisma.raw(`extract(epoch from ${column} - created_at)::float8 / 60`)

/** Counts the calls of a period; times are in minutes from the report. */
export const countCalls = async (db: Pick<Db, '$queryRaw'>, scope: FigureScope): Promise<Counts> => {
  const percentile = (share: number, column: string) => Prisma.sql`
    percentile_cont(${share}::float8) within group (order by ${minutes(column)})
      filter (where ${Prisma.raw(column)} is not null)`
  const [row] = await db.$queryRaw<[Counts]>`
    select count(*)::integer as calls, count(first_arrived_at)::integer as visits,
      (count(*) filter (where status in ('closed', 'handed-over') and not visited))::integer as closed_without_visit,
      coalesce(sum(alerts), 0)::integer as alerts, (count(*) filter (where escalated))::integer as escalated,
      ${percentile(0.5, 'first_acknowledged_at')} as acknowledge_p50,
      ${percentile(0.9, 'first_acknowledged_at')} as acknowledge_p90,
      ${percentile(0.5, 'first_arrived_at')} as arrive_p50, ${percentile(0.9, 'first_arrived_at')} as arrive_p90
    from backup.call where ${inScope(scope)}`
  return row
}

/**
 * For each number of minutes: how many calls somebody came to within them, out of those somebody came to and those
 * still open for which the time has run out. Without the latter a call that nobody comes to would look like no miss.
 */
export const countInTime = async (
  db: Pick<Db, '$queryRaw'>,
  scope: FigureScope,
  limits: number[],
  now: Temporal.Instant,
): Promise<{ minutes: number; met: number; of: number }[]> => db.$queryRaw`
  select n.minutes,
    (count(*) filter (where c.first_arrived_at <= c.created_at + make_interval(mins => n.minutes)))::integer as met,
    (count(*) filter (where c.first_arrived_at is not null or (c.status not in ('closed', 'handed-over')
      and c.created_at + make_interval(mins => n.minutes) < ${toDate(now)})))::integer as of
  from unnest(${limits}::integer[]) as n(minutes)
    left join (select created_at, first_arrived_at, status from backup.call where ${inScope(scope)}) c on true
  group by n.minutes order by n.minutes`

/** How often each outcome, or each deployment that was prevented, was told. */
export const countBy = async (
  db: Pick<Db, '$queryRaw'>,
  scope: FigureScope,
  column: 'outcome' | 'prevented',
): Promise<Record<string, number>> => {
  const name = Prisma.raw(column)
  const rows = await db.$queryRaw<{ value: string; count: number }[]>`
    select ${name} as value, count(*)::integer as count from backup.call
    where ${inScope(scope)} and ${name} is not null group by ${name} order by count desc, ${name}`
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]))
}
