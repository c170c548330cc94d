import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  PositionList,
  PositionQuery,
  SupportPointFunctionList,
  SupportPointPage,
  SupportPointQuery,
} from '../../contracts/api/support-points.ts'
import { toPage } from '../../kernel/http/paging.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { keptPoints } from '../points/kept.ts'
import { viewOf } from '../points/view.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../words.ts'
import { filterOf, pageOf } from './asking.ts'
import { createBeyond } from './beyond.ts'
import { openingOf } from './opening.ts'
import { sendPositions } from './positions.ts'
import { type FoundPoint, listPoints, positionsText } from './store.ts'

const tags = ['places']

/** What is near, open and fitting, for everybody. */
export const findingRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const { pool } = deps.database
  const openBeyond = createBeyond(pool)
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/support-points',
    {
      schema: {
        tags,
        summary: 'Support points, nearest first when `near` is given; `opening` is at `openAt`, or now',
        querystring: SupportPointQuery,
        response: { 200: SupportPointPage },
      },
      config: { ability: 'public' },
    },
    async request => {
      const { mine, review } = request.query
      if (mine || review) return keptPoints(deps, request.asker, request.query)
      const now = deps.clock.now()
      const [filter, page] = [filterOf(request.query, now), pageOf(request.query)]
      const at = filter.openAt ?? now
      const rows = await listPoints(pool, filter, page, at, await openBeyond(filter, now))
      const found = await Promise.all(rows.map(async row => ({ row, opening: await openingOf(row, at) })))
      const cursorOf = ({ row: { chord, name, id } }: { row: FoundPoint }) => [chord ?? name, id]
      return toPage(found, page.limit, ({ row, opening }) => viewOf(row, row.distance ?? undefined, opening), cursorOf)
    },
  )

  app.get(
    '/support-point-positions',
    {
      schema: {
        tags,
        summary: 'Where every support point is that answers the same filters: [id, latitude, longitude]',
        querystring: PositionQuery,
        response: { 200: PositionList, 304: Type.Null() },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      const now = deps.clock.now()
      const filter = filterOf(request.query, now)
      const { total, items } = await positionsText(pool, filter, await openBeyond(filter, now))
      return sendPositions(request, reply, `{"total":${total},"items":[${items}]}`)
    },
  )

  app.get(
    '/support-point-functions',
    {
      schema: { tags, summary: 'What support points can offer', response: { 200: SupportPointFunctionList } },
      config: { ability: 'public' },
    },
    async () => ({
      items: supportPointFunctions,
      nextCursor: null,
      groups: supportPointGroups,
      accessibility: supportPointAccessibility,
    }),
  )
}
