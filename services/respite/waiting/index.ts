import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'

/** The waiting list. */
export const waitingRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}
/** An offer that runs out goes on to the next. */
export const waitingTimers = (_deps: ServiceDeps): TimerHandlers => ({})
