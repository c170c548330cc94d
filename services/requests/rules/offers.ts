import type { OfferStatus } from '../../contracts/api/volunteers.ts'
import type { HelpRequest, Plan } from './help-request.ts'
import { type Acting, lose, match } from './lifecycle.ts'

/** An offer as this service keeps it, from volunteers' events. */
export interface OfferCopy {
  id: string
  helperId: string
  status: OfferStatus
  by: 'system' | 'coordinator' | 'helper'
  takenIn: boolean
  /** Position in the log of the last event about it. */
  position: bigint
  /** Position of the acceptance that matched the request: one yes matches once. */
  usedAt: bigint | undefined
  at: Temporal.Instant
}

/** What settling gives: a plan, and the offer that was used for it. */
export interface Settling {
  plan: Plan
  used?: OfferCopy
}

/**
 * Volunteers decide whose yes wins; this brings the request in line with it, whatever order the news arrives in.
 * A match lasts as long as its offer is accepted; an open request goes to the last yes that has not been used: a
 * later one can only have been given after the earlier was withdrawn. When the request turned out to mention danger,
 * only the yes of a taken-in volunteer counts [DOMAIN, help requests 5]; that of whom the asker refused never does.
 * @returns what to do next; undefined when request and offers agree
 */
export const settle = (
  request: HelpRequest,
  offers: OfferCopy[],
  acting: Acting & { confirmHelper: boolean },
): Settling | undefined => {
  const current = offers.find(offer => offer.id === request.offerId)
  if (request.status === 'matched' && current && current.status !== 'accepted')
    return planned(lose(request, current.at, acting))
  const [yes] = offers.filter(offer => countsFor(request, offer)).toSorted((a, b) => (a.position < b.position ? 1 : -1))
  if (request.status !== 'open' || !yes) return undefined
  const confirmed = yes.takenIn && !acting.confirmHelper
  return planned(match(request, { helperId: yes.helperId, offerId: yes.id, at: yes.at, confirmed }, acting), yes)
}

const countsFor = (request: HelpRequest, { status, helperId, takenIn, position, usedAt }: OfferCopy) =>
  status === 'accepted' && usedAt !== position && (!request.danger || takenIn) && !request.refused.includes(helperId)

const planned = (outcome: ReturnType<typeof match>, used?: OfferCopy): Settling | undefined =>
  typeof outcome === 'string' ? undefined : { plan: outcome, ...(used ? { used } : {}) }
