import type { Call, Entry, Plan } from './call.ts'
import {
  type Acting,
  assertSound,
  become,
  type Change,
  isRepeat,
  type Outcome,
  withoutEnd,
  withoutTeam,
} from './call-life.ts'
import { begin, type Dispatch, takeDueSteps, takeNextStep, tellMore } from './escalation.ts'

/** What a call is reported with. */
export type Reported = Pick<
  Call,
  'id' | 'danger' | 'placed' | 'outside' | 'areas' | 'cell' | 'nearCells' | 'addressKey' | 'reporterRoles' | 'aboutId'
>

/** A new call: alerted, and its first step taken when that comes at once. */
export const report = (reported: Reported, by: string, dispatch: Dispatch): Plan => {
  const { now } = dispatch
  const call: Call = {
    ...{ ...reported, ...withoutTeam, ...withoutEnd, ...begin(dispatch), status: 'alerted', reporterId: by },
    ...{ createdAt: now, alertedAt: now, alerts: 0, escalated: false },
    ...{ firstAcknowledgedAt: undefined, firstArrivedAt: undefined },
    ...{ revision: 1, lastAction: 'report', lastActor: by },
  }
  const taken = takeDueSteps(call, dispatch)
  assertSound(taken.call)
  const entries: Entry[] = [{ at: now, what: 'reported', personId: by }, ...taken.entries]
  return { before: undefined, after: taken.call, entries, event: 'backup-call.alerted', tellings: taken.tellings }
}

/** The time of a step has come. A timer of a step that is past, or of a call that somebody has, finds nothing to do. */
export const escalate = (before: Call, dispatch: Dispatch): Plan | undefined => {
  const { status, stepDue } = before
  if (status !== 'alerted' || !stepDue || Temporal.Instant.compare(stepDue, dispatch.now) > 0) return undefined
  const { call, entries, tellings } = takeDueSteps(before, dispatch)
  return become(before, call, { action: 'escalate', event: 'backup-call.escalated', entries, tellings }, dispatch)
}

/**
 * A message turned out to be undeliverable. When that was the last hope of the step a call is on, the next is taken
 * at once; a message of an earlier step changes nothing any more. After the last step the pause before the next round
 * is kept: otherwise a town where nobody can be reached would be alarmed as fast as its machines can.
 */
export const unreached = (before: Call, messageId: string, dispatch: Dispatch): Plan | undefined => {
  if (before.status !== 'alerted' || !before.stepMessages.includes(messageId)) return undefined
  const stepMessages = before.stepMessages.filter(one => one !== messageId)
  const change = { action: 'escalate', event: 'backup-call.escalated' } as const
  if (stepMessages.length > 0)
    return become(before, { stepMessages }, { ...change, event: 'backup-call.noted' }, dispatch)
  const nobody: Entry = { at: dispatch.now, what: 'reached-nobody', ...notifyOf(before), count: 0 }
  if (before.step + 1 >= dispatch.steps.length)
    return become(before, { stepMessages }, { ...change, event: 'backup-call.noted', entries: [nobody] }, dispatch)
  const { call, entries, tellings } = takeNextStep({ ...before, stepMessages }, dispatch)
  return become(before, call, { ...change, entries: [nobody, ...entries], tellings }, dispatch)
}

const notifyOf = ({ stepNotify }: Call) => (stepNotify ? { notify: stepNotify } : {})

/**
 * Somebody cannot go: the next step is taken at once. Of those who have it, one who cannot means that nobody has it
 * any more. Saying it again changes nothing.
 */
export const cannot = (before: Call, reason: string | undefined, acting: Acting, dispatch: Dispatch): Outcome => {
  const { by } = acting
  if (by === undefined) return 'wrong-state'
  const entry: Entry = { at: acting.now, what: 'cannot', personId: by, text: reason }
  if (before.status === 'alerted') {
    if (before.refused.includes(by)) return 'repeated'
    return passOn(before, { refused: [...before.refused, by] }, [entry], 'backup-call.escalated', acting, dispatch)
  }
  const hasIt = before.team.includes(by) && (before.status === 'acknowledged' || before.status === 'on-the-way')
  if (!hasIt) return 'wrong-state'
  const refused = [...new Set([...before.refused, ...before.team])]
  const released: Entry = { at: acting.now, what: 'released', personId: by }
  const parts = { ...withoutTeam, status: 'alerted', refused } as const
  return passOn(before, parts, [entry, released], 'backup-call.released', acting, dispatch)
}

const passOn = (
  before: Call,
  parts: Partial<Call>,
  first: Entry[],
  event: 'backup-call.escalated' | 'backup-call.released',
  acting: Acting,
  dispatch: Dispatch,
): Plan => {
  const refusing = (parts.refused ?? []).filter(person => !before.refused.includes(person))
  const { call, entries, tellings } = takeNextStep({ ...before, ...parts }, { ...dispatch, refusing })
  return become(before, call, { action: 'cannot', event, entries: [...first, ...entries], tellings }, acting)
}

/** It was not over: alerted again, from the first step on. */
export const reopen = (before: Call, acting: Acting, dispatch: Dispatch): Outcome => {
  if (isRepeat(before, 'reopen', acting)) return 'repeated'
  if (before.status !== 'closed' && before.status !== 'handed-over') return 'wrong-state'
  const anew = { ...withoutTeam, ...withoutEnd, ...begin(dispatch), status: 'alerted', alertedAt: acting.now } as const
  const { call, entries, tellings } = takeDueSteps({ ...before, ...anew }, dispatch)
  const entry: Entry = { at: acting.now, what: 'reopened', personId: acting.by }
  const change: Change = { action: 'reopen', event: 'backup-call.reopened', entries: [entry, ...entries], tellings }
  return become(before, call, change, acting)
}

/** What became known later. */
export interface Added
  extends Partial<Pick<Call, 'danger' | 'placed' | 'outside' | 'areas' | 'cell' | 'nearCells' | 'addressKey'>> {
  /** What was said, for the history. */
  text?: string | undefined
}

/** Something is added while the call is open; when it is elsewhere than we thought, the people there are told, too. */
export const add = (before: Call, { text, ...site }: Added, acting: Acting, dispatch: Dispatch): Outcome => {
  if (before.status === 'closed' || before.status === 'handed-over') return 'wrong-state'
  const entry: Entry = { at: acting.now, what: 'added', personId: acting.by, text }
  const there = { ...before, ...site }
  const moved = site.areas !== undefined && before.status === 'alerted'
  const { call, entries, tellings } = moved ? tellMore(there, dispatch) : { call: there, entries: [], tellings: [] }
  const change: Change = { action: 'add', event: 'backup-call.noted', entries: [entry, ...entries], tellings }
  return become(before, call, change, acting)
}
