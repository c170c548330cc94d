import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'

/** Addresses: found while typing. */
export const addressRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}

/** What it does when an event arrives. */
export const addressReactions = (_deps: ServiceDeps): Reactions => ({})

/** What it does when a timer is due. */
export const addressTimers = (_deps: ServiceDeps): TimerHandlers => ({})

/** What it does once when the process starts. */
export const addressStart = async (_deps: ServiceDeps): Promise<void> => {}
