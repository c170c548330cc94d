import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { SupportPointFunctionList, SupportPointPage, SupportPointQuery } from '../../contracts/api/support-points.ts'
import { parsePoint } from '../../kernel/geo.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { viewOf } from '../points/view.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../words.ts'
import { listSupportPoints, type SupportPointFilter } from './store.ts'

const tags = ['places']

/** What is near, open and fitting, for everybody. */
export const findingRoutes = (plain: FastifyInstance, { database }: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/support-points',
    {
      schema: {
        tags,
        summary: 'Support points, nearest first when `near` is given',
        querystring: SupportPointQuery,
        response: { 200: SupportPointPage },
      },
      config: { ability: 'public' },
    },
    async request => {
      const filter = filterOf(request.query)
      const rows = await listSupportPoints(database.prisma, filter)
      return toPage(
        rows,
        filter.limit,
        row => viewOf(row, row.distance ?? undefined),
        ({ distance, name, id }) => [distance ?? name, id],
      )
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

const filterOf = ({ near: text, limit = 20, cursor, ...query }: SupportPointQuery): SupportPointFilter => {
  const near = text === undefined ? undefined : parsePoint(text)
  if (text !== undefined && !near) throw wrongParameter('/near')
  if (query.within !== undefined && !near) throw wrongParameter('/within')
  const after = cursor === undefined ? undefined : fromCursor(cursor, [near ? 'number' : 'string', 'string'])
  return { ...query, limit, ...(near ? { near } : {}), ...(after ? { after: after as [string, string] } : {}) }
}

const wrongParameter = (pointer: string) =>
  new HttpProblem('invalid-parameter', {
    errors: [
      {
        pointer,
        code: 'place',
        detail: {
          nl: 'Geef een plek op aarde: near=breedte,lengte.',
          en: 'Give a place on earth: near=latitude,longitude.',
        },
      },
    ],
  })
