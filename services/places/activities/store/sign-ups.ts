import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'

type Reader = Pick<Db, '$queryRaw'>

/** Somebody who comes. */
export interface SignUpRow {
  person_id: string
  people: number
  signed_up_at: Date
}

/** How many people come on a date: of somebody, and of all others. The date is locked by who calls. */
export const countSignUps = async (
  db: Reader,
  id: string,
  date: string,
  personId: string,
): Promise<{ mine: number; others: number }> => {
  const [row] = await db.$queryRaw<{ mine: number; others: number }[]>`
    select coalesce(sum(people) filter (where person_id = ${personId}), 0)::int as mine,
      coalesce(sum(people) filter (where person_id <> ${personId}), 0)::int as others
    from places.sign_up where activity_id = ${id}::uuid and date = ${date}::date`
  return row ?? { mine: 0, others: 0 }
}

/** Writes down that somebody comes, with so many people. */
export const saveSignUp = (
  db: Db,
  id: string,
  date: string,
  { personId, people, now }: { personId: string; people: number; now: Temporal.Instant },
) => db.$executeRaw`
  insert into places.sign_up (activity_id, date, person_id, people, signed_up_at)
  values (${id}::uuid, ${date}::date, ${personId}, ${people}, ${toDate(now)})
  on conflict (activity_id, date, person_id) do update set people = excluded.people`

/** Somebody comes no more. */
export const removeSignUp = (db: Db, id: string, date: string, personId: string) => db.$executeRaw`
  delete from places.sign_up where activity_id = ${id}::uuid and date = ${date}::date and person_id = ${personId}`

/** Who comes on a date, in the order they signed up. */
export const listSignUps = (db: Reader, id: string, date: string): Promise<SignUpRow[]> => db.$queryRaw`
  select person_id, people, signed_up_at from places.sign_up
  where activity_id = ${id}::uuid and to_char(date, 'YYYY-MM-DD') = ${date} order by signed_up_at, person_id`

/** Who signed up for one of these dates, each once. */
export const peopleOn = async (db: Reader, id: string, dates: string[]): Promise<string[]> => {
  const rows = await db.$queryRaw<{ person_id: string }[]>`
    select distinct person_id from places.sign_up
    where activity_id = ${id}::uuid and date = any (${dates}::date[]) order by person_id`
  return rows.map(({ person_id }) => person_id)
}

/** Activities somebody signed up for, with a date that is not over. */
export const activitiesOf = async (db: Reader, personId: string, now: Temporal.Instant): Promise<string[]> => {
  const rows = await db.$queryRaw<{ activity_id: string }[]>`
    select s.activity_id from places.sign_up s join places.activity_date d using (activity_id, date)
    where s.person_id = ${personId} and upper(d.during) > ${toDate(now)} group by 1 order by min(lower(d.during)), 1 limit 100`
  return rows.map(({ activity_id }) => activity_id)
}

/** Forgets that somebody came anywhere; gives the dates that have a place more. */
export const forgetPerson = (db: Db, personId: string): Promise<{ activity_id: string; date: string }[]> =>
  db.$queryRaw`delete from places.sign_up where person_id = ${personId} returning activity_id, date::text as date`

/** Who came is nobody's business any more, so long after it was. */
export const forgetBefore = (db: Db, before: Temporal.Instant) => db.$executeRaw`
  delete from places.sign_up s using places.activity_date d
  where d.activity_id = s.activity_id and d.date = s.date and upper(d.during) < ${toDate(before)}`
