import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import {
  AreaList,
  AreaQuery,
  SupportPointFunctionList,
  SupportPointPage,
  SupportPointQuery,
} from '../../contracts/api/places.ts'
import { parsePoint } from '../../kernel/geo.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { supportPointFunctions } from '../functions.ts'
import { areasRevision, listAreas } from '../store/areas.ts'
import { listSupportPoints, type SupportPointFilter } from '../store/support-points.ts'

const tags = ['places']

/** The map's data over HTTP, for everybody. */
export const mapRoutes = (plain: FastifyInstance, { database }: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/areas',
    {
      schema: {
        tags,
        summary: 'Areas with their shapes, largest first',
        querystring: AreaQuery,
        response: { 200: AreaList, 304: Type.Null() },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      const tag = `W/"areas-${await areasRevision(database.prisma)}-${request.query.level ?? 'all'}"`
      reply.header('etag', tag).header('cache-control', 'no-cache')
      if (request.headers['if-none-match'] === tag) return reply.code(304).send(null)
      return { items: await listAreas(database.prisma, request.query.level), nextCursor: null }
    },
  )

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
      const rounded = (point: (typeof rows)[number]) =>
        point.distance === undefined ? point : { ...point, distance: Math.round(point.distance) }
      return toPage(rows, filter.limit, rounded, ({ distance, name, id }) => [distance ?? name, id])
    },
  )

  app.get(
    '/support-point-functions',
    {
      schema: { tags, summary: 'What support points can offer', response: { 200: SupportPointFunctionList } },
      config: { ability: 'public' },
    },
    async () => ({ items: supportPointFunctions, nextCursor: null }),
  )
}

const filterOf = ({
  near: text,
  limit = 20,
  cursor,
  ...query
}: Static<typeof SupportPointQuery>): SupportPointFilter => {
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
