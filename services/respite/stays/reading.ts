import type { StayQuery } from '../../contracts/api/respite-stays.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { StaySight } from '../rules/stay-sight.ts'
import { type RawStay, type StayRow, toStayRow } from './rows.ts'

const seenBy = ({ me, askedIn, fromBackup, locatedIn, keptBy }: StaySight) => Prisma.sql`
  (requested_by = ${me} or person_id = ${me} or areas && ${askedIn} or (from_backup and ${fromBackup})
    or (location_areas && ${locatedIn} and (${keptBy}::text is null or organisation_id = ${keptBy})))`

/** A stay that somebody may see. */
export const findStay = async (
  db: Pick<Db, '$queryRaw'>,
  id: string,
  sight: StaySight,
): Promise<StayRow | undefined> => {
  const [row] = await db.$queryRaw<RawStay[]>`
    select * from respite.stay where id = ${id}::uuid and ${seenBy(sight)}`
  return row && toStayRow(row)
}

/** Where a page of stays begins. */
export interface After {
  from: string
  id: string
}

/** The stays somebody may see, first night first; one more than asked for when there are more. */
export const listStays = async (
  db: Pick<Db, '$queryRaw'>,
  sight: StaySight,
  query: StayQuery & { limit: number; after?: After | undefined },
): Promise<StayRow[]> => {
  const { locationId, bedId, status, kind, current, mine, backupCallId, seriesId, from, to, after, limit } = query
  const only = (condition: Prisma.Sql, wanted: unknown) => (wanted === undefined ? Prisma.empty : condition)
  const rows = await db.$queryRaw<RawStay[]>`
    select * from respite.stay where ${seenBy(sight)}
      ${only(Prisma.sql`and location_id = ${locationId}::uuid`, locationId)}
      ${only(Prisma.sql`and bed_id = ${bedId}::uuid`, bedId)}
      ${only(Prisma.sql`and status = ${status}`, status)}
      ${only(Prisma.sql`and kind = ${kind}`, kind)}
      ${only(Prisma.sql`and backup_call_id = ${backupCallId}::uuid`, backupCallId)}
      ${only(Prisma.sql`and series_id = ${seriesId}::uuid`, seriesId)}
      ${only(Prisma.sql`and to_date > ${from}::date`, from)}
      ${only(Prisma.sql`and from_date < ${to}::date`, to)}
      ${only(Prisma.sql`and (from_date, id) > (${after?.from}::date, ${after?.id}::uuid)`, after)}
      ${current ? Prisma.sql`and status in ('held', 'reserved', 'in-house')` : Prisma.empty}
      ${mine ? Prisma.sql`and requested_by = ${sight.me}` : Prisma.empty}
    order by from_date, id limit ${limit + 1}`
  return rows.map(toStayRow)
}

/**
 * The stays of somebody themselves that are to come or running, and those that ended or, once they were certain, were
 * called off after `since`, so that what comes next can be read; first night first.
 */
export const staysOf = async (
  db: Pick<Db, '$queryRaw'>,
  personId: string,
  since: Temporal.Instant,
): Promise<StayRow[]> => {
  const rows = await db.$queryRaw<RawStay[]>`
    select * from respite.stay s
    where person_id = ${personId} and (status in ('reserved', 'in-house')
      or status = 'ended' and ended_at > ${since.toString()}::timestamptz
      or status = 'cancelled'
        and exists (select from respite.stay_entry where stay_id = s.id and what = 'reserved')
        and exists (select from respite.stay_entry
          where stay_id = s.id and what = 'cancelled' and at > ${since.toString()}::timestamptz))
    order by from_date desc, id limit 20`
  return rows.map(toStayRow).reverse()
}

/** One line of a stay's history. */
export interface EntryRow {
  id: string
  at: Date
  what: string
  person_id: string | null
  from_date: Date | null
  to_date: Date | null
  bed: string | null
  rule: string | null
  reason: string | null
}

/** What happened to a stay, oldest first. */
export const listEntries = (db: Pick<Db, '$queryRaw'>, stayId: string): Promise<EntryRow[]> =>
  db.$queryRaw<EntryRow[]>`
    select e.id::text, e.at, e.what, e.person_id, e.from_date, e.to_date, e.rule, e.reason,
      trim(b.room || ' ' || b.name) as bed
    from respite.stay_entry e left join respite.bed b on b.id = e.bed_id
    where e.stay_id = ${stayId}::uuid order by e.at, e.id limit 500`
