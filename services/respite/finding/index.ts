import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Availability, AvailabilityQuery } from '../../contracts/api/respite-stays.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { findBed } from './finding.ts'

/** A bed that fits, from when, how near. */
export const findingRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/respite-availability',
    {
      schema: {
        tags: ['beds'],
        summary: 'Which beds are free for what is asked, by location: best fit first, then nearest',
        querystring: AvailabilityQuery,
        response: { 200: Availability },
      },
      config: { ability: ['read', 'Availability'] },
    },
    request => findBed(deps, request.query),
  )
}
