import { type Static, Type } from 'typebox'
import { Id } from '../api/common.ts'
import { OfferStatus } from '../api/volunteers.ts'
import { defineEvent } from './define.ts'

/** How one offer stands after a change. */
export const OfferState = Type.Object({
  offerId: Id,
  helpRequestId: Id,
  helperId: Id,
  status: OfferStatus,
  by: Type.Union([Type.Literal('system'), Type.Literal('coordinator'), Type.Literal('helper')]),
  takenIn: Type.Boolean({ description: 'the helper is a taken-in volunteer' }),
})
export type OfferState = Static<typeof OfferState>

const frame = ['offerId', 'helpRequestId', 'status', 'by'] as const

/**
 * Events of offers; subject is the offer's id, thread the help request's.
 * Volunteers decides who helps: of one help request, `accepted` and `withdrawn` take turns in the log. Handled out of
 * order they are told apart by `position` (an older one than the last is ignored) and by `offerId`. An accepted offer
 * that is `superseded` is over, too: the match it made has ended.
 */
export const volunteerEvents = {
  'offer.proposed': defineEvent(OfferState, frame),
  'offer.accepted': defineEvent(OfferState, frame),
  'offer.declined': defineEvent(OfferState, frame),
  'offer.expired': defineEvent(OfferState, frame),
  'offer.withdrawn': defineEvent(OfferState, frame),
  'offer.superseded': defineEvent(OfferState, frame),
  /** A wave of offers went out: to how many helpers; subject and thread are the help request's id. */
  'wave.sent': defineEvent(
    Type.Object({ helpRequestId: Id, wave: Type.Integer({ minimum: 1 }), count: Type.Integer({ minimum: 0 }) }),
    ['helpRequestId', 'wave', 'count'],
  ),
  /** Somebody set or changed what they can do for neighbours; subject is the person. */
  'helper-profile.changed': defineEvent(
    Type.Object({ helperId: Id, revision: Type.Integer(), paused: Type.Boolean() }),
    ['revision'],
  ),
}
