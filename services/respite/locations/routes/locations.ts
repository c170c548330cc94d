import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { IdParams } from '../../../contracts/api/common.ts'
import {
  NewRespiteLocation,
  RespiteLocation,
  RespiteLocationPage,
  RespiteLocationPatch,
  RespiteLocationQuery,
} from '../../../contracts/api/respite-locations.ts'
import type { Asker } from '../../../kernel/asker.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { IfMatch, isUuid, Nothing, revisionOf, tagOf } from '../../../kernel/http/asking.ts'
import { fromCursor, toPage } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../../deps.ts'
import { type LocationFilter, listLocations } from '../../store/location-reading.ts'
import { findLocations, type LocationRow } from '../../store/locations.ts'
import { addLocation, changeLocation } from '../keeping.ts'
import { type Keeper, lockKept } from '../rights.ts'
import { confirmLocation, setClosed } from '../standing.ts'
import { viewOfLocation, viewOfLocations } from '../view.ts'

const tags = ['beds']
const ok = { 200: RespiteLocation }

/** Who asks, as keeper of what they keep. */
export const keeperOf = (request: FastifyRequest): Keeper => ({
  asker: askerOf(request),
  abilities: request.abilities,
})

/** Locations over HTTP. */
export const routes = (app: FastifyInstance, deps: RespiteDeps): void => {
  readingRoutes(app, deps)
  writingRoutes(app, deps)
  actionRoutes(app, deps)
}

const readingRoutes = (plain: FastifyInstance, deps: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma } = deps.database
  app.get(
    '/respite-locations',
    {
      schema: {
        tags,
        summary: 'Locations with respite beds, by name',
        querystring: RespiteLocationQuery,
        response: { 200: RespiteLocationPage },
      },
      config: { ability: ['read', 'RespiteLocation'] },
    },
    async ({ asker, abilities, query }) => {
      const filter = filterOf(asker as Asker, query)
      const rows = await listLocations(prisma, filter)
      const page = toPage(
        rows,
        filter.limit,
        row => row,
        ({ name, id }) => [name, id],
      )
      return { ...page, items: await viewOfLocations(deps, prisma, abilities, page.items) }
    },
  )
  app.get(
    '/respite-locations/:id',
    {
      schema: { tags, summary: 'One location; its entity tag is its revision', params: IdParams, response: ok },
      config: { ability: ['read', 'RespiteLocation'] },
    },
    async ({ params: { id }, abilities }, reply) => {
      const row = (await findLocations(prisma, [id])).get(id)
      if (!row) throw new HttpProblem('not-found')
      reply.header('etag', tagOf(row.revision))
      return await viewOfLocation(deps, prisma, abilities, row)
    },
  )
}

const filterOf = (asker: Asker, { limit = 20, cursor, area, mine }: RespiteLocationQuery): LocationFilter => {
  const keepsAll = asker.roles.includes('administrator')
  const { organisationId = '', areas, roles } = asker
  // Who keeps none keeps those of no area.
  const keptBy =
    mine && !keepsAll ? { organisationId, areas: roles.includes('location-staff') ? areas : [] } : undefined
  return { area, keptBy, limit, after: cursor === undefined ? undefined : readCursor(cursor) }
}

const readCursor = (cursor: string) => {
  const [name, id] = fromCursor(cursor, ['string', 'string'])
  if (!isUuid(String(id))) throw new HttpProblem('invalid-cursor')
  return { name: String(name), id: String(id) }
}

const writingRoutes = (plain: FastifyInstance, deps: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/respite-locations',
    {
      schema: {
        tags,
        summary: 'Open a location with beds',
        body: NewRespiteLocation,
        response: { 201: RespiteLocation },
      },
      config: { ability: ['create', 'RespiteLocation'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const row = await addLocation(deps, work, keeperOf(request), request.body)
        const body = await viewOfLocation(deps, work.db, request.abilities, row)
        return { status: 201, body, location: `/respite-locations/${row.id}` }
      })) as RespiteLocation,
  )
  app.patch(
    '/respite-locations/:id',
    {
      schema: {
        tags,
        summary: 'Change a location; with If-Match only if nobody changed it meanwhile',
        params: IdParams,
        headers: IfMatch,
        body: RespiteLocationPatch,
        response: ok,
      },
      config: { ability: ['update', 'RespiteLocation'] },
    },
    async (request, reply) => {
      const seen = revisionOf(request.headers)
      return await deps.unitOfWork.run(async work => {
        const before = await lockKept(work, keeperOf(request), request.params.id)
        if (seen !== undefined && seen !== before.revision) throw new HttpProblem('changed-meanwhile')
        const patch = request.body as RespiteLocationPatch
        const row = await changeLocation(deps, work, keeperOf(request), before, patch)
        reply.header('etag', tagOf(row.revision))
        return await viewOfLocation(deps, work.db, request.abilities, row)
      })
    },
  )
}

const actionRoutes = (app: FastifyInstance, deps: RespiteDeps) => {
  const action = (
    verb: string,
    summary: string,
    run: (work: Work, keeper: Keeper, id: string) => Promise<LocationRow>,
  ) =>
    app.post(
      `/respite-locations/:id/${verb}`,
      {
        schema: { tags, summary, params: IdParams, body: Nothing, response: ok },
        config: { ability: ['update', 'RespiteLocation'] },
      },
      async (request, reply) =>
        await deps.answerOnce(request, reply, async work => {
          const row = await run(work, keeperOf(request), (request.params as { id: string }).id)
          return { status: 200, body: await viewOfLocation(deps, work.db, request.abilities, row) }
        }),
    )
  action('confirm', 'What is said of it is still right', confirmLocation)
  action('close', 'Takes nobody new; what was agreed stands', (work, keeper, id) =>
    setClosed(deps, work, keeper, { id, closed: true }),
  )
  action('open-again', 'Takes people again', (work, keeper, id) => setClosed(deps, work, keeper, { id, closed: false }))
}
