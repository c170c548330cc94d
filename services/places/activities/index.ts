import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'

/** Activities: what people do together. */
export const activityRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}

/** What it does when an event arrives. */
export const activityReactions = (_deps: ServiceDeps): Reactions => ({})

/** What it does when a timer is due. */
export const activityTimers = (_deps: ServiceDeps): TimerHandlers => ({})

/** What it does once when the process starts. */
export const activityStart = async (_deps: ServiceDeps): Promise<void> => {}
