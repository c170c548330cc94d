import { Loop } from '../kernel/loop.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { findLate } from './store/calls-reading.ts'
import { escalateTimer, lateTimerOf } from './store/calls-writing.ts'

/** A step so late is not just waiting its turn (ours). */
const late = { minutes: 1 }
/** How often we look, milliseconds of the machine's own time. */
const lookEvery = 30_000

/**
 * The last resort: a call that nobody has, whose next step is overdue, gets a new timer. It has lost its own: parked
 * after failing too often, or gone by a mistake of ours. This is no timer itself, so that it does not share their fate.
 */
export const rescuer = (deps: ServiceDeps): { start(): void; stop(): Promise<void> } => {
  const loop = new Loop(
    () => rescueLate(deps),
    lookEvery,
    error => deps.logger.error({ err: error }, 'looking for calls that were left failed'),
  )
  return { start: () => loop.start(), stop: () => loop.stop() }
}

const rescueLate = async ({ database, unitOfWork, clock, logger }: ServiceDeps): Promise<boolean> => {
  const found = await findLate(database.pool, clock.now().subtract(late))
  for (const id of found) {
    logger.error({ callId: id }, 'a call was left without its next step; it is taken now')
    await unitOfWork.run(work => work.timers.set({ kind: escalateTimer, subject: lateTimerOf(id), dueAt: work.now }))
  }
  return false
}
