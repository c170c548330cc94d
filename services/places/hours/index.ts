import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'

/** Opening hours: looked at before they are saved, and kept worked out for the weeks that come. */
export const hoursRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}

/** What it does when an event arrives. */
export const hoursReactions = (_deps: ServiceDeps): Reactions => ({})

/** What it does when a timer is due. */
export const hoursTimers = (_deps: ServiceDeps): TimerHandlers => ({})

/** What it does once when the process starts. */
export const hoursStart = async (_deps: ServiceDeps): Promise<void> => {}
