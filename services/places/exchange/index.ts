import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../kernel/service.ts'
import { feedRoutes, importRoutes } from './routes.ts'

/** Support points come and go as files. */
export const exchangeRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  feedRoutes(app, deps)
  importRoutes(app, deps)
}
