import type { Offer, OfferStatus } from '../../contracts/api/volunteers.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'

/** An offer as its events need it. */
export interface OfferRow {
  id: string
  helpRequestId: string
  helperId: string
  status: OfferStatus
  by: Offer['by']
  takenIn: boolean
}

const columns = Prisma.sql`id, help_request_id as "helpRequestId", helper_id as "helperId", status, by, taken_in as "takenIn"`

/** The offers of a request that are proposed or accepted. */
export const findLive = (db: Db, requestId: string): Promise<(OfferRow & { status: 'proposed' | 'accepted' })[]> =>
  db.$queryRaw`
    select ${columns} from volunteers.offer
    where help_request_id = ${requestId}::uuid and status in ('proposed', 'accepted')`

/** The live offers a person has, for any request, in the order in which requests are locked. */
export const findLiveOf = (db: Db, helperId: string): Promise<OfferRow[]> =>
  db.$queryRaw`
    select ${columns} from volunteers.offer
    where helper_id = ${helperId} and status in ('proposed', 'accepted') order by help_request_id`

/** The help request an offer of this helper is about; undefined when it is not theirs. */
export const findRequestOf = async (
  db: Pick<Db, '$queryRaw'>,
  id: string,
  helperId: string,
): Promise<string | undefined> => {
  const [row] = await db.$queryRaw<{ requestId: string }[]>`
    select help_request_id as "requestId" from volunteers.offer where id = ${id}::uuid and helper_id = ${helperId}`
  return row?.requestId
}

/** Moves offers to an end state, if they are still in the state from which that can be; gives those it moved. */
export const close = (
  db: Db,
  ids: string[],
  from: OfferStatus,
  to: OfferStatus,
  answeredAt: Temporal.Instant | null,
): Promise<OfferRow[]> =>
  db.$queryRaw`
    update volunteers.offer set status = ${to}, answered_at = coalesce(${answeredAt && toDate(answeredAt)}, answered_at)
    where id = any (${ids}::uuid[]) and status = ${from} returning ${columns}`

/** Ends the offers of a request whose time is over. */
export const expire = (db: Db, requestId: string, now: Temporal.Instant): Promise<OfferRow[]> =>
  db.$queryRaw`
    update volunteers.offer set status = 'expired'
    where help_request_id = ${requestId}::uuid and status = 'proposed' and expires_at <= ${toDate(now)}
    returning ${columns}`

/** Declines an open offer in time; undefined when it is not open any more. */
export const decline = async (
  db: Db,
  id: string,
  helperId: string,
  now: Temporal.Instant,
): Promise<OfferRow | undefined> => {
  const [row] = await db.$queryRaw<OfferRow[]>`
    update volunteers.offer set status = 'declined', answered_at = ${toDate(now)}
    where id = ${id}::uuid and helper_id = ${helperId} and status = 'proposed'
      and (expires_at is null or expires_at > ${toDate(now)})
    returning ${columns}`
  return row
}

/** What is needed to ask one helper by hand. */
export interface HandOffer {
  id: string
  requestId: string
  helperId: string
  takenIn: boolean
}

/** Proposes a request to a helper by hand; it stays open until it is answered or no longer needed. */
export const proposeByHand = async (db: Db, offer: HandOffer, now: Temporal.Instant): Promise<OfferRow> => {
  const [row] = await db.$queryRaw<OfferRow[]>`
    with rested as (
      update volunteers.helper_profile set asked_at = ${toDate(now)},
        rests_until = volunteers.rest_of(helper_id, max_offers_per_week, ${toDate(now)})
      where helper_id = ${offer.helperId} returning pos)
    insert into volunteers.offer (id, help_request_id, helper_id, status, by, taken_in, distance, proposed_at)
    select ${offer.id}::uuid, r.id, ${offer.helperId}, 'proposed', 'coordinator', ${offer.takenIn},
      (select (rested.pos <-> r.pos)::integer from rested), ${toDate(now)}
    from volunteers.help_request r where r.id = ${offer.requestId}::uuid
    returning ${columns}`
  return row as OfferRow
}
