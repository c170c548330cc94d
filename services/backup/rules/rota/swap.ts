import type { Swap as SwapView } from '../../../contracts/api/backup-rota.ts'
import { isAlive, isSame, type Shift, type Span } from './shift.ts'

/** How a swap stands. */
export type SwapStatus = SwapView['status']

/** Somebody asks to be replaced in a shift: by a colleague, or by whoever says yes. */
export interface Swap extends Span {
  id: string
  shiftId: string
  /** Who asks. */
  fromId: string
  /** Who was asked, or who said yes. */
  toId?: string | undefined
  status: SwapStatus
  /** Sealed with the key of who asks. */
  reason?: string | undefined
  createdAt: Temporal.Instant
  revision: number
}

/** What can be done with a swap. */
export type SwapMove = 'accept' | 'approve' | 'decline' | 'cancel'

/** Who does it. */
export interface SwapActor {
  id: string
  /** Plans the shifts of others. */
  leads: boolean
  /** Has a role that fits the line of the shift. */
  fits: boolean
}

/** What comes of it: the swap as it became, that it was so already, or why not. */
export type SwapOutcome = Swap | 'repeated' | 'wrong-state' | 'forbidden'

/** Does the swap no longer say what was asked: the shift is over, cancelled, at other times, or no longer theirs? */
export const isStale = (swap: Swap, shift: Shift, now: Temporal.Instant): boolean =>
  !isAlive(shift, now) ||
  !isSame(swap, shift) ||
  !shift.members.includes(swap.fromId) ||
  (swap.toId !== undefined && shift.members.includes(swap.toId))

/** May this person know of the swap? Who could have the shift may; why it is asked is for those it concerns. */
export const mayKnow = (swap: Swap, actor: SwapActor): boolean => actor.fits || mayKnowWhy(swap, actor)

/** May this person read why it is asked? */
export const mayKnowWhy = ({ fromId, toId }: Swap, { id, leads }: Pick<SwapActor, 'id' | 'leads'>): boolean =>
  leads || id === fromId || id === toId

const open: SwapStatus[] = ['asked', 'accepted']

/**
 * A swap is asked by a member, accepted by the colleague who was asked (or anybody whom it fits), and approved by who
 * plans; until then each of them can call it off. What is stale can only be called off.
 *
 *     asked ──accept──▶ accepted ──approve──▶ approved
 *       └───────┴─ decline (who was asked, who plans), cancel (who asked, who plans)
 */
export const moveSwap = (
  swap: Swap,
  shift: Shift,
  move: SwapMove,
  actor: SwapActor,
  now: Temporal.Instant,
): SwapOutcome => {
  if (!isAllowed(swap, shift, move, actor)) return 'forbidden'
  const next = results[move]
  if (swap.status === next.status && (move !== 'accept' || swap.toId === actor.id)) return 'repeated'
  if (!next.after.includes(swap.status) || (next.needsFresh && isStale(swap, shift, now))) return 'wrong-state'
  const toId = move === 'accept' ? actor.id : swap.toId
  return { ...swap, toId, status: next.status, revision: swap.revision + 1 }
}

const results: Record<SwapMove, { status: SwapStatus; after: SwapStatus[]; needsFresh: boolean }> = {
  accept: { status: 'accepted', after: ['asked'], needsFresh: true },
  approve: { status: 'approved', after: ['accepted'], needsFresh: true },
  decline: { status: 'declined', after: open, needsFresh: false },
  cancel: { status: 'cancelled', after: open, needsFresh: false },
}

const isAllowed = (
  { fromId, toId, status }: Swap,
  shift: Shift,
  move: SwapMove,
  { id, leads, fits }: SwapActor,
): boolean => {
  if (move === 'approve') return leads
  if (move === 'cancel') return leads || id === fromId
  if (move === 'decline') return leads || id === toId
  // Who comes second is told that it is too late, not that they may not.
  if (status !== 'asked') return fits || id === toId
  return toId === undefined ? fits && id !== fromId && !shift.members.includes(id) : id === toId
}

/** Who has the shift when the swap is approved; the order stays. */
export const membersAfter = ({ fromId, toId }: Swap, { members }: Pick<Shift, 'members'>): string[] =>
  members.map(member => (member === fromId && toId !== undefined ? toId : member))
