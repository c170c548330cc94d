import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'

/** A date with who is to be reminded of it. */
export interface Reminded {
  activity_id: string
  date: string
  from_at: Date
  people: string[]
}

/** Which dates: those that begin in a period and did not yet, with who signed up before a moment. */
export interface ReminderFilter {
  from: Temporal.Instant
  to: Temporal.Instant
  before: Temporal.Instant
  now: Temporal.Instant
  /** Where the last part ended. */
  after: Pick<Reminded, 'activity_id' | 'date'> | undefined
  limit: number
}

/** The next dates that go on in a period, with who signed up for them before a moment. */
export const signedUpBefore = (
  db: Pick<Db, '$queryRaw'>,
  { from, to, before, now, after, limit }: ReminderFilter,
): Promise<Reminded[]> => db.$queryRaw`
  select d.activity_id, d.date::text as date, lower(d.during) as from_at,
    array_agg(s.person_id order by s.person_id) as people
  from places.activity_date d
  join places.activity a on a.id = d.activity_id and a.status = 'planned'
  join places.sign_up s on s.activity_id = d.activity_id and s.date = d.date and s.signed_up_at < ${toDate(before)}
  where d.during && tstzrange(${toDate(from)}, ${toDate(to)}) and not d.cancelled
    and lower(d.during) >= ${toDate(from)} and lower(d.during) > ${toDate(now)}
    ${after ? Prisma.sql`and (d.activity_id, d.date) > (${after.activity_id}::uuid, ${after.date}::date)` : Prisma.empty}
  group by d.activity_id, d.date, d.during order by d.activity_id, d.date limit ${limit}`
