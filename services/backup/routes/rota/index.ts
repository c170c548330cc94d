import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { calendarRoutes } from './calendar.ts'
import { colleagueRoutes } from './colleagues.ts'
import { patternRoutes } from './patterns.ts'
import { shiftRoutes } from './shifts.ts'
import { swapRoutes } from './swaps.ts'

/** The rota over HTTP. */
export const rotaRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  shiftRoutes(app, deps)
  patternRoutes(app, deps)
  swapRoutes(app, deps)
  colleagueRoutes(app, deps)
  calendarRoutes(app, deps)
}
