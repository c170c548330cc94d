import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { IdParams } from '../contracts/api/common.ts'
import { CandidateList, HelperProfile, NewOffer, Offer, OfferPage, OfferQuery } from '../contracts/api/volunteers.ts'
import { as } from '../kernel/abilities.ts'
import { askerOf } from '../kernel/http/app.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { type Answered, acceptOffer, declineOffer, isTakenIn, proposeHelper, withdrawOffer } from './answers.ts'
import { listCandidates } from './candidates.ts'
import { putProfile, readProfile } from './profile.ts'
import { findForTeam, offersFor } from './store/mine.ts'
import { findRequestOf } from './store/offers.ts'
import { findRequest, type RequestRow } from './store/requests.ts'

const tags = ['volunteers']
/** An action takes nothing, or an empty object. */
const Nothing = Type.Unsafe<null | Record<string, never>>({
  type: ['object', 'null'],
  properties: {},
  additionalProperties: false,
})
const ok = <T extends TSchema>(schema: T) => ({ 200: schema })

/** Profiles, offers and their answers, and candidates over HTTP. */
export const routes =
  (deps: ServiceDeps) =>
  (plain: FastifyInstance): void => {
    const app = plain.withTypeProvider<TypeBoxTypeProvider>()
    profileRoutes(plain, deps)
    offerRoutes(plain, deps)

    app.get(
      '/help-requests/:id/candidates',
      {
        schema: { tags, summary: 'Helpers for a request, best first', params: IdParams, response: ok(CandidateList) },
        config: { ability: ['read', 'Candidate'] },
      },
      async request => {
        const found = await findProposable(deps, request, request.params.id)
        return { items: await listCandidates(deps, found, askerOf(request)), nextCursor: null }
      },
    )
    app.post(
      '/help-requests/:id/offers',
      {
        schema: {
          tags,
          summary: 'Help with a request oneself, or propose a helper for it',
          params: IdParams,
          body: NewOffer,
          response: { 200: Offer, 201: Offer },
        },
        config: { ability: ['create', 'Offer'] },
      },
      (request, reply) => {
        const { helperId } = request.body
        if (helperId === undefined || helperId === askerOf(request).id)
          return helpMyself(deps, request, reply, request.params.id)
        return propose(deps, request, reply, request.params.id, helperId)
      },
    )
  }

const profileRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/me/helper-profile',
    {
      schema: { tags, summary: 'What I can do for neighbours', response: ok(HelperProfile) },
      config: { ability: ['manage', 'HelperProfile'] },
    },
    request => readProfile(deps, askerOf(request)),
  )
  app.put(
    '/me/helper-profile',
    {
      schema: { tags, summary: 'Say what I can do for neighbours', body: HelperProfile, response: ok(HelperProfile) },
      config: { ability: ['manage', 'HelperProfile'] },
    },
    request => putProfile(deps, askerOf(request), request.body),
  )
}

const offerRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/me/offers',
    {
      schema: { tags, summary: 'What I was asked, newest first', querystring: OfferQuery, response: ok(OfferPage) },
      config: { ability: ['read', 'Offer'] },
    },
    request => offersFor(askerOf(request)).list(deps.database.prisma, request.query),
  )
  app.get(
    '/offers/:id',
    {
      schema: {
        tags,
        summary: 'One offer: my own, or of a request in my areas',
        params: IdParams,
        response: ok(Offer),
      },
      config: { ability: ['create', 'Offer'] },
    },
    async request => {
      const mine = await offersFor(askerOf(request)).find(deps.database.prisma, request.params.id)
      return mine ?? (await findOfTeam(deps, request, request.params.id))
    },
  )
  const action = (
    verb: string,
    summary: string,
    answer: (work: Work, request: FastifyRequest, id: string) => Promise<Answered>,
  ) =>
    app.post(
      `/offers/:id/${verb}`,
      {
        schema: { tags, summary, params: IdParams, body: Nothing, response: ok(Offer) },
        config: { ability: ['answer', 'Offer'] },
      },
      (request, reply) =>
        answerOnce(deps, request, reply, async work => {
          const { offer } = await answer(work, request, request.params.id)
          return { status: 200, body: offer }
        }),
    )
  action('accept', 'Accept an offer: the first acceptance wins', acceptMine)
  action('decline', 'Decline an offer', (work, request, id) => declineOffer(work, askerOf(request), id))
  action('withdraw', 'Give an accepted request back', (work, request, id) => withdrawOffer(work, askerOf(request), id))
}

/** @throws HttpProblem not-found, also outside the asker's areas */
const findOfTeam = async ({ database }: ServiceDeps, request: FastifyRequest, id: string): Promise<Offer> => {
  const found = await findForTeam(database.prisma, id)
  if (!found || !request.abilities.can('propose', as('HelpRequest', { areas: found.areas })))
    throw new HttpProblem('not-found')
  return found.offer
}

const acceptMine = async (work: Work, request: FastifyRequest, offerId: string): Promise<Answered> => {
  const { id: helperId, roles } = askerOf(request)
  const requestId = await findRequestOf(work.db, offerId, helperId)
  if (!requestId) throw new HttpProblem('not-found')
  return await acceptOffer(work, { requestId, offerId, helperId, takenIn: isTakenIn(roles) })
}

const helpMyself = async (deps: ServiceDeps, request: FastifyRequest, reply: FastifyReply, requestId: string) => {
  const { id: helperId, roles } = askerOf(request)
  if (!request.abilities.can('answer', as('Offer', { helperId }))) throw sayWho()
  const upToDate = await deps.caughtUp(requestId)
  const help = answerOnce(deps, request, reply, async work => {
    const { offer, changed } = await acceptOffer(work, { requestId, helperId, takenIn: isTakenIn(roles) })
    return { status: changed ? 201 : 200, body: offer, location: `/offers/${offer.id}` }
  })
  return await help.catch(error => {
    if (!upToDate && error instanceof HttpProblem && error.code === 'not-found') throw notYet()
    throw error
  })
}

/** We have not heard everything about this request yet, so that it may well be there. */
const notYet = () => new HttpProblem('overloaded', { headers: { 'retry-after': '2' } })

const propose = async (
  deps: ServiceDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  requestId: string,
  helperId: string,
) => {
  if (!request.abilities.can('propose', 'HelpRequest')) throw new HttpProblem('forbidden')
  await findProposable(deps, request, requestId)
  return await answerOnce(deps, request, reply, async work => {
    const offer = await proposeHelper(work, requestId, helperId, askerOf(request))
    return { status: 201, body: offer, location: `/offers/${offer.id}` }
  })
}

/** An answer of this service is always the offer as it became. */
const answerOnce = (...[deps, ...rest]: [ServiceDeps, ...Parameters<ServiceDeps['answerOnce']>]): Promise<Offer> =>
  deps.answerOnce(...rest) as Promise<Offer>

/** The request, for who may match it by hand. @throws HttpProblem not-found, also outside the asker's areas */
const findProposable = async (deps: ServiceDeps, request: FastifyRequest, id: string): Promise<RequestRow> => {
  const upToDate = await deps.caughtUp(id)
  const found = await findRequest(deps.database.prisma, id)
  if (!found && !upToDate) throw notYet()
  if (!found || !request.abilities.can('propose', as('HelpRequest', found))) throw new HttpProblem('not-found')
  return found
}

const sayWho = () =>
  new HttpProblem('invalid-body', {
    errors: [
      { pointer: '/helperId', code: 'required', detail: { nl: 'Kies wie je vraagt.', en: 'Choose whom you ask.' } },
    ],
  })
