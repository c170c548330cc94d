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

interface StayRow {
  bed_id: string
  status: CountedStay['status']
  kind: StayKind
  groups: string[]
  from_date: string
  to_date: string
  moves: MovedFrom[] | null
  day_starts_at: string | null
}

/** A stay of the report, and the hour its location's nights change; null: the municipality's. */
export type ReportStay = Omit<CountedStay, 'tonight'> & { dayStartsAt: string | null }

const toStay = (row: StayRow): ReportStay => ({
  ...{ bedId: row.bed_id, status: row.status, kind: row.kind, groups: row.groups },
  ...{ period: { from: row.from_date, to: row.to_date }, moves: row.moves ?? [], dayStartsAt: row.day_starts_at },
})

/**
 * The stays that have, had or may have nights in the period, wherever they are now: somebody may have moved away. A guest
 * who is in the house may stay on after their date.
 */
export const staysOfPeriod = async (db: Reading, { period }: Pick<ReportScope, 'period'>): Promise<ReportStay[]> => {
  const rows = await db.$queryRaw<StayRow[]>`
    select s.bed_id, s.status, s.kind, s.groups, s.from_date::text, s.to_date::text, m.moves, l.day_starts_at
    from respite.stay s join respite.location l on l.id = s.location_id left join lateral (
      select jsonb_agg(jsonb_build_object('bedId', e.bed_id, 'until', e.to_date) order by e.at, e.id) as moves
      from respite.stay_entry e where e.stay_id = s.id and e.what = 'moved' and e.to_date is not null) m on true
    where s.from_date < ${period.to}::date and (s.to_date >= ${period.from}::date or s.status = 'in-house')
      and s.status in ('reserved', 'in-house', 'ended')`
  return rows.map(toStay)
}

/** The blocks with nights in the period; one that was lifted before it began blocked nothing. */
export const blocksOfPeriod = async (db: Reading, { period, within }: ReportScope): Promise<CountedBlock[]> => {
  const rows = await db.$queryRaw<{ bed_id: string; from_date: string; to_date: string }[]>`
    select b.bed_id, b.from_date::text, b.to_date::text
    from respite.block b join respite.location l on l.id = b.location_id
    where b.from_date < ${period.to}::date and b.to_date > ${period.from}::date
      and (not b.lifted or exists (select from respite.occupancy o where o.id = b.id)) ${inArea('l.areas', within)}`
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
