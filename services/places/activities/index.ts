import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { aheadTimers, startAhead } from './ahead.ts'
import { followingReactions } from './following.ts'
import { remindTimers, startReminding } from './reminding.ts'
import * as dates from './routes/dates.ts'
import * as keeping from './routes/keeping.ts'
import * as reading from './routes/reading.ts'

/** Activities: what people do together. */
export const activityRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  for (const { routes } of [reading, keeping, dates]) routes(app, deps)
}

/** What it does when an event arrives. */
export const activityReactions = (_deps: ServiceDeps): Reactions => followingReactions

/** What it does when a timer is due. */
export const activityTimers = (_deps: ServiceDeps): TimerHandlers => ({ ...aheadTimers, ...remindTimers })

/** What it does once when the process starts. */
export const activityStart = async (deps: ServiceDeps): Promise<void> => {
  if (deps.config.demo) await (await import('./demo/seed.ts')).seedActivities(deps)
  await deps.unitOfWork.run(async work => {
    await startAhead(work)
    await startReminding(work)
  })
}
