import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'

/** Stays: held, reserved, in house, ended; extended and moved as one action or nothing. */
export const stayRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}
/** A hold that runs out, and a guest who stays too long. */
export const stayTimers = (_deps: ServiceDeps): TimerHandlers => ({})
/** Forgets who a stay was for when they are erased. */
export const stayReactions = (_deps: ServiceDeps): Reactions => ({})
