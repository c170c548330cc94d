import type { Offer, OfferStatus } from '../../contracts/api/volunteers.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { OfferRow } from './offers.ts'

/** A row of `volunteers.offer` as the database's functions give it. */
interface JsonOffer {
  id: string
  help_request_id: string
  helper_id: string
  status: OfferStatus
  by: Offer['by']
  taken_in: boolean
}

const toRow = (offer: JsonOffer): OfferRow => ({
  id: offer.id,
  helpRequestId: offer.help_request_id,
  helperId: offer.helper_id,
  status: offer.status,
  by: offer.by,
  takenIn: offer.taken_in,
})

/** How an acceptance ends. `again`: it was theirs already. */
export type AcceptOutcome =
  | 'accepted'
  | 'again'
  | 'not-found'
  | 'own'
  | 'refused'
  | 'wrong-state'
  | 'already-matched'
  | 'not-taken-in'
  | 'too-many-tasks'

/** What became of an acceptance. */
export interface Accepted {
  outcome: AcceptOutcome
  /** With `accepted` and `again`: the offer that is theirs. */
  offerId?: string
  /** With `accepted`: every offer that changed, the winner's and those it closed. */
  changed: OfferRow[]
}

/** Somebody's acceptance: of an offer, or of a request by themselves. */
export interface Acceptance {
  requestId: string
  /** The offer that is answered; without it the helper acts for herself. */
  offerId?: string
  helperId: string
  takenIn: boolean
}

/** What a function of the database answers, with offers as rows. */
type Answer<T extends { changed: OfferRow[] }> = Omit<T, 'changed'> & { changed?: JsonOffer[] }

const withRows = <T extends { changed: OfferRow[] }>(answer: Answer<T> | undefined) =>
  ({ ...answer, changed: (answer?.changed ?? []).map(toRow) }) as T

/** Decides the race for a request, in one statement: see `volunteers.accept` in the migration. */
export const accept = async (db: Db, acceptance: Acceptance, now: Temporal.Instant): Promise<Accepted> => {
  const { requestId, offerId = null, helperId, takenIn } = acceptance
  const [row] = await db.$queryRaw<{ answer: Answer<Accepted> }[]>`
    select volunteers.accept(${requestId}::uuid, ${offerId}::uuid, ${newId()}::uuid, ${helperId}, ${takenIn}, ${toDate(now)})
      as answer`
  return withRows<Accepted>(row?.answer)
}

/** A helper to be asked, in the order of the ranking. */
export interface Chosen {
  helperId: string
  distance: number
  takenIn: boolean
}

/** A wave that went out, or a look that found nobody. */
export interface Wave {
  wave: number
  /** The how manyth look it was, for the name of its timer. */
  look: number
  /** The others are told: of every wave, and once of a look that found nobody. */
  told: boolean
  changed: OfferRow[]
}

/** Asks the first `room` of the ranked helpers who are within their limits: see `volunteers.send_wave` in the migration. */
export const sendWave = async (
  db: Db,
  requestId: string,
  ranked: Chosen[],
  room: number,
  period: { now: Temporal.Instant; until: Temporal.Instant },
): Promise<Wave> => {
  const json = JSON.stringify(ranked.map(chosen => ({ offerId: newId(), ...chosen })))
  const [row] = await db.$queryRaw<{ wave: Answer<Wave> }[]>`
    select volunteers.send_wave(${requestId}::uuid, ${json}::jsonb, ${room}, ${toDate(period.now)}, ${toDate(period.until)})
      as wave`
  return withRows<Wave>(row?.wave)
}
