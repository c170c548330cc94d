import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { IdParams } from '../../../contracts/api/common.ts'
import {
  Bed,
  BedBlock,
  BedPage,
  BedPatch,
  BedQuery,
  NewBed,
  NewBedBlock,
} from '../../../contracts/api/respite-locations.ts'
import { IfMatch, isUuid, Nothing, revisionOf, tagOf } from '../../../kernel/http/asking.ts'
import { fromCursor, toPage } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { RespiteDeps } from '../../deps.ts'
import { listBeds } from '../../store/beds.ts'
import { findBeds } from '../../store/locations.ts'
import { addBed, changeBed } from '../beds.ts'
import { blockBed, liftBedBlock, readBlock } from '../blocks.ts'
import { viewOfBed, viewOfBlock } from '../view.ts'
import { keeperOf } from './locations.ts'

const tags = ['beds']

/** Beds and their blocks over HTTP. */
export const routes = (app: FastifyInstance, deps: RespiteDeps): void => {
  readingRoutes(app, deps)
  writingRoutes(app, deps)
  blockRoutes(app, deps)
}

const readingRoutes = (plain: FastifyInstance, { database: { prisma } }: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/beds',
    {
      schema: { tags, summary: 'Beds, by location and room', querystring: BedQuery, response: { 200: BedPage } },
      config: { ability: ['read', 'RespiteLocation'] },
    },
    async ({ query: { limit = 20, cursor, ...query } }) => {
      const after = cursor === undefined ? undefined : readCursor(cursor)
      const rows = await listBeds(prisma, { ...query, limit, after })
      return toPage(rows, limit, viewOfBed, ({ location_id, room, name, id }) => [location_id, room, name, id])
    },
  )
  app.get(
    '/beds/:id',
    {
      schema: { tags, summary: 'One bed; its entity tag is its revision', params: IdParams, response: { 200: Bed } },
      config: { ability: ['read', 'RespiteLocation'] },
    },
    async ({ params: { id } }, reply) => {
      const row = (await findBeds(prisma, [id])).get(id)
      if (!row) throw new HttpProblem('not-found')
      reply.header('etag', tagOf(row.revision))
      return viewOfBed(row)
    },
  )
}

const readCursor = (cursor: string) => {
  const [locationId = '', room = '', name = '', id = ''] = fromCursor(cursor, Array(4).fill('string')).map(String)
  if (!isUuid(locationId) || !isUuid(id)) throw new HttpProblem('invalid-cursor')
  return { locationId, room, name, id }
}

const writingRoutes = (plain: FastifyInstance, deps: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/beds',
    {
      schema: { tags, summary: 'Add a bed to a location', body: NewBed, response: { 201: Bed } },
      config: { ability: ['update', 'RespiteLocation'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const row = await addBed(deps, work, keeperOf(request), request.body)
        return { status: 201, body: viewOfBed(row), location: `/beds/${row.id}` }
      })) as Bed,
  )
  app.patch(
    '/beds/:id',
    {
      schema: {
        tags,
        summary: 'Change a bed, or take it out of use; with If-Match only if nobody changed it meanwhile',
        params: IdParams,
        headers: IfMatch,
        body: BedPatch,
        response: { 200: Bed },
      },
      config: { ability: ['update', 'RespiteLocation'] },
    },
    async (request, reply) => {
      const change = { id: request.params.id, seen: revisionOf(request.headers), patch: request.body as BedPatch }
      const row = await deps.unitOfWork.run(work => changeBed(deps, work, keeperOf(request), change))
      reply.header('etag', tagOf(row.revision))
      return viewOfBed(row)
    },
  )
}

const blockRoutes = (plain: FastifyInstance, deps: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/beds/:id/blocks',
    {
      schema: {
        tags,
        summary: 'Block a bed for some nights',
        params: IdParams,
        body: NewBedBlock,
        response: { 201: BedBlock },
      },
      config: { ability: ['update', 'RespiteLocation'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const ask = { bedId: request.params.id, body: request.body }
        const block = await blockBed(deps, work, keeperOf(request), ask)
        return { status: 201, body: viewOfBlock(block), location: `/bed-blocks/${block.id}` }
      })) as BedBlock,
  )
  app.get(
    '/bed-blocks/:id',
    {
      schema: { tags, summary: 'One block', params: IdParams, response: { 200: BedBlock } },
      config: { ability: ['read', 'RespiteLocation'] },
    },
    async ({ params: { id } }) => viewOfBlock(await readBlock(deps.database.prisma, id)),
  )
  app.post(
    '/bed-blocks/:id/lift',
    {
      schema: {
        tags,
        summary: 'The bed can be used again',
        params: IdParams,
        body: Nothing,
        response: { 200: BedBlock },
      },
      config: { ability: ['update', 'RespiteLocation'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const block = await liftBedBlock(deps, work, keeperOf(request), request.params.id)
        return { status: 200, body: viewOfBlock(block) }
      })) as BedBlock,
  )
}
