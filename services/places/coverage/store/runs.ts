import type { CoverageRun } from '../../../contracts/api/coverage.ts'
import type { AreaLevel } from '../../../contracts/api/places.ts'
import { timeZone, toDate, toInstant, toText } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { Progress } from '../worker/jobs.ts'

type Reader = Pick<Db, '$queryRaw'>
type Writer = Pick<Db, '$executeRaw'>

/** What came of a run: every area, and how many support points counted for it. */
export type RunResult = Required<Pick<CoverageRun, 'items' | 'supportPoints' | 'unknownHours'>>

/** A run as it stands in its table; its result only where that is asked for. */
export interface RunRow {
  id: string
  function: string
  level: AreaLevel
  from_at: Date
  to_at: Date
  status: CoverageRun['status']
  done: number
  total: number
  created_at: Date
  beat_at: Date | null
  finished_at: Date | null
  /** Of an older run the areas only: how many support points counted was not written down then. */
  result?: RunResult | RunResult['items'] | null
}

const columns = Prisma.raw('id, function, level, from_at, to_at, status, done, total, created_at, beat_at, finished_at')

/** Any function, in a column that is not null. */
export const anyFunction = ''

/** Writes down that a run is wanted. */
export const insertRun = async (db: Writer, run: Omit<RunRow, 'beat_at' | 'finished_at'> & { asked_by: string }) =>
  db.$executeRaw`
    insert into places.coverage_run (id, asked_by, function, level, from_at, to_at, status, created_at)
    values (${run.id}::uuid, ${run.asked_by}, ${run.function}, ${run.level}, ${run.from_at}, ${run.to_at}, ${run.status},
      ${run.created_at})`

/** One run with its result. */
export const findRun = async (db: Reader, id: string): Promise<RunRow | undefined> => {
  const [row] = await db.$queryRaw<RunRow[]>`
    select ${columns}, result from places.coverage_run where id = ${id}::uuid`
  return row
}

/** Runs, newest first, without their results. */
export const listRuns = async (db: Reader, limit: number, before: string | undefined): Promise<RunRow[]> =>
  db.$queryRaw<RunRow[]>`
    select ${columns} from places.coverage_run
    where ${before ?? null}::uuid is null or id < ${before ?? null}::uuid
    order by id desc limit ${limit + 1}`

/** Runs that are not finished: a process that starts looks after them. */
export const unfinishedRuns = async (db: Reader): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from places.coverage_run where status in ('waiting', 'running') order by id`
  return rows.map(({ id }) => id)
}

/** Lets one process at a time decide who works on which run, until the transaction ends. */
export const lockRuns = async (db: Db): Promise<void> => {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('omzien coverage runs'))::text`
}

/** The run, other than this one, somebody works on: it said so after `since`. */
export const otherRunning = async (db: Reader, id: string, since: Temporal.Instant): Promise<boolean> => {
  const rows = await db.$queryRaw<unknown[]>`
    select from places.coverage_run
    where id <> ${id}::uuid and status = 'running' and beat_at > ${toDate(since)} limit 1`
  return rows.length > 0
}

/** Somebody works on it. */
export const beat = async (db: Writer, id: string, { done, total }: Progress, now: Temporal.Instant): Promise<void> => {
  await db.$executeRaw`
    update places.coverage_run set status = 'running', done = ${done}, total = ${total}, beat_at = ${toDate(now)}
    where id = ${id}::uuid and status in ('waiting', 'running')`
}

/** It is done, with what came of it; or it failed (null). */
export const finishRun = async (
  db: Writer,
  id: string,
  result: RunResult | null,
  now: Temporal.Instant,
): Promise<void> => {
  await db.$executeRaw`
    update places.coverage_run set status = ${result ? 'done' : 'failed'}, finished_at = ${toDate(now)},
      done = case when ${result !== null} then total else done end,
      result = ${result ? JSON.stringify(result) : null}::jsonb
    where id = ${id}::uuid and status = 'running'`
}

/** A run as the API has it. */
export const viewOfRun = (row: RunRow): CoverageRun => ({
  ...{ id: row.id, status: row.status, level: row.level, done: row.done, total: row.total },
  ...(row.function === anyFunction ? {} : { function: row.function }),
  period: { from: dateOf(row.from_at), to: dateOf(row.to_at) },
  createdAt: toText(row.created_at),
  ...(row.finished_at ? { finishedAt: toText(row.finished_at) } : {}),
  ...(Array.isArray(row.result) ? { items: row.result } : row.result),
})

const dateOf = (at: Date) => toInstant(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
