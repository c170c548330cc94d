import { toDate, toInstant } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import type { DatePlan, KnownDate } from '../rules/plan.ts'
import type { TimeOf } from '../rules/repetition.ts'

type Reader = Pick<Db, '$queryRaw'>

/** A date of an activity with how many people come; `mine` are those of who asks. */
export interface DateRow {
  activity_id: string
  date: string
  from_at: Date
  to_at: Date
  cancelled: boolean
  note: string | null
  taken: number
  mine: number | null
}

/** Which dates: those that touch a period, of who asks. */
export interface DateFilter {
  from: Temporal.Instant
  /** Absent: without an end. */
  to?: Temporal.Instant | undefined
  personId?: string | undefined
  /** Only those the person signed up for. */
  onlyMine?: boolean
}

/** The first twenty dates of each of these activities in a period, earliest first. */
export const datesOf = async (
  db: Reader,
  ids: string[],
  { from, to, personId, onlyMine = false }: DateFilter,
): Promise<Map<string, DateRow[]>> => {
  const rows = await db.$queryRaw<DateRow[]>`
    select d.activity_id, d.date::text as date, lower(d.during) as from_at, upper(d.during) as to_at, d.cancelled, d.note,
      coalesce(s.taken, 0)::int as taken, s.mine::int as mine
    from unnest(${ids}::uuid[]) as i(id)
    cross join lateral (
      select * from places.activity_date each
      where each.activity_id = i.id and each.during && tstzrange(${toDate(from)}, ${to ? toDate(to) : null}::timestamptz)
        and (not ${onlyMine}::boolean or exists (
          select from places.sign_up m where m.activity_id = each.activity_id and m.date = each.date
            and m.person_id = ${personId ?? null}::text))
      order by each.during limit 20) d
    left join lateral (
      select sum(people) as taken, sum(people) filter (where person_id = ${personId ?? null}::text) as mine
      from places.sign_up where activity_id = d.activity_id and date = d.date) s on true
    order by d.during`
  return Map.groupBy(rows, row => row.activity_id)
}

/** A date, locked; its activity is locked by who calls. */
export const lockDate = async (db: Reader, id: string, date: string): Promise<DateRow | undefined> => {
  // Compared as text: what is no date of the calendar is no date of ours.
  const [row] = await db.$queryRaw<Omit<DateRow, 'taken' | 'mine'>[]>`
    select activity_id, date::text as date, lower(during) as from_at, upper(during) as to_at, cancelled, note
    from places.activity_date where activity_id = ${id}::uuid and to_char(date, 'YYYY-MM-DD') = ${date} for update`
  return row && { ...row, taken: 0, mine: null }
}

/** The dates that have not begun, locked, with how many signed up; the activity is locked by who calls. */
export const lockComing = async (db: Reader, id: string, now: Temporal.Instant): Promise<KnownDate[]> => {
  const rows = await db.$queryRaw<(DateRow & { taken: number })[]>`
    with coming as (
      select * from places.activity_date where activity_id = ${id}::uuid and lower(during) > ${toDate(now)}
      order by date for update)
    select date::text as date, lower(during) as from_at, upper(during) as to_at, cancelled,
      (select coalesce(sum(people), 0)::int from places.sign_up s where s.activity_id = c.activity_id and s.date = c.date)
        as taken
    from coming c order by during`
  return rows.map(({ date, from_at, to_at, cancelled, taken }) => ({
    ...{ date, from: toInstant(from_at), to: toInstant(to_at), cancelled, signedUp: taken },
  }))
}

const asJson = (id: string, times: TimeOf[]) =>
  JSON.stringify(
    times.map(({ date, from, to }) => ({ activity_id: id, date, from_at: from.toString(), to_at: to.toString() })),
  )

/** Adds the dates that are not there yet; gives how many were added. */
export const addDates = (db: Db, id: string, times: TimeOf[]): Promise<number> => db.$executeRaw`
  insert into places.activity_date (activity_id, date, during)
  select activity_id, date, tstzrange(from_at, to_at)
  from jsonb_to_recordset(${asJson(id, times)}::jsonb)
    as r(activity_id uuid, date date, from_at timestamptz, to_at timestamptz)
  on conflict do nothing`

/** Does to the dates what was planned. */
export const applyPlan = async (db: Db, id: string, plan: DatePlan): Promise<void> => {
  await addDates(db, id, plan.add)
  await db.$executeRaw`
    update places.activity_date d set during = tstzrange(r.from_at, r.to_at)
    from jsonb_to_recordset(${asJson(id, plan.shift)}::jsonb)
      as r(activity_id uuid, date date, from_at timestamptz, to_at timestamptz)
    where d.activity_id = r.activity_id and d.date = r.date`
  const off = plan.callOff.map(({ date }) => date)
  await db.$executeRaw`
    update places.activity_date set cancelled = true where activity_id = ${id}::uuid and date = any (${off}::date[])`
  await dropDates(db, id, plan.drop)
  if (plan.carry) await carry(db, id, plan.carry)
}

const dropDates = (db: Db, id: string, dates: string[]) => db.$executeRaw`
  delete from places.activity_date where activity_id = ${id}::uuid and date = any (${dates}::date[])`

const carry = async (db: Db, id: string, { from, to }: { from: string; to: TimeOf }) => {
  await addDates(db, id, [to])
  await db.$executeRaw`
    update places.sign_up set date = ${to.date}::date where activity_id = ${id}::uuid and date = ${from}::date`
  await dropDates(db, id, [from])
}

/** Calls a date off, or on again. */
export const setDateOff = (db: Db, id: string, date: string, off: { cancelled: boolean; note: string | null }) =>
  db.$executeRaw`
    update places.activity_date set cancelled = ${off.cancelled}, note = ${off.note}
    where activity_id = ${id}::uuid and date = ${date}::date`
