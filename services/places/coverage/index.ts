import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'

/** Coverage: which part of each area lies within walking distance. */
export const coverageRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}

/** What it does when an event arrives. */
export const coverageReactions = (_deps: ServiceDeps): Reactions => ({})

/** What it does when a timer is due. */
export const coverageTimers = (_deps: ServiceDeps): TimerHandlers => ({})

/** What it does once when the process starts. */
export const coverageStart = async (_deps: ServiceDeps): Promise<void> => {}
