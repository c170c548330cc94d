import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import {
  NewSupportPoint,
  Rejection,
  SupportPointDetail,
  SupportPointParams,
  SupportPointPatch,
} from '../../../contracts/api/support-points.ts'
import type { Action } from '../../../kernel/abilities.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { IfMatch, Nothing, revisionOf, tagOf } from '../../../kernel/http/asking.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import type { PointRow } from '../../store/support-points.ts'
import { detailOf } from '../detail.ts'
import { addPoint, changePoint } from '../keeping.ts'
import { findSeen, keeperOf, lockKept } from '../rights.ts'
import { type Act, approve, close, confirm, openAgain, reject } from '../standing.ts'

const tags = ['support points']
const ok = { 200: SupportPointDetail }

/** One support point over HTTP, and what can be done to it. */
export const routes = (app: FastifyInstance, deps: ServiceDeps): void => {
  readingRoutes(app, deps)
  writingRoutes(app, deps)
  actionRoutes(app, deps)
}

const readingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/support-points/:id',
    {
      schema: {
        tags,
        summary: 'All there is to know of a support point; its entity tag is its revision',
        params: SupportPointParams,
        response: ok,
      },
      config: { ability: 'public' },
    },
    async ({ params: { id }, abilities }, reply) => {
      const { prisma } = deps.database
      const row = await findSeen(prisma, abilities, id)
      if (!row) throw new HttpProblem('not-found')
      reply.header('etag', tagOf(row.revision))
      return await detailOf(deps, prisma, abilities, row)
    },
  )
}

const writingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/support-points',
    {
      schema: {
        tags,
        summary: 'Add a support point: published by who reviews its area, otherwise proposed to them',
        body: NewSupportPoint,
        response: { 201: SupportPointDetail },
      },
      config: { ability: ['create', 'SupportPoint'], posting: true },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const row = await addPoint(work, keeperOf(askerOf(request)), request.body)
        const body = await detailOf(deps, work.db, request.abilities, row)
        return { status: 201, body, location: `/support-points/${row.id}` }
      })) as SupportPointDetail,
  )
  app.patch(
    '/support-points/:id',
    {
      schema: {
        tags,
        summary: 'Change a support point; with If-Match only if nobody changed it meanwhile',
        params: SupportPointParams,
        headers: IfMatch,
        body: SupportPointPatch,
        response: ok,
      },
      config: { ability: ['update', 'SupportPoint'] },
    },
    async (request, reply) =>
      await deps.unitOfWork.run(async work => {
        const before = await lockSeen(work, request, 'update')
        const patch = request.body as SupportPointPatch
        const row = await changePoint(work, keeperOf(askerOf(request)), before, patch)
        reply.header('etag', tagOf(row.revision))
        return await detailOf(deps, work.db, request.abilities, row)
      }),
  )
}

/** The support point of the path, locked, as the asker saw it. @throws HttpProblem changed-meanwhile */
const lockSeen = async (work: Work, request: FastifyRequest, action: Action): Promise<PointRow> => {
  const { id } = request.params as { id: string }
  const seen = revisionOf(request.headers as { 'if-match'?: string })
  const row = await lockKept(work, keeperOf(askerOf(request)), id, action)
  if (seen !== undefined && seen !== row.revision) throw new HttpProblem('changed-meanwhile')
  return row
}

const actionRoutes = (app: FastifyInstance, deps: ServiceDeps) => {
  const action = (
    verb: string,
    summary: string,
    { ability = 'update', body = Nothing, run }: { ability?: Action; body?: TSchema; run(said: unknown): Act },
  ) =>
    app.post(
      `/support-points/:id/${verb}`,
      {
        schema: { tags, summary, params: SupportPointParams, headers: IfMatch, body, response: ok },
        config: { ability: [ability, 'SupportPoint'] },
      },
      async (request, reply) =>
        await deps.answerOnce(request, reply, async work => {
          const before = await lockSeen(work, request, ability)
          const row = await run(request.body)(work, keeperOf(askerOf(request)), before)
          reply.header('etag', tagOf(row.revision))
          return { status: 200, body: await detailOf(deps, work.db, request.abilities, row) }
        }),
    )
  action('confirm', 'All that is said of it is still so; 409 while a report about it is open', { run: () => confirm })
  action('close', 'It is there no more', { run: () => close })
  action('open-again', 'It is there again', { run: () => openAgain })
  action('approve', 'It can be on the map as it is', { ability: 'review', run: () => approve })
  action('reject', 'It cannot be on the map as it is, and why', {
    ...{ ability: 'review' as const, body: Rejection, run: said => reject((said as { reason: string }).reason) },
  })
}
