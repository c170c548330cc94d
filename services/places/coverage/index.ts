import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { populationRoutes } from './population/routes.ts'
import { roomOf } from './room.ts'
import { coverageNowRoutes } from './routes.ts'
import { runRoutes } from './runs/routes.ts'
import { lookAfterRun, runTimer } from './runs/working.ts'
import { unfinishedRuns } from './store/runs.ts'

/** Coverage: which part of each area lies within walking distance. */
export const coverageRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  coverageNowRoutes(app, deps)
  runRoutes(app, deps)
  populationRoutes(app, deps)
}

/** What it does when an event arrives. */
export const coverageReactions = (_deps: ServiceDeps): Reactions => ({})

/** What it does when a timer is due. */
export const coverageTimers = (deps: ServiceDeps): TimerHandlers => ({ [runTimer]: lookAfterRun(deps) })

/** What it does once when the process starts: a run that was cut off goes on. */
export const coverageStart = async ({ database, unitOfWork, clock }: ServiceDeps): Promise<void> => {
  const unfinished = await unfinishedRuns(database.prisma)
  if (unfinished.length === 0) return
  await unitOfWork.run(async ({ timers }) => {
    for (const subject of unfinished) await timers.set({ kind: runTimer, subject, dueAt: clock.now() })
  })
}

/** What it does when the process stops: its threads end. */
export const coverageStop = async (deps: ServiceDeps): Promise<void> => {
  const { questions, runs } = roomOf(deps)
  await Promise.all([questions.close(), runs.close()])
}
