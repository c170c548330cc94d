import { type Clock, toDate } from '../../../kernel/clock.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { type DueTimer, noStop } from '../../../kernel/timers.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { ReckonerBusy } from '../reckoner.ts'
import { areasFor, roomOf } from '../room.ts'
import { servedAreas } from '../store/areas.ts'
import { pointsWithHours } from '../store/points.ts'
import {
  anyFunction,
  beat,
  findRun,
  finishRun,
  lockRuns,
  otherRunning,
  type RunResult,
  type RunRow,
} from '../store/runs.ts'

/** Kind of the timer that looks after a run until it is finished; subject is its id. */
export const runTimer = 'coverage-run'

/** Who was silent for so long does not work on it any more. */
const silence = { seconds: 20 }
/** How often a run is looked after while somebody works on it, or on another. */
const lookAgain = { seconds: 5 }

/**
 * Looks after a run. waiting → running as soon as nobody works on another; running → done or failed by whoever works on
 * it, who says every second that it does. After silence, as when its process was killed, another begins it anew: it
 * takes less than a minute, and what was half done is not worth a table. What is finished needs nobody.
 */
export const lookAfterRun =
  (deps: ServiceDeps) =>
  async ({ subject: id }: DueTimer, work: Work): Promise<void> => {
    await lockRuns(work.db)
    const run = await findRun(work.db, id)
    if (!run || run.status === 'done' || run.status === 'failed') return
    await work.timers.set({ kind: runTimer, subject: id, dueAt: work.now.add(lookAgain), data: noStop })
    const room = roomOf(deps)
    if (room.running !== undefined || isAlive(run, work.now)) return
    if (await otherRunning(work.db, id, work.now.subtract(silence))) return
    await beat(work.db, id, { done: 0, total: 0 }, work.now)
    work.afterCommit(() => void workOn(deps, run))
  }

const isAlive = ({ status, beat_at }: RunRow, now: Temporal.Instant) =>
  status === 'running' && beat_at !== null && beat_at > toDate(now.subtract(silence))

const workOn = async (deps: ServiceDeps, run: RunRow): Promise<void> => {
  const room = roomOf(deps)
  const { prisma } = deps.database
  room.running = run.id
  try {
    await finishRun(prisma, run.id, await reckon(deps, run), deps.clock.now())
  } catch (error) {
    // Stopped: whoever looks after it next begins it anew.
    if (error instanceof ReckonerBusy && error.message === 'stopped') return
    deps.logger.error({ err: error, run: run.id }, 'a coverage run failed')
    await finishRun(prisma, run.id, null, deps.clock.now()).catch(() => {})
  } finally {
    delete room.running
    await room.runs.stop().catch(() => {})
  }
}

const reckon = async (deps: ServiceDeps, run: RunRow): Promise<RunResult> => {
  const { pool } = deps.database
  const { key, metres, text } = await areasFor(deps, [run.level])
  const { points, known, unknown } = await pointsWithHours(pool, run.function === anyFunction ? null : run.function)
  const job = {
    ...{ kind: 'over-time' as const, areas: { key }, points, metres },
    ...{ from: run.from_at.getTime(), to: run.to_at.getTime() },
  }
  const found = await roomOf(deps).runs.ask(job, text, beating(deps, run.id, deps.clock))
  const names = new Map((await servedAreas(pool)).map(({ id, name }) => [id, name]))
  const items = found.map(item => ({ ...item, name: names.get(item.areaId) ?? item.areaId }))
  return { items, supportPoints: known, unknownHours: unknown }
}

/** Writes down how far it is, one write at a time. */
const beating = ({ database, logger }: ServiceDeps, id: string, clock: Clock) => {
  let isWriting = false
  return (progress: { done: number; total: number }) => {
    if (isWriting) return
    isWriting = true
    beat(database.prisma, id, progress, clock.now())
      .catch(error => logger.warn({ err: error }, 'progress was not written'))
      .finally(() => {
        isWriting = false
      })
  }
}
