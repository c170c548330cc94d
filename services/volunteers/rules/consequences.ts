import type { HelpRequestStatus, LadderStep } from '../../contracts/api/help-requests.ts'
import type { Offer } from '../../contracts/api/volunteers.ts'

/** What matters of a request for its offers. */
export interface RequestState {
  status: HelpRequestStatus
  step: LadderStep
  danger: boolean
  /** The offer it was last matched by, as requests knows it. */
  offerId: string | null
  /** Helpers the asker would rather not have. */
  refused: string[]
  /** When we look for helpers again; null when we should look now. Milliseconds since the epoch. */
  lookAt: number | null
  /** How often we looked and found nobody left to ask. */
  emptyLooks: number
}

/** What matters of an offer that is still alive: proposed or accepted. */
export interface LiveOffer {
  id: string
  helperId: string
  status: 'proposed' | 'accepted'
  by: Offer['by']
  takenIn: boolean
}

/** What follows for the offers of a request. */
export interface Consequences<O> {
  /** These are over. */
  over: O[]
  /** We look for more helpers. */
  look: boolean
  /** How many more may be asked, so that not more than a wave is asked at a time. */
  room: number
}

/**
 * What a request's state means for its live offers. An accepted offer runs ahead of requests' copy until requests has
 * heard of it, so an open request does not end it, unless it is the very offer by which it was matched before, or of
 * somebody whom the asker would rather not have.
 * We look for helpers while the request is open on the first rung, without danger and without anybody who accepted:
 * at once when nobody has been asked yet or all have answered, otherwise when the wave's time is over.
 */
export const consequencesFor = <O extends LiveOffer>(
  request: RequestState,
  offers: O[],
  waveSize: number,
  now: number,
): Consequences<O> => {
  const taken = offers.find(offer => offer.status === 'accepted' && !isMatchOver(request, offer))
  const over = offers.filter(
    offer => offer !== taken && (offer.status === 'accepted' || isClosed(request, offer, taken)),
  )
  const asked = offers.filter(
    offer => offer.by === 'system' && offer.status === 'proposed' && !over.includes(offer),
  ).length
  const wanted = request.status === 'open' && request.step === 'neighbours' && !request.danger && !taken
  const due = request.lookAt === null || request.lookAt <= now || request.emptyLooks === 0
  return { over, look: wanted && asked === 0 && due, room: wanted ? Math.max(0, waveSize - asked) : 0 }
}

const isMatchOver = ({ status, danger, offerId, refused }: RequestState, offer: LiveOffer): boolean => {
  if (status === 'matched') return false
  if (status === 'done') return offerId !== offer.id
  if (status === 'open') return offerId === offer.id || (danger && !offer.takenIn) || refused.includes(offer.helperId)
  return true
}

const isClosed = ({ status, danger }: RequestState, offer: LiveOffer, taken: LiveOffer | undefined): boolean =>
  status !== 'open' || taken !== undefined || (danger && !(offer.by === 'coordinator' && offer.takenIn))

/**
 * How many waves' time we wait before we look again, where nobody was left: twice as long each time. Meanwhile a new or
 * changed profile near by makes us look at once, so that waiting costs nobody anything.
 */
export const patience = (emptyLooks: number): number => 2 ** Math.min(emptyLooks, 6)
