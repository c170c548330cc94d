import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { IdParams, Page } from '../../contracts/api/common.ts'
import { NewStay, Stay, StayEntry, StayPage, StayQuery } from '../../contracts/api/respite-stays.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { isUuid } from '../../kernel/http/asking.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { assertCallOpen } from '../calls/index.ts'
import type { RespiteDeps } from '../deps.ts'
import type { Alternative } from '../finding/alternatives.ts'
import { staySight } from '../rules/stay-sight.ts'
import { Crowd } from './crowd.ts'
import { lookWhoLost } from './gone.ts'
import { historyOf } from './history.ts'
import { holdBed } from './holding.ts'
import { recordStayLooks } from './looks.ts'
import { mayOverrule } from './overruling.ts'
import { findStay, listStays, staysOf } from './reading.ts'
import { instead, refusalOf, withAlternatives } from './refusing.ts'
import { viewOfStays } from './view.ts'

const tags = ['beds']

/** How long somebody can still read how their stay ended, and what comes next. */
const afterwards = { hours: 24 * 30 }

/** Stays over HTTP: holding a bed, and reading; what is done to a stay is in `action-routes.ts`. */
export const stayRoutes = (plain: FastifyInstance, deps: RespiteDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma } = deps.database
  const crowd = new Crowd(lookWhoLost(deps))
  const oneSeen = async (request: FastifyRequest, id: string) => {
    const stay = await findStay(prisma, id, staySight(askerOf(request)))
    if (!stay) throw new HttpProblem('not-found')
    return stay
  }
  app.post(
    '/stays',
    {
      schema: { tags, summary: 'Hold a bed', body: NewStay, response: { 201: Stay } },
      config: { ability: ['create', 'Stay'] },
    },
    async (request, reply) => {
      const [asker, { body, abilities }] = [askerOf(request), request]
      const hold = () =>
        deps.answerOnce(request, reply, async work => {
          if (body.backupCallId) await assertCallOpen(deps, work.db, body.backupCallId)
          const ask = {
            ...body,
            by: asker,
            urgency: body.urgency ?? 'soon',
            mayOverrule: mayOverrule(abilities, asker),
          }
          const stay = await holdBed(deps, work, ask)
          const [view] = await viewOfStays(deps, work.db, asker, [stay])
          return { status: 201, body: view as Stay, location: `/stays/${stay.id}` }
        })
      // Who waits will most likely not have it: what is free instead is looked for meanwhile.
      let known: Promise<Alternative[]> | undefined
      const lookAround = () => {
        known ??= instead(deps, body)
        known.catch(() => {})
      }
      const entered = crowd.enter(body.bedId, { by: asker, asked: body }, hold, lookAround)
      const answer = await entered.catch(async error => {
        throw await refusalOf(deps, asker, body, error)
      })
      if (answer === 'gone') throw await withAlternatives(deps, body, new HttpProblem('bed-taken'), known)
      return answer as Stay
    },
  )
  app.get(
    '/stays',
    {
      schema: {
        tags,
        summary: 'Stays one may see, first night first',
        querystring: StayQuery,
        response: { 200: StayPage },
      },
      config: { ability: ['read', 'Stay'] },
    },
    async request => {
      const [asker, { limit = 20, cursor, ...query }] = [askerOf(request), request.query]
      const rows = await listStays(prisma, staySight(asker), { ...query, limit, after: afterOf(cursor) })
      const views = await viewOfStays(deps, prisma, asker, rows)
      await recordStayLooks(prisma, asker, views.slice(0, limit), 'list', deps.clock.now())
      return toPage(
        views,
        limit,
        view => view,
        ({ period, id }) => [period.from, id],
      )
    },
  )
  app.get(
    '/stays/:id',
    {
      schema: { tags, summary: 'One stay', params: IdParams, response: { 200: Stay } },
      config: { ability: ['read', 'Stay'] },
    },
    async request => {
      const asker = askerOf(request)
      const views = await viewOfStays(deps, prisma, asker, [await oneSeen(request, request.params.id)])
      await recordStayLooks(prisma, asker, views, 'read', deps.clock.now())
      return views[0] as Stay
    },
  )
  app.get(
    '/stays/:id/timeline',
    {
      schema: {
        tags,
        summary: 'What happened to a stay, oldest first: who did what, when, why',
        params: IdParams,
        response: { 200: Page(StayEntry) },
      },
      config: { ability: ['read', 'Stay'] },
    },
    async request => historyOf(deps, askerOf(request), await oneSeen(request, request.params.id)),
  )
  app.get(
    '/me/stays',
    {
      schema: { tags, summary: 'My own stays: to come, running, over since a month', response: { 200: StayPage } },
      config: { ability: ['read', 'Stay'] },
    },
    async request => {
      const asker = askerOf(request)
      const mine = await staysOf(prisma, asker.id, deps.clock.now().subtract(afterwards))
      return { items: await viewOfStays(deps, prisma, asker, mine), nextCursor: null }
    },
  )
}

const afterOf = (cursor: string | undefined) => {
  if (cursor === undefined) return undefined
  const [from, id] = fromCursor(cursor, ['string', 'string']).map(String) as [string, string]
  if (!/^\d{4}-\d\d-\d\d$/.test(from) || Number.isNaN(Date.parse(from)) || !isUuid(id))
    throw new HttpProblem('invalid-cursor')
  return { from, id }
}
