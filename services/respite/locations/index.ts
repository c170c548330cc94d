import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../kernel/service.ts'

/** Locations, beds, blocked periods and the words beds are found by. */
export const locationRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}
