import type { Nights, StayKind } from '../../../contracts/api/respite-locations.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { MovedFrom } from '../rules/counted-nights.ts'
import type { CountedBlock, CountedStay } from '../rules/marking.ts'
import type { Refusal } from '../rules/refused.ts'

type Reading = Pick<Db, '$queryRaw'>

/** What a report is about: nights of a period, at locations in an area or everywhere. */
export interface ReportScope {
  period: Nights
  /** The area with those in it; undefined: everywhere. */
  within: string[] | undefined
}

const inArea = (areas: string, within: string[] | undefined) =>
  within === undefined ? Prisma.empty : Prisma.sql`and ${Prisma.raw(areas)} && ${within}::text[]`

/** A bed of the report with its location. */
export interface ReportBed {
  id: string
  location_id: string
  location: string
  kinds: StayKind[]
  in_use_from: string
  removed_on: string | null
}

/** The beds that were in use in any night of the period, by the name of their location. */
export const bedsInUse = (db: Reading, { period, within }: ReportScope): Promise<ReportBed[]> =>
  db.$queryRaw<ReportBed[]>`
    select b.id, b.location_id, l.name as location, b.kinds, b.in_use_from::text, b.removed_on::text
    from respite.bed b join respite.location l on l.id = b.location_id
    where b.in_use_from < ${period.to}::date and (b.removed_on is null or b.removed_on > ${period.from}::date)
      ${inArea('l.areas', within)}
    order by l.name, l.id, b.id`

interface StaysOfBed {
  bed_id: string
  day_starts_at: string | null
  stays: [CountedStay['status'], StayKind, string[], from: string, to: string, MovedFrom[] | null][]
}

/** A stay of the report, and the hour its location's nights change; null: the municipality's. */
export type ReportStay = Omit<CountedStay, 'tonight'> & { dayStartsAt: string | null }

const toStays = ({ bed_id: bedId, day_starts_at: dayStartsAt, stays }: StaysOfBed): ReportStay[] =>
  stays.map(([status, kind, groups, from, to, moves]) => ({
    ...{ bedId, status, kind, groups, period: { from, to }, moves: moves ?? [], dayStartsAt },
  }))

/**
 * The stays that have, had or may have nights in the period, wherever they are now: somebody may have moved away. A guest
 * who is in the house may stay on after their date. A year of a large city has a hundred thousand of them: they come as
 * JSON, a row for each bed; as rows of their own the report took four times as long.
 */
export const staysOfPeriod = async (db: Reading, { period }: Pick<ReportScope, 'period'>): Promise<ReportStay[]> => {
  const rows = await db.$queryRaw<StaysOfBed[]>`
    with moved as (
      select stay_id, json_agg(json_build_object('bedId', bed_id, 'until', to_date) order by at, id) as moves
      from respite.stay_entry where what = 'moved' and to_date is not null group by stay_id)
    select s.bed_id, l.day_starts_at,
      json_agg(json_build_array(s.status, s.kind, s.groups, s.from_date, s.to_date, m.moves)) as stays
    from respite.stay s join respite.location l on l.id = s.location_id left join moved m on m.stay_id = s.id
    where s.from_date < ${period.to}::date and (s.to_date >= ${period.from}::date or s.status = 'in-house')
      and s.status in ('reserved', 'in-house', 'ended')
    group by s.bed_id, l.day_starts_at`
  return rows.flatMap(toStays)
}

/**
 * The nights of the period in which beds could not be had: blocks, and beds of a location that took nobody new. A block
 * that was lifted before it began blocked nothing.
 */
export const blocksOfPeriod = async (db: Reading, { period, within }: ReportScope): Promise<CountedBlock[]> => {
  const rows = await db.$queryRaw<{ bed_id: string; from_date: string; to_date: string }[]>`
    with no as (
      select bed_id, location_id, from_date, to_date from respite.block b
      where not lifted or exists (select from respite.occupancy o where o.id = b.id)
      union all
      select b.id, c.location_id, c.from_date, coalesce(c.to_date, ${period.to}::date)
      from respite.closure c join respite.bed b on b.location_id = c.location_id)
    select no.bed_id, no.from_date::text, no.to_date::text
    from no join respite.location l on l.id = no.location_id
    where no.from_date < ${period.to}::date and no.to_date > ${period.from}::date ${inArea('l.areas', within)}`
  return rows.map(({ bed_id, from_date, to_date }) => ({ bedId: bed_id, period: { from: from_date, to: to_date } }))
}

interface RefusalRow {
  kind: StayKind
  groups: string[]
  from_date: string
  nights: number
  why: string
}

/** The requests for nights of the period that were refused. */
export const refusalsOfPeriod = async (db: Reading, { period, within }: ReportScope): Promise<Refusal[]> => {
  const rows = await db.$queryRaw<RefusalRow[]>`
    select kind, groups, from_date::text, nights, why from respite.refusal
    where from_date < ${period.to}::date and from_date + nights > ${period.from}::date ${inArea('areas', within)}`
  return rows.map(({ kind, groups, from_date, nights, why }) => ({ kind, groups, from: from_date, nights, why }))
}
