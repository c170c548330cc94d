import type { FastifyInstance } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { BackupCall, Cannot, CloseCall } from '../../contracts/api/backup-calls.ts'
import { IdParams, Strict } from '../../contracts/api/common.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { act, type Decision, type Facts } from '../acting.ts'
import { closeCall } from '../closing.ts'
import { cannot, reopen } from '../rules/call-alert.ts'
import { acknowledge, arrive, handOver, setOff } from '../rules/call-team.ts'
import { shiftOf } from '../rules/duty.ts'
import { findShiftsNow } from '../store/duty.ts'

const tags = ['backup calls']

/** An action that may be sent with an empty body, or with none at all. */
const orNothing = <T extends TSchema>(body: T) => Type.Unsafe<Static<T> | null>({ ...body, type: ['object', 'null'] })
const Nothing = orNothing(Strict({}))
const MaybeReason = orNothing(Cannot)

/** What an action decides, with the body it was sent. */
type DecideWith<Body> = (facts: Facts, body: Body) => Decision | Promise<Decision>

/** What is done to a backup call, over HTTP. */
export const callActionRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  const action = <Body>(verb: string, summary: string, body: object, decide: DecideWith<Body>) =>
    app.post(
      `/backup-calls/:id/${verb}`,
      {
        schema: { tags, summary, params: IdParams, body, response: { 200: BackupCall } },
        config: { ability: ['respond', 'BackupCall'], urgent: true },
      },
      (request, reply) =>
        deps.answerOnce(request, reply, async work => {
          const { id } = request.params as Static<typeof IdParams>
          const who = { asker: askerOf(request), abilities: request.abilities, ability: 'respond' } as const
          const decided = (facts: Facts) => decide(facts, request.body as Body)
          return { status: 200, body: await act(deps, work, { ...who, id, action: verb }, decided) }
        }),
    )
  action('acknowledge', 'I go: the first one gets it', Nothing, async ({ stored, acting, asker, work }) => {
    const shift = shiftOf(asker.id, await findShiftsNow(work.db, work.now))
    return { outcome: acknowledge(stored.call, shift, acting) }
  })
  action<Static<typeof MaybeReason>>(
    'cannot',
    'I cannot go: the next are told at once',
    MaybeReason,
    async (facts, body) => ({
      outcome: cannot(facts.stored.call, body?.reason, facts.acting, await facts.dispatch()),
    }),
  )
  action('set-off', 'We are on our way', Nothing, ({ stored, acting, asker }) => ({
    outcome: setOff(stored.call, leadOf(asker), acting),
  }))
  action('arrive', 'We are on the scene', Nothing, ({ stored, acting, asker }) => ({
    outcome: arrive(stored.call, leadOf(asker), acting),
  }))
  action<CloseCall>('close', 'It is over, after a visit or for a reason of a second person', CloseCall, (facts, body) =>
    closeCall(deps, body, facts),
  )
  action('reopen', 'It was not over: the team is alerted anew', Nothing, async facts => ({
    outcome: reopen(facts.stored.call, facts.acting, await facts.dispatch()),
  }))
  action('hand-over', 'The day has taken it over', Nothing, ({ stored, acting }) => ({
    outcome: handOver(stored.call, acting),
  }))
}

const leadOf = ({ roles }: Facts['asker']) => ({ isLead: roles.includes('shift-lead') })
