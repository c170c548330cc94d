import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { IdParams } from '../../contracts/api/common.ts'
import { CandidateList, NewOffer, Offer } from '../../contracts/api/volunteers.ts'
import { as } from '../../kernel/abilities.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { acceptOffer, isTakenIn, proposeHelper } from '../answers.ts'
import { listCandidates } from '../candidates.ts'
import { findRequest, type RequestRow } from '../store/requests.ts'
import { answerOnce, ok, tags } from './shared.ts'

/** Who could help with a request, and who does, over HTTP. */
export const helpRequestRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
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
