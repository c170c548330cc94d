import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../kernel/service.ts'

/** Availability, not occupancy; bottlenecks; the day and the planning of a location. */
export const figureRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}
