import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import type { Asking } from '../reminders/rules.ts'

const staff = Prisma.sql`'location-staff' = any (s.roles) and s.areas && p.areas
  and coalesce(s.organisation_id, '') = coalesce(p.organisation_id, '')`
const coordinator = Prisma.sql`'coordinator' = any (s.roles) and s.areas && p.areas`
const isOld = (before: Temporal.Instant) =>
  Prisma.sql`p.status = 'published' and coalesce(p.confirmed_at, '-infinity') < ${toDate(before)}`

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

/** The coordinators of old support points whose staff were asked, and did not answer in time. */
export const coordinatorsToAsk = async (
  db: Pick<Db, '$queryRaw'>,
  { oldBefore, unanswered: { from, to } }: Asking,
): Promise<string[]> =>
  idsOf(
    await db.$queryRaw<{ id: string }[]>`
      select distinct c.id from places.support_point p
      join places.person c on 'coordinator' = any (c.roles) and c.areas && p.areas
      where ${isOld(oldBefore)} and p.reminded_at > ${toDate(from)} and p.reminded_at <= ${toDate(to)}
        and exists (select from places.person s where ${staff})
      order by c.id`,
  )

/** Notes of old support points that their keepers are asked now, and gives those: staff, or else coordinators. */
export const keepersToAsk = async ({ db, now }: Work, { oldBefore, askedUntil }: Asking): Promise<string[]> =>
  idsOf(
    await db.$queryRaw<{ id: string }[]>`
      with p as (
        update places.support_point p set reminded_at = ${toDate(now)}
        where ${isOld(oldBefore)} and (p.reminded_at is null or p.reminded_at <= ${toDate(askedUntil)})
        returning p.organisation_id, p.areas)
      select distinct s.id from p join places.person s
        on ${staff} or ${coordinator} and not exists (select from places.person s where ${staff})
      order by s.id`,
  )
