import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { IdParams } from '../../contracts/api/common.ts'
import { LocationDay, LocationDayQuery, Planning, PlanningQuery } from '../../contracts/api/respite-figures.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { readDay } from './day.ts'
import { readPlanning } from './planning.ts'

const tags = ['beds: figures']

/** The day and the planning of a location over HTTP. */
export const planningRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/respite-locations/:id/day',
    {
      schema: {
        tags,
        summary: 'Who comes, who goes, who stays, who should have gone, and how many beds are free this night',
        params: IdParams,
        querystring: LocationDayQuery,
        response: { 200: LocationDay },
      },
      config: { ability: ['read', 'RespiteLocation'] },
    },
    request => readDay(deps, askerOf(request), request.params.id, request.query.date),
  )
  app.get(
    '/respite-locations/:id/planning',
    {
      schema: {
        tags,
        summary: 'The beds of a location with the stays, cleaning and blocks on them',
        params: IdParams,
        querystring: PlanningQuery,
        response: { 200: Planning },
      },
      config: { ability: ['read', 'RespiteLocation'] },
    },
    request => readPlanning(deps, askerOf(request), request.params.id, request.query),
  )
}
