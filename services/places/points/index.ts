import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'

/** Support points: written, reviewed, confirmed, and what is wrong with them. */
export const pointRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}

/** What it does when an event arrives. */
export const pointReactions = (_deps: ServiceDeps): Reactions => ({})

/** What it does when a timer is due. */
export const pointTimers = (_deps: ServiceDeps): TimerHandlers => ({})

/** What it does once when the process starts. */
export const pointStart = async (_deps: ServiceDeps): Promise<void> => {}
