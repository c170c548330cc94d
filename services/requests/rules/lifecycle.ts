import type { Period } from '../../contracts/api/common.ts'
import type { Action, Entry, HelpRequest, HelpRequestEvent, Plan } from './help-request.ts'
import { firstStep, nextStep, type StepTimes, stepDue } from './ladder.ts'

/*
 * The life of a help request.
 *
 *   post ──▶ open ──match──▶ matched ──complete──▶ done
 *             ▲ │               │ │
 *             │ └── hand-on ◀───┘ └─▶ cancelled
 *             │       │                  ▲
 *             │       ▼                  │
 *             │   handed-on      open ─cancel
 *             │
 *             └── reopen: from matched (not this helper), done, cancelled, handed-on
 *                 lose: from matched, when the helper withdraws
 *                 refuse: from matched, when the asker would rather have somebody else
 *
 * While open it stands on a rung of the ladder and climbs when the rung's time is over; on the last rung it waits
 * until somebody does something. Losing or refusing the helper puts it back on the rung where it was, with the rung's full
 * time; reopening starts again at the first. Who was refused is never matched to it again. Whoever is matched helps alone: an open request has no helper, a matched one
 * has, and a closed one remembers who it was.
 *
 * Danger [DOMAIN, help requests 5] is never unsaid: once a text has mentioned it, the request stays with the team
 * whatever the text becomes, because withdrawing such words is not a sign of safety.
 *
 * Every function takes what must hold before and gives a plan of what becomes of it; 'repeated' when the same person
 * just did the same, which is a success with nothing to do; 'wrong-state' when it cannot be done now.
 */

/** What an action gives: a plan, or why there is nothing to write. */
export type Outcome = Plan | 'repeated' | 'wrong-state'

/** Who acts and when; `by` is absent when the system does. */
export interface Acting {
  now: Temporal.Instant
  by?: string | undefined
  times: StepTimes
}

/** What a request is posted with. */
export type Posted = Pick<
  HelpRequest,
  'id' | 'kind' | 'needsVolunteer' | 'askerId' | 'blurred' | 'areas' | 'blurredAreas' | 'period' | 'danger'
>

/** A new request begins on its first rung; one that mentions danger goes to the team at once. */
export const post = (posted: Posted, { now, by, times }: Acting): Plan => {
  const step = firstStep(posted.danger)
  const after: HelpRequest = {
    ...{ ...posted, step, status: 'open', confirmed: false, helperId: undefined, offerId: undefined },
    refused: [],
    ...{ revision: 1, createdAt: now, stepSince: now, stepDue: stepDue(step, now, times) },
    ...{ lastAction: 'post', lastActor: by },
  }
  const entries: Entry[] = [{ at: now, what: 'posted', personId: by }, ...(posted.danger ? [dangerEntry(now)] : [])]
  return { before: undefined, after, entries, event: 'help-request.opened', newRung: true }
}

/** What becomes other; `period` null: the time is to be agreed, undefined: it stays. */
export interface Edit {
  period?: Period | null | undefined
  danger: boolean
}

/** Text, period or address become others; words of danger take the request to the team at once. */
export const edit = (before: HelpRequest, change: Edit, acting: Acting): Outcome => {
  if (before.status !== 'open') return 'wrong-state'
  const newDanger = change.danger && !before.danger
  const rung = newDanger && before.step !== 'social-team' ? beginRung('social-team', acting) : {}
  const period = change.period === undefined ? before.period : (change.period ?? undefined)
  const parts = { period, danger: before.danger || change.danger, ...rung }
  const entries: Entry[] = newDanger ? [dangerEntry(acting.now)] : []
  return become(before, 'edit', parts, 'help-request.edited', acting, [entryOf('edited', acting), ...entries])
}

/** Who is matched, by which offer. */
export interface Match {
  helperId: string
  offerId: string
  /** When the helper said yes. */
  at: Temporal.Instant
  /** The helper may know the address without being asked about [DOMAIN, help requests 8]. */
  confirmed: boolean
}

/** The first helper who said yes gets it. */
export const match = (before: HelpRequest, { helperId, offerId, at, confirmed }: Match, acting: Acting): Outcome => {
  if (before.status !== 'open') return 'wrong-state'
  const parts = { status: 'matched', helperId, offerId, confirmed, stepDue: undefined } as const
  const entry: Entry = { at, what: 'matched', personId: helperId }
  return become(before, 'match', parts, 'help-request.matched', acting, [entry])
}

/** The asker, or a coordinator, says yes to this helper, who may now know the address [DOMAIN, help requests 8]. */
export const confirm = (before: HelpRequest, acting: Acting): Outcome => {
  if (before.status !== 'matched') return 'wrong-state'
  if (before.confirmed) return 'repeated'
  return become(before, 'confirm', { confirmed: true }, 'help-request.confirmed', acting, [
    entryOf('confirmed', acting),
  ])
}

/** The helper is gone: back to the same rung, with its full time. */
export const lose = (before: HelpRequest, at: Temporal.Instant, acting: Acting): Outcome => {
  if (before.status !== 'matched') return 'wrong-state'
  const entry: Entry = { at, what: 'withdrawn', personId: before.helperId }
  const parts = { ...alone, ...beginRung(before.step, acting) }
  return become(before, 'lose', parts, 'help-request.reopened', acting, [entry])
}

/** The asker would rather have somebody else: back to the same rung, with its full time, and not with this helper again. */
export const refuse = (before: HelpRequest, reason: string | undefined, acting: Acting): Outcome => {
  if (isRepeat(before, 'refuse-helper', acting)) return 'repeated'
  if (before.status !== 'matched' || before.helperId === undefined) return 'wrong-state'
  const entry: Entry = { ...entryOf('refused', acting, reason), personId: before.helperId }
  const parts = { ...alone, refused: [...before.refused, before.helperId], ...beginRung(before.step, acting) }
  return become(before, 'refuse-helper', parts, 'help-request.reopened', acting, [entry])
}

/** The rung's time is over: up to the next. A timer of an earlier rung finds another rung, or the same begun anew. */
export const climb = (before: HelpRequest, acting: Acting): Outcome => {
  const step = nextStep[before.step]
  const isDue = before.stepDue && Temporal.Instant.compare(before.stepDue, acting.now) <= 0
  if (before.status !== 'open' || !step || !isDue) return 'wrong-state'
  const entry: Entry = { at: acting.now, what: 'climbed', step }
  return become(before, 'climb', beginRung(step, acting), 'help-request.climbed', acting, [entry])
}

/** It was done. */
export const complete = (before: HelpRequest, acting: Acting): Outcome => {
  if (isRepeat(before, 'complete', acting)) return 'repeated'
  if (before.status !== 'matched') return 'wrong-state'
  return become(before, 'complete', { status: 'done' }, 'help-request.completed', acting, [
    entryOf('completed', acting),
  ])
}

/** It is no longer needed. */
export const cancel = (before: HelpRequest, reason: string | undefined, acting: Acting): Outcome => {
  if (isRepeat(before, 'cancel', acting)) return 'repeated'
  if (!isAlive(before)) return 'wrong-state'
  const parts = { status: 'cancelled', stepDue: undefined } as const
  return become(before, 'cancel', parts, 'help-request.cancelled', acting, [entryOf('cancelled', acting, reason)])
}

/** Somebody outside Omzien takes it over; to whom stands in the history. */
export const handOn = (before: HelpRequest, reason: string, acting: Acting): Outcome => {
  if (isRepeat(before, 'hand-on', acting)) return 'repeated'
  if (!isAlive(before)) return 'wrong-state'
  const parts = { status: 'handed-on', stepDue: undefined } as const
  return become(before, 'hand-on', parts, 'help-request.handed-on', acting, [entryOf('handed-on', acting, reason)])
}

/** It is needed again, or not with this helper: from the first rung on. */
export const reopen = (
  before: HelpRequest,
  { danger, reason }: { danger: boolean; reason: string | undefined },
  acting: Acting,
): Outcome => {
  if (isRepeat(before, 'reopen', acting)) return 'repeated'
  if (before.status === 'open') return 'wrong-state'
  const isDangerous = before.danger || danger
  const parts = { ...alone, danger: isDangerous, ...beginRung(firstStep(isDangerous), acting) }
  const entries = [
    entryOf('reopened', acting, reason),
    ...(isDangerous && !before.danger ? [dangerEntry(acting.now)] : []),
  ]
  return become(before, 'reopen', parts, 'help-request.reopened', acting, entries)
}

/** Something for the history that changes nothing else. */
export const note = (before: HelpRequest, entries: Entry[]): Plan => ({
  before,
  after: { ...before, revision: before.revision + 1 },
  entries,
  event: 'help-request.noted',
  newRung: false,
})

/** The areas were drawn anew, and the place is in others now. */
export const refile = (before: HelpRequest, areas: string[], blurredAreas: string[]): Plan => ({
  before,
  after: { ...before, areas, blurredAreas, revision: before.revision + 1 },
  entries: [],
  event: 'help-request.edited',
  newRung: false,
})

const isAlive = ({ status }: HelpRequest) => status === 'open' || status === 'matched'

/** Doing again what one just did oneself is a success. */
const isRepeat = (before: HelpRequest, action: Action, { by }: Acting) =>
  by !== undefined && before.lastAction === action && before.lastActor === by

const alone = { status: 'open', helperId: undefined, confirmed: false } as const

const beginRung = (step: HelpRequest['step'], { now, times }: Acting) => ({
  step,
  stepSince: now,
  stepDue: stepDue(step, now, times),
})

const dangerEntry = (at: Temporal.Instant): Entry => ({ at, what: 'danger', step: 'social-team' })

const entryOf = (what: Entry['what'], { now, by }: Acting, reason?: string): Entry => ({
  ...{ at: now, what, personId: by },
  ...(reason ? { reason } : {}),
})

/** The one place where a request becomes another: the next revision, and what must hold afterwards does. */
const become = (
  before: HelpRequest,
  action: Exclude<Action, 'post'>,
  parts: Partial<HelpRequest>,
  event: HelpRequestEvent,
  acting: Acting,
  entries: Entry[],
): Plan => {
  const revision = before.revision + 1
  const after: HelpRequest = { ...before, ...parts, revision, lastAction: action, lastActor: acting.by }
  assertSound(after)
  return { before, after, entries, event, newRung: 'stepSince' in parts }
}

/** @throws Error when the rules made a request that cannot be: a mistake of ours, nothing is written */
export const assertSound = (request: HelpRequest): void => {
  const { status, helperId, offerId, confirmed, refused, danger, step, stepDue } = request
  const sound =
    (status !== 'matched' || (helperId !== undefined && offerId !== undefined && !refused.includes(helperId))) &&
    (status !== 'open' || (helperId === undefined && !confirmed)) &&
    (status === 'open' ? (stepDue === undefined) === (nextStep[step] === undefined) : stepDue === undefined) &&
    !(danger && step === 'neighbours')
  if (!sound) throw new Error(`A help request cannot be ${status} on ${step} like this.`)
}
