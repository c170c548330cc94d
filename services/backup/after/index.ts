import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../kernel/service.ts'
import { figureRoutes } from '../routes/figures.ts'
import { handoverRoutes } from '../routes/handovers.ts'

/** Routes of what comes afterwards: handover, notice, figures. */
export const afterwardsRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  handoverRoutes(app, deps)
  figureRoutes(app, deps)
}
