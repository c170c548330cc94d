import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { AreaList, AreaQuery } from '../../contracts/api/places.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { areasRevision, listAreas } from '../store/areas.ts'

const tags = ['places']

/** The areas over HTTP, for everybody. */
export const areaRoutes = (plain: FastifyInstance, { database }: ServiceDeps): void => {
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
}
