import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type TObject, type TSchema, Type } from 'typebox'
import { Activity, ActivityDateParams, CancelDate, NewSignUp } from '../../../contracts/api/activities.ts'
import type { Action, Subject } from '../../../kernel/abilities.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { Nothing } from '../../../kernel/http/asking.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { callDateOff, type DateAsked, restoreDate } from '../calling-off.ts'
import { signOff, signUp } from '../joining.ts'
import type { ActivityAtPoint } from '../store/activities.ts'
import { viewOfActivity } from '../view.ts'
import { keeperOf } from './keeping.ts'

type Run = (work: Work, asked: DateAsked, request: FastifyRequest) => Promise<ActivityAtPoint>

/** A body that may be left out. */
const maybe = (body: TObject) => Type.Unsafe<object | null>({ ...body, type: ['object', 'null'] })
const mine: [Action, Subject] = ['create', 'SignUp']
const kept: [Action, Subject] = ['update', 'Activity']
const bodyOf = <Body>(request: FastifyRequest) => (request.body ?? {}) as Body

/** What is done to one date, over HTTP. */
export const routes = (app: FastifyInstance, deps: ServiceDeps): void => {
  const action = (verb: string, summary: string, body: TSchema, ability: [Action, Subject], run: Run) =>
    app.post(
      `/activities/:id/dates/:date/${verb}`,
      {
        schema: { tags: ['activities'], summary, params: ActivityDateParams, body, response: { 200: Activity } },
        config: { ability },
      },
      (request, reply) =>
        deps.answerOnce(request, reply, async work => {
          const row = await run(work, request.params as DateAsked, request)
          return { status: 200, body: await viewOfActivity(work.db, request, row, work.now) }
        }),
    )
  action('sign-up', 'I come, with so many people', maybe(NewSignUp), mine, (work, asked, request) =>
    signUp(work, { ...asked, personId: askerOf(request).id, people: bodyOf<NewSignUp>(request).people ?? 1 }),
  )
  action('sign-off', 'I do not come after all', Nothing, mine, (work, asked, request) =>
    signOff(work, { ...asked, personId: askerOf(request).id }),
  )
  action('cancel', 'This date is off; who signed up is told', maybe(CancelDate), kept, (work, asked, request) =>
    callDateOff(work, keeperOf(request), asked, bodyOf<CancelDate>(request).note),
  )
  action('restore', 'This date is on after all; who signed up is told', Nothing, kept, (work, asked, request) =>
    restoreDate(work, keeperOf(request), asked),
  )
}
