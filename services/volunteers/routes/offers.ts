import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { IdParams } from '../../contracts/api/common.ts'
import { Offer, OfferPage, OfferQuery } from '../../contracts/api/volunteers.ts'
import { as } from '../../kernel/abilities.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { type Answered, acceptOffer, declineOffer, isTakenIn, withdrawOffer } from '../answers.ts'
import { findForTeam, offersFor } from '../store/mine.ts'
import { findRequestOf } from '../store/offers.ts'
import { answerOnce, ok, tags } from './shared.ts'

/** An action takes nothing, or an empty object. */
const Nothing = Type.Unsafe<null | Record<string, never>>({
  type: ['object', 'null'],
  properties: {},
  additionalProperties: false,
})
/** My offers and my answers to them over HTTP. */
export const offerRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
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
  answerRoutes(plain, deps)
}

const answerRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
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
