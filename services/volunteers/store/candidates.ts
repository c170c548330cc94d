import type { OfferStatus } from '../../contracts/api/volunteers.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { HelperFacts } from '../rules/ranking/criterion.ts'

/** A helper near a request, with what the ranking wants to know; `offer` only when not looking for a wave. */
export type CandidateRow = HelperFacts & { offer: OfferStatus | null }

/** Whom to look for. */
export interface Search {
  now: Temporal.Instant
  /** At most so many, the nearest. */
  most: number
  /** Only among the helpers nearest to the request, which is quick; otherwise among all who want to come this far. */
  nearby: boolean
  /** For a wave: only who was not asked for this request yet, and is within their limits. For a coordinator: everyone. */
  forWave: boolean
}

/** What a search found; `complete` when it met every helper there is. */
export interface Found {
  helpers: CandidateRow[]
  complete: boolean
}

/**
 * The nearest helpers who want to come as far as a request and do its kind: see `volunteers.find_helpers` in the
 * migration. A function of the database, because planning such a query takes longer than running it.
 */
export const findHelpers = async (
  db: Pick<Db, '$queryRaw'>,
  requestId: string,
  { now, most, nearby, forWave }: Search,
): Promise<Found> => {
  const [row] = await db.$queryRaw<{ found: Found }[]>`
    select volunteers.find_helpers(${requestId}::uuid, ${toDate(now)}, ${nearby}, ${forWave}, ${most}::integer) as found`
  return row?.found as Found
}
