import type { OfferStatus } from '../../contracts/api/volunteers.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { HelperFacts } from '../rules/ranking/criterion.ts'
import type { RequestRow } from './requests.ts'

/** A helper near a request, with what the ranking wants to know. */
export type CandidateRow = HelperFacts & { offer: OfferStatus | null }

/** Whom to look for. */
export interface Search {
  now: Temporal.Instant
  /** At most so many, the nearest. */
  limit: number
  /** Only among the helpers nearest to the request, which is quick; otherwise among all who want to come this far. */
  nearby: boolean
  /** For a wave: only who was not asked for this request yet, and is within their limits. For a coordinator: everyone. */
  forWave: boolean
}

/** How many of the nearest helpers are looked at when only they are, and how many of all who want to come. */
const looked = { nearby: 500, all: 2000 }

/**
 * The nearest helpers who want to come this far and do this kind, in one query over the geographic indexes. Whoever
 * was too late to answer for this request may be asked when it opens again.
 *
 * Two ways, because each is slow where the other is quick (100,000 helpers in one city, 2 cores): walking outwards from
 * the request finds 40 in 2 ms, but would take 300 ms where nobody fits; asking whose circle holds the request takes
 * 60 ms whether many fit or none.
 */
export const findCandidates = async (
  db: Pick<Db, '$queryRaw'>,
  request: RequestRow,
  { now, limit, nearby, forWave }: Search,
): Promise<CandidateRow[]> => {
  const here = Prisma.sql`ll_to_earth(${request.lat}::float8, ${request.lon}::float8)`
  const wanting = Prisma.sql`earth_distance(p.pos, ${here}) <= p.radius and not p.paused
    and p.helper_id <> ${request.askerId} and (p.kinds = '{}' or ${request.kind} = any (p.kinds))
    ${forWave ? Prisma.sql`and (p.rests_until is null or p.rests_until <= ${toDate(now)})` : Prisma.empty}
    ${request.needsVolunteer || request.danger ? Prisma.sql`and ${isTakenIn}` : Prisma.empty}`
  const outwards = Prisma.sql`order by away limit ${looked.nearby}`
  const everybody = Prisma.sql`where p.reach @> ${here} and ${wanting} order by away limit ${looked.all}`
  return await db.$queryRaw<CandidateRow[]>`
    with near as materialized (
      select p.* from (
        select *, p.pos <-> ${here} as away from volunteers.helper_profile p ${nearby ? outwards : everybody}) p
      where ${wanting} ${forWave ? askable(request.id, now) : Prisma.empty}
      order by p.away limit ${limit})
    select p.helper_id as "helperId", earth_distance(p.pos, ${here}) as distance, p.radius, p.kinds, p.availability,
      p.exceptions, p.max_open_tasks as "maxOpenTasks", p.max_offers_per_week as "maxOffersPerWeek",
      ${isTakenIn} as "takenIn", (extract(epoch from p.asked_at) * 1000)::float8 as "askedAt",
      ${openTasks} as "openTasks", ${timesAskedSince(now)} as "timesAsked",
      (select o.status from volunteers.offer o where o.help_request_id = ${request.id}::uuid
        and o.helper_id = p.helper_id order by o.id desc limit 1) as offer
    from near p`
}

const askable = (requestId: string, now: Temporal.Instant) => Prisma.sql`
  and not exists (select 1 from volunteers.offer o where o.help_request_id = ${requestId}::uuid
    and o.helper_id = p.helper_id and not o.may_ask_again)
  and ${openTasks} < p.max_open_tasks and ${timesAskedSince(now)} < p.max_offers_per_week`

const isTakenIn = Prisma.sql`exists (select 1 from volunteers.person h
  where h.id = p.helper_id and 'volunteer' = any (h.roles))`

/** As `volunteers.open_tasks` and `volunteers.times_asked`, which cost five times as much for each row. */
const openTasks = Prisma.sql`(select count(*)::integer from volunteers.offer o
  join volunteers.help_request r on r.id = o.help_request_id
  where o.helper_id = p.helper_id and o.status = 'accepted' and r.status in ('open', 'matched'))`
const timesAskedSince = (now: Temporal.Instant) => Prisma.sql`(select count(*)::integer from volunteers.offer o
  where o.helper_id = p.helper_id and o.proposed_at > ${toDate(now)}::timestamptz - interval '7 days'
    and o.by <> 'helper')`
