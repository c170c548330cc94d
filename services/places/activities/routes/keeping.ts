import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Activity, ActivityPatch, NewActivity } from '../../../contracts/api/activities.ts'
import { IdParams } from '../../../contracts/api/common.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { IfMatch, Nothing, revisionOf, tagOf } from '../../../kernel/http/asking.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { addActivity, cancelActivity, changeActivity } from '../keeping.ts'
import type { Keeper } from '../rights.ts'
import { viewOfActivity } from '../view.ts'

const tags = ['activities']

/** Who asks, as keeper of what they keep. */
export const keeperOf = (request: FastifyRequest): Keeper => ({
  asker: askerOf(request),
  abilities: request.abilities,
})

/** Planning and changing activities over HTTP. */
export const routes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/activities',
    {
      schema: {
        tags,
        summary: 'Plan something people do together, once or repeating',
        body: NewActivity,
        response: { 201: Activity },
      },
      config: { ability: ['create', 'Activity'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const row = await addActivity(work, keeperOf(request), request.body)
        const body = await viewOfActivity(work.db, request, row, work.now)
        return { status: 201, body, location: `/activities/${row.id}` }
      })) as Activity,
  )
  app.patch(
    '/activities/:id',
    {
      schema: {
        tags,
        summary: 'Change an activity; who signed up for a date that goes or moves is told. If-Match: only if unchanged',
        params: IdParams,
        headers: IfMatch,
        body: ActivityPatch,
        response: { 200: Activity },
      },
      config: { ability: ['update', 'Activity'] },
    },
    async (request, reply) => {
      const { id } = request.params
      const change = { id, seen: revisionOf(request.headers), patch: request.body as ActivityPatch }
      return await deps.unitOfWork.run(async work => {
        const row = await changeActivity(work, keeperOf(request), change)
        reply.header('etag', tagOf(row.revision))
        return await viewOfActivity(work.db, request, row, work.now)
      })
    },
  )
  app.post(
    '/activities/:id/cancel',
    {
      schema: {
        tags,
        summary: 'Call it off for good; who signed up is told',
        params: IdParams,
        body: Nothing,
        response: { 200: Activity },
      },
      config: { ability: ['update', 'Activity'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const row = await cancelActivity(work, keeperOf(request), request.params.id)
        return { status: 200, body: await viewOfActivity(work.db, request, row, work.now) }
      })) as Activity,
  )
}
