import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { IdParams } from '../../contracts/api/common.ts'
import {
  DeclineWaiting,
  NewWaiting,
  Waiting,
  WaitingPage,
  WaitingPatch,
  WaitingQuery,
} from '../../contracts/api/respite-stays.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { IfMatch, isUuid, Nothing, revisionOf, tagOf } from '../../kernel/http/asking.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { RespiteDeps } from '../deps.ts'
import { answerFor, Overtaken, type WaitingAnswer } from './answering.ts'
import { changeWish, putOnList } from './asking.ts'
import { findWaitingIn, type ListPlace, listWaiting, placeInList } from './store/list.ts'
import { recordWaitingLooks, viewOfOne, viewOfWaiting } from './view.ts'

const tags = ['beds']
/** So often at most is an answer tried again that was overtaken. */
const mostTries = 5

/** The waiting list over HTTP. */
export const waitingRoutes = (plain: FastifyInstance, deps: RespiteDeps): void => {
  readingRoutes(plain, deps)
  askingRoutes(plain, deps)
  answerRoutes(plain, deps)
}

const readingRoutes = (plain: FastifyInstance, deps: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma } = deps.database
  app.get(
    '/waiting-list',
    {
      schema: {
        tags,
        summary: 'Who waits for a bed in my areas, in the order of offering, each with their place and why',
        querystring: WaitingQuery,
        response: { 200: WaitingPage },
      },
      config: { ability: ['read', 'Waiting'] },
    },
    async request => {
      const [asker, { limit = 20, cursor, ...query }] = [askerOf(request), request.query]
      const rows = await listWaiting(prisma, { ...query, areas: asker.areas, limit, after: readCursor(cursor) })
      const page = toPage(rows, limit, row => row, placeInList)
      const items = await viewOfWaiting(deps, prisma, asker, page.items)
      await recordWaitingLooks(prisma, asker, { seen: items, action: 'list', now: deps.clock.now() })
      return { items, nextCursor: page.nextCursor }
    },
  )
  app.get(
    '/waiting-list/:id',
    {
      schema: { tags, summary: 'Somebody on the waiting list', params: IdParams, response: { 200: Waiting } },
      config: { ability: ['read', 'Waiting'] },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const row = await findWaitingIn(prisma, request.params.id, asker.areas)
      if (!row) throw new HttpProblem('not-found')
      const view = await viewOfOne(deps, prisma, asker, row)
      await recordWaitingLooks(prisma, asker, { seen: [view], action: 'read', now: deps.clock.now() })
      reply.header('etag', tagOf(view.revision))
      return view
    },
  )
}

const askingRoutes = (plain: FastifyInstance, deps: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/waiting-list',
    {
      schema: {
        tags,
        summary: 'Put somebody on the waiting list; a bed that is free and fits is offered at once',
        body: NewWaiting,
        response: { 201: Waiting },
      },
      config: { ability: ['create', 'Waiting'] },
    },
    async (request, reply) => {
      const who = { asker: askerOf(request), abilities: request.abilities }
      const answer = await deps.answerOnce(request, reply, async work => {
        const body = await putOnList(deps, work, who, request.body)
        return { status: 201, body, location: `/waiting-list/${body.id}` }
      })
      return answer as Waiting
    },
  )
  app.patch(
    '/waiting-list/:id',
    {
      schema: {
        tags,
        summary: 'Change what somebody waits for; with If-Match only if nobody changed it meanwhile',
        params: IdParams,
        headers: IfMatch,
        body: WaitingPatch,
        response: { 200: Waiting },
      },
      config: { ability: ['update', 'Waiting'] },
    },
    async (request, reply) => {
      const turn = { asker: askerOf(request), abilities: request.abilities, id: request.params.id }
      const seen = revisionOf(request.headers)
      const view = await deps.unitOfWork.run(work => changeWish(deps, work, { ...turn, seen }, request.body))
      reply.header('etag', tagOf(view.revision))
      return view
    },
  )
}

const answerRoutes = (app: FastifyInstance, deps: RespiteDeps) => {
  const answering = (answer: WaitingAnswer, summary: string, body: TSchema) =>
    app.post(
      `/waiting-list/:id/${answer}`,
      {
        schema: { tags, summary, params: IdParams, body, response: { 200: Waiting } },
        config: { ability: ['update', 'Waiting'] },
      },
      (request, reply) => answerOnceSettled(deps, request, reply, answer),
    )
  answering('accept', 'The offered bed is theirs', Nothing)
  answering('decline', 'Not this bed: it goes to the next; the place on the list stays', MaybeReason)
  answering('withdraw', 'They no longer wait', Nothing)
}

const MaybeReason = Type.Unsafe<Static<typeof DeclineWaiting> | null>({ ...DeclineWaiting, type: ['object', 'null'] })

/** Answers once; what was overtaken by an offer is looked at anew. */
const answerOnceSettled = async (
  deps: RespiteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: WaitingAnswer,
): Promise<object> => {
  const turn = { asker: askerOf(request), abilities: request.abilities, id: (request.params as { id: string }).id }
  const { reason } = (request.body ?? {}) as DeclineWaiting
  for (let tries = 1; ; tries++) {
    try {
      return await deps.answerOnce(request, reply, async work => ({
        ...{ status: 200, body: await answerFor(deps, work, turn, { answer, reason }) },
      }))
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      if (tries === mostTries) throw new HttpProblem('changed-meanwhile')
    }
  }
}

/** @throws HttpProblem invalid-cursor when it is no place in the list */
const readCursor = (cursor: string | undefined): ListPlace | undefined => {
  if (cursor === undefined) return undefined
  const read = fromCursor(cursor, ['number', 'number', 'number', 'number', 'string']) as ListPlace
  const [over, ordinary, pressing, since, id] = read
  const small = [over, ordinary, pressing].every(value => Number.isInteger(value) && value >= 0 && value < 10)
  if (!small || !Number.isInteger(since) || since < 0 || since > 7_258_118_400_000 || !isUuid(id))
    throw new HttpProblem('invalid-cursor')
  return read
}
