import type { StayAction, StayStatus } from '../../contracts/api/respite-stays.ts'

/** A stay, as far as its life goes. */
export interface Living {
  status: StayStatus
  heldUntil: Temporal.Instant | undefined
}

/**
 * What can be done to a stay where it stands: held (expires by itself) → reserved → in house → ended; or cancelled, or
 * no-show [DOMAIN, beds 3].
 */
const doable: Record<StayAction, StayStatus[]> = {
  'keep-holding': ['held'],
  reserve: ['held'],
  arrive: ['reserved'],
  end: ['in-house'],
  cancel: ['held', 'reserved'],
  'no-show': ['reserved'],
  extend: ['held', 'reserved', 'in-house'],
  move: ['held', 'reserved', 'in-house'],
  plan: ['held', 'reserved', 'in-house'],
}

/** Where an action that can be repeated leads: who sees it there already has been answered before. */
const leadsTo: Partial<Record<StayAction, StayStatus>> = {
  reserve: 'reserved',
  arrive: 'in-house',
  end: 'ended',
  cancel: 'cancelled',
  'no-show': 'no-show',
}

/** Does a hold no longer count, whether or not its end was written down? */
export const isLapsed = ({ status, heldUntil }: Living, now: Temporal.Instant): boolean =>
  status === 'held' && heldUntil !== undefined && Temporal.Instant.compare(heldUntil, now) <= 0

/** Whether an action goes ahead, was done already, or why not. */
export type Verdict = 'go' | 'repeated' | 'hold-expired' | 'wrong-state'

/** May this be done to the stay as it stands now? */
export const verdictOn = (action: StayAction, stay: Living, now: Temporal.Instant): Verdict => {
  if (stay.status === leadsTo[action]) return 'repeated'
  if (stay.status === 'expired' || isLapsed(stay, now)) return 'hold-expired'
  return doable[action].includes(stay.status) ? 'go' : 'wrong-state'
}

/** Everything that can be done to the stay now, by whoever may. */
export const doableNow = (stay: Living, now: Temporal.Instant): StayAction[] =>
  (Object.keys(doable) as StayAction[]).filter(action => verdictOn(action, stay, now) === 'go')

/**
 * Until when a hold lasts that is extended: as long again as a hold lasts, but never beyond what is allowed in all, so
 * that others get a turn.
 */
export const heldLonger = (
  { now, holdTime }: { now: Temporal.Instant; holdTime: Temporal.Duration },
  atMost: Temporal.Instant,
): Temporal.Instant => {
  const until = now.add(holdTime)
  return Temporal.Instant.compare(until, atMost) < 0 ? until : atMost
}
