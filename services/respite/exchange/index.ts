import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../kernel/service.ts'

/** Availability as an open feed, and the import of locations and beds. */
export const exchangeRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}
