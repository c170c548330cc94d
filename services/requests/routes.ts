import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { IdParams, Page } from '../contracts/api/common.ts'
import {
  HandOn,
  HelpRequest,
  HelpRequestKind,
  HelpRequestPage,
  HelpRequestPatch,
  HelpRequestQuery,
  NewHelpRequest,
  Reason,
  SuggestionList,
  SuggestionQuery,
  TimelineEntry,
} from '../contracts/api/help-requests.ts'
import type { Action as Ability } from '../kernel/abilities.ts'
import { askerOf } from '../kernel/http/app.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { act, change, type Decision, openAgain } from './acting.ts'
import { postHelpRequest } from './posting.ts'
import { listHelpRequests, readHelpRequest, readTimeline } from './reading.ts'
import { type Acting, cancel, complete, confirm, handOn, refuse } from './rules/lifecycle.ts'
import { listKinds } from './store/kinds.ts'
import type { Stored } from './store/rows.ts'
import { readSuggestions } from './suggesting.ts'

const tags = ['help requests']
const ok = { 200: HelpRequest }
/** An action takes a reason, or nothing at all. */
const MaybeReason = Type.Unsafe<Static<typeof Reason> | null>({ ...Reason, type: ['object', 'null'] })

/** Help requests over HTTP. */
export const routes =
  (deps: ServiceDeps) =>
  (app: FastifyInstance): void => {
    readingRoutes(app, deps)
    postingRoutes(app, deps)
    actionRoutes(app, deps)
  }

const readingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/help-request-kinds',
    {
      schema: { tags, summary: 'The kinds of help that can be asked for', response: { 200: Page(HelpRequestKind) } },
      config: { ability: 'public' },
    },
    async () => ({ items: await listKinds(deps.database.prisma), nextCursor: null }),
  )
  app.get(
    '/help-request-suggestions',
    {
      schema: {
        tags,
        summary: 'What already exists near a place and may help, before somebody asks',
        querystring: SuggestionQuery,
        response: { 200: SuggestionList },
      },
      config: { ability: ['create', 'HelpRequest'] },
    },
    request => readSuggestions(deps, request.query),
  )
  app.get(
    '/help-requests',
    {
      schema: {
        tags,
        summary: 'Help requests the asker may know of: near by and blurred, of their areas, or their own',
        querystring: HelpRequestQuery,
        response: { 200: HelpRequestPage },
      },
      config: { ability: ['read', 'HelpRequest'] },
    },
    request => listHelpRequests(deps, askerOf(request), request.query),
  )
  app.get(
    '/help-requests/:id',
    {
      schema: { tags, summary: 'One help request', params: IdParams, response: ok },
      config: { ability: ['read', 'HelpRequest'] },
    },
    request => readHelpRequest(deps, askerOf(request), request.params.id),
  )
  app.get(
    '/help-requests/:id/timeline',
    {
      schema: {
        tags,
        summary: 'What happened to a help request, oldest first',
        params: IdParams,
        response: { 200: Page(TimelineEntry) },
      },
      config: { ability: ['read', 'HelpRequest'] },
    },
    request => readTimeline(deps, askerOf(request), request.params.id),
  )
}

const postingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/help-requests',
    {
      schema: { tags, summary: 'Ask the neighbourhood for help', body: NewHelpRequest, response: { 201: HelpRequest } },
      config: { ability: ['create', 'HelpRequest'], posting: true },
    },
    async (request, reply) => {
      if (request.body.onBehalfOf && request.abilities.cannot('create-for-others', 'HelpRequest'))
        throw new HttpProblem('forbidden')
      const answer = await postHelpRequest(deps, request, reply, request.body)
      return answer as HelpRequest
    },
  )
  app.patch(
    '/help-requests/:id',
    {
      schema: { tags, summary: 'Change an open request', params: IdParams, body: HelpRequestPatch, response: ok },
      config: { ability: ['update', 'HelpRequest'], posting: true },
    },
    async request => {
      await deps.caughtUp(request.params.id)
      const decide = (stored: Stored, acting: Acting) => change(deps, stored, request.body, acting)
      return await deps.unitOfWork.run(work => act(deps, work, deedOf(request, 'update'), decide))
    },
  )
}

const deedOf = (request: FastifyRequest, ability: Ability) => ({
  ...{ asker: askerOf(request), abilities: request.abilities, ability },
  id: (request.params as Static<typeof IdParams>).id,
})

/** What an action decides, with the body it was sent. */
type Decide<Body> = (stored: Stored, acting: Acting, body: Body) => Decision | Promise<Decision>

const actionRoutes = (app: FastifyInstance, deps: ServiceDeps) => {
  const action = <Body>(verb: Ability, summary: string, body: object, decide: Decide<Body>) =>
    app.post(
      `/help-requests/:id/${verb}`,
      { schema: { tags, summary, params: IdParams, body, response: ok }, config: { ability: [verb, 'HelpRequest'] } },
      async (request, reply) => {
        const deed = deedOf(request, verb)
        await deps.caughtUp(deed.id)
        return await deps.answerOnce(request, reply, async work => {
          const decided = (stored: Stored, acting: Acting) => decide(stored, acting, request.body as Body)
          return { status: 200, body: await act(deps, work, deed, decided) }
        })
      },
    )
  type MaybeReason = Static<typeof MaybeReason>
  action<MaybeReason>('confirm', 'This helper may know where it is', MaybeReason, ({ request }, acting) => ({
    outcome: confirm(request, acting),
  }))
  action<MaybeReason>(
    'refuse-helper',
    'Rather somebody else than this helper',
    MaybeReason,
    (stored, acting, body) => ({
      outcome: refuse(stored.request, body?.reason, acting),
    }),
  )
  action<MaybeReason>('complete', 'It was done', MaybeReason, ({ request }, acting) => ({
    outcome: complete(request, acting),
  }))
  action<MaybeReason>('cancel', 'It is no longer needed', MaybeReason, ({ request }, acting, body) => ({
    outcome: cancel(request, body?.reason, acting),
  }))
  action<MaybeReason>('reopen', 'It is needed again, or not with this helper', MaybeReason, (stored, acting, body) =>
    openAgain(deps, stored, body?.reason, acting),
  )
  action<Static<typeof HandOn>>('hand-on', 'Somebody else takes it over', HandOn, ({ request }, acting, body) => ({
    outcome: handOn(request, body.reason ? `${body.to}: ${body.reason}` : body.to, acting),
  }))
}
