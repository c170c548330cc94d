import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../kernel/service.ts'
import { planningRoutes } from './location-routes.ts'
import { reportRoutes } from './routes.ts'

/** Availability, not occupancy; bottlenecks; the day and the planning of a location. */
export const figureRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  reportRoutes(app, deps)
  planningRoutes(app, deps)
}
