import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { startTidying, tidyTimers } from './pictures/leftovers.ts'
import { reactions } from './reactions.ts'
import { reminderTimers, startReminding } from './reminders/index.ts'
import * as pictures from './routes/pictures.ts'
import * as points from './routes/points.ts'
import * as reports from './routes/reports.ts'

/** Support points: written, reviewed, confirmed, and what is wrong with them. */
export const pointRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  for (const { routes } of [points, pictures, reports]) routes(app, deps)
}

/** What it does when an event arrives. */
export const pointReactions = (_deps: ServiceDeps): Reactions => reactions

/** What it does when a timer is due. */
export const pointTimers = (deps: ServiceDeps): TimerHandlers => ({ ...reminderTimers(deps), ...tidyTimers(deps) })

/** What it does once when the process starts. */
export const pointStart = async ({ unitOfWork }: ServiceDeps): Promise<void> =>
  unitOfWork.run(async work => {
    await startReminding(work)
    await startTidying(work)
  })
