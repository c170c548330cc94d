import type { FastifyInstance } from 'fastify'
import type { ServiceDeps } from '../../kernel/service.ts'

/** A bed that fits, from when, how near. */
export const findingRoutes = (_app: FastifyInstance, _deps: ServiceDeps): void => {}
