import type { FastifyInstance } from 'fastify'
import type { RespiteDeps } from '../deps.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { feedRoutes, importRoutes } from './routes.ts'

/** Availability as an open feed and as calendars, and the import of locations and beds. */
export const exchangeRoutes = (app: FastifyInstance, deps: RespiteDeps): void => {
  for (const register of [feedRoutes, calendarRoutes, importRoutes]) register(app, deps)
}
