import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { IdParams } from '../../contracts/api/common.ts'
import {
  EndStay,
  ExtendStay,
  MoveStay,
  Stay,
  type StayAction,
  StayPatch,
  StayPlan,
  StayReason,
} from '../../contracts/api/respite-stays.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { Nothing } from '../../kernel/http/asking.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { type Acting, arrive, end, keepHolding, letGo, plan, reserve } from './actions.ts'
import { changeStay, type Decision } from './changing.ts'
import { identify } from './identifying.ts'
import { recordStayLooks } from './looks.ts'
import { extend, move } from './moving.ts'
import { mayOverrule } from './overruling.ts'
import { toBedTaken } from './refusing.ts'
import type { StayRow } from './rows.ts'
import { viewOfStays } from './view.ts'

const tags = ['beds']
const MaybeReason = Type.Unsafe<Static<typeof StayReason> | null>({ ...StayReason, type: ['object', 'null'] })

/** What is done, with the body it was sent. */
type Decide<Body> = (acting: Acting, stay: StayRow, body: Body, request: FastifyRequest) => Decision | Promise<Decision>

/** What an action is called, what it takes, and what else it touches. */
interface ActionRoute<Body> {
  action: StayAction
  summary: string
  body: TSchema
  toBedId?: (body: Body) => string | undefined
  decide: Decide<Body>
}

/** What is done to a stay, over HTTP: by who may, where it stands, all of it or nothing. */
export const stayActionRoutes = (app: FastifyInstance, deps: RespiteDeps): void => {
  const perform = async <Body>(work: Work, request: FastifyRequest, route: ActionRoute<Body>): Promise<Stay> => {
    const [asker, body] = [askerOf(request), request.body as Body]
    const toBedId = route.toBedId?.(body)
    const deed = {
      ...{ asker, abilities: request.abilities, action: route.action, id: (request.params as { id: string }).id },
      ...(toBedId ? { toBedId } : {}),
    }
    const acting = { deps, work, by: asker.id }
    const stay = await changeStay(deps, work, deed, row => route.decide(acting, row, body, request))
    const views = await viewOfStays(deps, work.db, asker, [stay])
    await recordStayLooks(work.db, asker, views, route.action, work.now)
    return views[0] as Stay
  }
  const schemaOf = ({ summary, body }: Pick<ActionRoute<never>, 'summary' | 'body'>) => ({
    schema: { tags, summary, params: IdParams, body, response: { 200: Stay } },
    // Of what one may see: a plan is the client's, too. Who may do what is looked at on the stay itself.
    config: { ability: ['read', 'Stay'] as ['read', 'Stay'] },
  })
  const post = <Body>(route: ActionRoute<Body>) =>
    app.post(`/stays/:id/${route.action}`, schemaOf(route), (request: FastifyRequest, reply: FastifyReply) =>
      deps
        .answerOnce(request, reply, async work => ({ status: 200, body: await perform(work, request, route) }))
        .catch(error => {
          throw toBedTaken(error)
        }),
    )
  const overruling = (request: FastifyRequest, overrule: StayPatch['overrule']) => ({
    ...{ overrule, mayOverrule: mayOverrule(request.abilities, askerOf(request)) },
  })

  post({
    ...{ action: 'keep-holding', summary: 'Hold the bed longer', body: Nothing },
    decide: keepHolding,
  })
  post({ ...{ action: 'reserve', summary: 'The bed is theirs', body: Nothing }, decide: reserve })
  post({ ...{ action: 'arrive', summary: 'The guest is there', body: Nothing }, decide: arrive })
  post<EndStay>({
    ...{ action: 'end', summary: 'The guest leaves, with a next step', body: EndStay },
    decide: end,
  })
  post<StayReason | null>({
    ...{ action: 'cancel', summary: 'The bed is not needed', body: MaybeReason },
    decide: (acting, stay, body) => letGo(acting, stay, { status: 'cancelled', reason: body?.reason }),
  })
  post<StayReason | null>({
    ...{ action: 'no-show', summary: 'Nobody came', body: MaybeReason },
    decide: (acting, stay, body) => letGo(acting, stay, { status: 'no-show', reason: body?.reason }),
  })
  post<ExtendStay>({
    ...{ action: 'extend', summary: 'Another date of leaving: all of it or nothing', body: ExtendStay },
    decide: (acting, stay, { to, overrule }, request) => extend(acting, stay, to, overruling(request, overrule)),
  })
  post<MoveStay>({
    ...{ action: 'move', summary: 'Another bed: all of it or nothing', body: MoveStay },
    toBedId: ({ bedId }) => bedId,
    decide: (acting, stay, { bedId, overrule }, request) => move(acting, stay, bedId, overruling(request, overrule)),
  })
  const change = <Body>(method: 'PUT' | 'PATCH', url: string, route: ActionRoute<Body>) =>
    app.route({
      ...{ method, url, ...schemaOf(route) },
      handler: request =>
        deps.unitOfWork
          .run(work => perform(work, request, route))
          .catch(error => {
            throw toBedTaken(error)
          }),
    })
  change<StayPlan>('PUT', '/stays/:id/plan', {
    ...{ action: 'plan', summary: 'What goes with a stay: strengths, own plan, contact, next carer', body: StayPlan },
    decide: plan,
  })
  change<StayPatch>('PATCH', '/stays/:id', {
    ...{ action: 'extend', summary: 'Who the bed is for, told later', body: StayPatch },
    toBedId: ({ keeps }) => keeps?.bedId,
    decide: (acting, stay, body, request) => identify(acting, stay, body, overruling(request, body.overrule)),
  })
}
