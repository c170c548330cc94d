import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { DrillPage } from '../../contracts/api/backup-watch.ts'
import { Paging } from '../../contracts/api/common.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { pageOfDrills } from '../watch/drills.ts'

/** Synthetic calls over HTTP. */
export const drillRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  plain.withTypeProvider<TypeBoxTypeProvider>().get(
    '/backup-drills',
    {
      schema: {
        tags: ['backup: watch'],
        summary: 'The synthetic calls, newest first, and how long each link of the chain took',
        querystring: Type.Object(Paging, { additionalProperties: false }),
        response: { 200: DrillPage },
      },
      config: { ability: ['read', 'Drill'] },
    },
    request => pageOfDrills(deps, request.query),
  )
}
