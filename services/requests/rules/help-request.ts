import type { BlurredPlace, Period } from '../../contracts/api/common.ts'
import type { HelpRequestStatus, LadderStep, TimelineEntry } from '../../contracts/api/help-requests.ts'
import type { HelpRequestState } from '../../contracts/events/help-requests.ts'

/** What somebody can do to a help request; the last one is kept, so that doing it twice is known as such. */
export type Action =
  | 'post'
  | 'edit'
  | 'match'
  | 'confirm'
  | 'lose'
  | 'refuse-helper'
  | 'climb'
  | 'complete'
  | 'cancel'
  | 'reopen'
  | 'hand-on'

/** A help request as the rules see it: everything but what is sealed. */
export interface HelpRequest {
  id: string
  kind: string
  needsVolunteer: boolean
  status: HelpRequestStatus
  step: LadderStep
  danger: boolean
  askerId: string
  /** Who helps or helped; none while it is open. */
  helperId: string | undefined
  /** The offer it was last matched by; it stays when the match ends, so that volunteers knows which one ended. */
  offerId: string | undefined
  /** The helper may know the address. */
  confirmed: boolean
  /** Helpers the asker would rather not have: they are not asked again, and do not find it any more. */
  refused: string[]
  blurred: BlurredPlace
  /** Areas that hold the exact place. */
  areas: string[]
  /** Areas that hold the centre of the blurred place: what everybody but asker, team and helper may know. */
  blurredAreas: string[]
  period: Period | undefined
  revision: number
  createdAt: Temporal.Instant
  stepSince: Temporal.Instant
  /** When it climbs; absent on the last rung and when it is not open. */
  stepDue: Temporal.Instant | undefined
  lastAction: Action
  /** Who did it; absent when the system did. */
  lastActor: string | undefined
}

/** An entry for the history; `reason` still readable, the store seals it. */
export interface Entry {
  at: Temporal.Instant
  what: TimelineEntry['what']
  count?: number
  step?: LadderStep
  personId?: string | undefined
  reason?: string | undefined
}

/** The events a help request tells. */
export type HelpRequestEvent =
  | 'help-request.opened'
  | 'help-request.edited'
  | 'help-request.climbed'
  | 'help-request.matched'
  | 'help-request.confirmed'
  | 'help-request.completed'
  | 'help-request.cancelled'
  | 'help-request.reopened'
  | 'help-request.handed-on'
  | 'help-request.noted'

/** What is to be written and told: the request as it becomes, its history, and the event. */
export interface Plan {
  before: HelpRequest | undefined
  after: HelpRequest
  entries: Entry[]
  event: HelpRequestEvent
  /** A rung of the ladder begins: it needs a timer. */
  newRung: boolean
}

/** A help request as the event tells it. */
export const stateOf = (request: HelpRequest): HelpRequestState => ({
  revision: request.revision,
  status: request.status,
  step: request.step,
  kind: request.kind,
  needsVolunteer: request.needsVolunteer,
  danger: request.danger,
  blurred: request.blurred,
  areas: request.areas,
  ...(request.period ? { period: request.period } : {}),
  askerId: request.askerId,
  ...(request.helperId ? { helperId: request.helperId } : {}),
  ...(request.offerId ? { offerId: request.offerId } : {}),
  confirmed: request.confirmed,
  ...(request.refused.length > 0 ? { refused: request.refused } : {}),
})
