import type { Outcome as Ended, Prevented } from '../../contracts/api/backup-calls.ts'
import type { Action, Call, CallEvent, Entry } from './call.ts'
import { isOpen } from './call.ts'
import { type Acting, become, isRepeat, type Outcome } from './call-life.ts'
import type { DutyShift } from './duty.ts'

/** Somebody takes a call: the first gets it, with who is in their shift. The others are told who has it. */
export const acknowledge = (before: Call, shift: DutyShift | undefined, acting: Acting): Outcome => {
  const { by, now } = acting
  if (by === undefined || !isOpen(before)) return 'wrong-state'
  if (before.acknowledgedBy === by) return 'repeated'
  if (before.status !== 'alerted') return 'already-acknowledged'
  const parts: Partial<Call> = {
    ...{ status: 'acknowledged', acknowledgedBy: by, acknowledgedAt: now, stepDue: undefined },
    ...{ team: shift?.members ?? [by], shiftId: shift?.id, stepMessages: [] },
    firstAcknowledgedAt: before.firstAcknowledgedAt ?? now,
  }
  return become(before, parts, changeOf('acknowledge', 'acknowledged', acting), acting)
}

/** May this person say how far the team is: who is in it, and who leads the shift, for a team without a telephone. */
export type Mover = { isLead: boolean }
const mayMove = ({ team }: Call, { by }: Acting, { isLead }: Mover) => isLead || (by !== undefined && team.includes(by))

/** The team is on its way. */
export const setOff = (before: Call, who: Mover, acting: Acting): Outcome => {
  if (isRepeat(before, 'set-off', acting)) return 'repeated'
  if (before.status !== 'acknowledged') return 'wrong-state'
  if (!mayMove(before, acting, who)) return 'forbidden'
  return become(before, { status: 'on-the-way', setOffAt: acting.now }, changeOf('set-off', 'set-off', acting), acting)
}

/** The team is on the scene. */
export const arrive = (before: Call, who: Mover, acting: Acting): Outcome => {
  if (isRepeat(before, 'arrive', acting)) return 'repeated'
  if (before.status !== 'acknowledged' && before.status !== 'on-the-way') return 'wrong-state'
  if (!mayMove(before, acting, who)) return 'forbidden'
  const firstArrivedAt = before.firstArrivedAt ?? acting.now
  const parts = { status: 'on-the-scene', arrivedAt: acting.now, firstArrivedAt } as const
  return become(before, parts, changeOf('arrive', 'arrived', acting), acting)
}

/** How a call is closed. */
export interface Closing {
  outcome: Ended
  visited: boolean
  prevented: Prevented | undefined
  promised: boolean | undefined
  /** Who says, too, that no visit was needed; looked up, and somebody else than who closes. */
  secondPerson: string | undefined
  /** The municipality does not ask for a second person. */
  secondWaived: boolean
  /** What the history says of it. */
  text: string | undefined
}

/** It is over: after a visit, or without one for a reason that a second person gives [004; DOMAIN, backup 3]. */
export const close = (before: Call, { text, ...closing }: Closing, who: Mover, acting: Acting): Outcome => {
  if (isRepeat(before, 'close', acting)) return 'repeated'
  if (!isOpen(before) || (closing.visited && before.status !== 'on-the-scene')) return 'wrong-state'
  if (before.status !== 'alerted' && !mayMove(before, acting, who)) return 'forbidden'
  const { visited, secondPerson, secondWaived } = closing
  if (!visited && (secondPerson ? secondPerson === acting.by : !secondWaived)) return 'visit-needed'
  const second = closing.visited ? { secondPerson: undefined, secondWaived: false } : {}
  const parts: Partial<Call> = {
    ...{ ...closing, ...second, status: 'closed', closedAt: acting.now, closedBy: acting.by },
    ...{ stepDue: undefined, stepMessages: [] },
  }
  return become(before, parts, changeOf('close', 'closed', acting, text), acting)
}

/** The day has taken it over. */
export const handOver = (before: Call, acting: Acting): Outcome => {
  if (isRepeat(before, 'hand-over', acting)) return 'repeated'
  if (before.status !== 'closed') return 'wrong-state'
  const parts = { status: 'handed-over', handedOverAt: acting.now } as const
  return become(before, parts, changeOf('hand-over', 'handed-over', acting), acting)
}

const changeOf = (
  action: Action,
  what: Entry['what'] & ('acknowledged' | 'set-off' | 'arrived' | 'closed' | 'handed-over'),
  { now, by }: Acting,
  text?: string,
) => ({
  action,
  event: `backup-call.${what}` satisfies CallEvent as CallEvent,
  entries: [{ at: now, what, personId: by, ...(text ? { text } : {}) }],
})
