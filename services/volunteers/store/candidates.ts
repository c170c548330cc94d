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
  limit: number
  /** For a wave: only who was not asked for this request yet, and is within their limits. For a coordinator: everyone. */
  forWave: boolean
}

/**
 * The nearest helpers who want to come this far and do this kind, in one query over the geographic index. Whoever
 * lost a race for this request did not get to answer, and may be asked when it opens again.
 */
export const findCandidates = async (
  db: Pick<Db, '$queryRaw'>,
  request: RequestRow,
  { now, limit, forWave }: Search,
): Promise<CandidateRow[]> => {
  const here = Prisma.sql`ll_to_earth(${request.lat}::float8, ${request.lon}::float8)`
  const openTasks = Prisma.sql`volunteers.open_tasks(p.helper_id)`
  const timesAsked = Prisma.sql`volunteers.times_asked(p.helper_id, ${toDate(now)}::timestamptz - interval '7 days')`
  const askable = Prisma.sql`
    and not exists (select 1 from volunteers.offer o where o.help_request_id = ${request.id}::uuid
      and o.helper_id = p.helper_id and o.status <> 'superseded')
    and ${openTasks} < p.max_open_tasks and ${timesAsked} < p.max_offers_per_week`
  const onlyTakenIn = request.needsVolunteer || request.danger
  return await db.$queryRaw<CandidateRow[]>`
    with near as materialized (
      select p.helper_id, p.pos, p.radius, p.kinds, p.availability, p.exceptions, p.max_open_tasks, p.max_offers_per_week,
        p.asked_at, coalesce('volunteer' = any (h.roles), false) as taken_in
      from volunteers.helper_profile p left join volunteers.person h on h.id = p.helper_id
      where p.reach @> ${here} and earth_distance(p.pos, ${here}) <= p.radius and not p.paused
        and p.helper_id <> ${request.askerId} and (p.kinds = '{}' or ${request.kind} = any (p.kinds))
        and (not ${onlyTakenIn}::boolean or 'volunteer' = any (h.roles))
        ${forWave ? askable : Prisma.empty}
      order by p.pos <-> ${here} limit ${limit})
    select helper_id as "helperId", earth_distance(pos, ${here}) as distance, radius, kinds, availability, exceptions,
      max_open_tasks as "maxOpenTasks", max_offers_per_week as "maxOffersPerWeek", taken_in as "takenIn",
      (extract(epoch from asked_at) * 1000)::float8 as "askedAt",
      volunteers.open_tasks(helper_id) as "openTasks",
      volunteers.times_asked(helper_id, ${toDate(now)}::timestamptz - interval '7 days') as "timesAsked",
      (select o.status from volunteers.offer o where o.help_request_id = ${request.id}::uuid
        and o.helper_id = near.helper_id order by o.id desc limit 1) as offer
    from near`
}
