import { type Static, Type } from 'typebox'
import { AreaId, BlurredPlace, Id, Period } from '../api/common.ts'
import { HelpRequestStatus, LadderStep } from '../api/help-requests.ts'
import { defineEvent } from './define.ts'

/**
 * How a help request stands after a change. Every `help-request.*` event carries the whole of it,
 * so that a copy is right whichever event arrives first: the higher `revision` wins.
 */
export const HelpRequestState = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  status: HelpRequestStatus,
  step: LadderStep,
  kind: Type.String(),
  needsVolunteer: Type.Boolean({ description: 'only taken-in volunteers may do it' }),
  danger: Type.Boolean({ description: 'mentions danger: never offered to neighbours by the system' }),
  blurred: BlurredPlace,
  areas: Type.Array(AreaId),
  period: Type.Optional(Period),
  askerId: Id,
  helperId: Type.Optional(Id),
  offerId: Type.Optional(
    Type.String({
      format: 'uuid',
      description:
        'the offer it was last matched by; it stays when the match ends, so that who decides the race knows which one ended',
    }),
  ),
  confirmed: Type.Boolean(),
  refused: Type.Optional(
    Type.Array(Id, { description: 'helpers the asker would rather not have; absent when there are none' }),
  ),
})
export type HelpRequestState = Static<typeof HelpRequestState>

const frame = ['revision', 'status', 'step', 'kind', 'blurred'] as const

/** Events of help requests; subject and thread are the request's id. */
export const helpRequestEvents = {
  'help-request.opened': defineEvent(HelpRequestState, frame),
  'help-request.edited': defineEvent(HelpRequestState, frame),
  'help-request.climbed': defineEvent(HelpRequestState, frame),
  'help-request.matched': defineEvent(HelpRequestState, frame),
  'help-request.confirmed': defineEvent(HelpRequestState, frame),
  'help-request.completed': defineEvent(HelpRequestState, frame),
  'help-request.cancelled': defineEvent(HelpRequestState, frame),
  'help-request.reopened': defineEvent(HelpRequestState, frame),
  'help-request.handed-on': defineEvent(HelpRequestState, frame),
  /** The history grew without the state changing (neighbours were asked, somebody declined). */
  'help-request.noted': defineEvent(HelpRequestState, frame),
  /** Which kinds of help there are, those no longer asked for too; told when they are others than before. */
  'help-request-kinds.changed': defineEvent(
    Type.Object({ revision: Type.Integer({ minimum: 1 }), kinds: Type.Array(Type.String()) }),
    [],
  ),
}
