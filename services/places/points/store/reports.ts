import type { Static } from 'typebox'
import type { ReportKind, ReportStatus } from '../../../contracts/api/support-points.ts'
import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import type { Sealed } from '../../../kernel/vault.ts'
import { type OfWhom, whose } from './kept.ts'

type Reader = Pick<Db, '$queryRaw'>

/** A report as it stands in its table, with the point it is about. */
export interface ReportRow {
  id: string
  support_point_id: string
  kind: ReportKind
  text: Sealed | null
  reporter_id: string | null
  status: Static<typeof ReportStatus>
  answer: Sealed | null
  handled_by: string | null
  created_at: Date
  handled_at: Date | null
  name: string
  organisation_id: string | null
  areas: string[]
}

const columns = Prisma.sql`r.id, r.support_point_id, r.kind, r.text, r.reporter_id, r.status, r.answer, r.handled_by,
  r.created_at, r.handled_at, p.name, p.organisation_id, p.areas`
const source = Prisma.sql`places.support_point_report r join places.support_point p on p.id = r.support_point_id`

/** Which reports: about points of whom, or made by somebody; of a status, about one point, older than one. */
export interface ReportFilter {
  of: { who: OfWhom } | { reporterId: string }
  status: string | undefined
  supportPoint: string | undefined
  before: string | undefined
  limit: number
}

/** One more than a page of reports, newest first. */
export const listReports = async (db: Reader, filter: ReportFilter): Promise<ReportRow[]> => {
  const conditions = [
    'who' in filter.of ? whose(filter.of.who) : Prisma.sql`r.reporter_id = ${filter.of.reporterId}`,
    ...(filter.status === undefined ? [] : [Prisma.sql`r.status = ${filter.status}`]),
    ...(filter.supportPoint === undefined ? [] : [Prisma.sql`r.support_point_id = ${filter.supportPoint}`]),
    ...(filter.before === undefined ? [] : [Prisma.sql`r.id < ${filter.before}::uuid`]),
  ]
  return await db.$queryRaw<ReportRow[]>`
    select ${columns} from ${source} where ${Prisma.join(conditions, ' and ')} order by r.id desc
    limit ${filter.limit + 1}`
}

/** One report. */
export const findReport = async (db: Reader, id: string): Promise<ReportRow | undefined> => {
  const [row] = await db.$queryRaw<ReportRow[]>`select ${columns} from ${source} where r.id = ${id}::uuid`
  return row
}

/** One report, locked until the transaction ends. */
export const lockReport = async (db: Reader, id: string): Promise<ReportRow | undefined> => {
  const [row] = await db.$queryRaw<ReportRow[]>`
    select ${columns} from ${source} where r.id = ${id}::uuid for update of r`
  return row
}

/** Writes a report for the first time. */
export const addReport = async (
  { db, now }: Work,
  {
    id,
    support_point_id,
    kind,
    text,
    reporter_id,
  }: Pick<ReportRow, 'id' | 'support_point_id' | 'kind'> & Pick<ReportRow, 'text' | 'reporter_id'>,
): Promise<void> => {
  await db.$executeRaw`
    insert into places.support_point_report (id, support_point_id, kind, text, reporter_id, created_at)
    values (${id}::uuid, ${support_point_id}, ${kind}, ${text}, ${reporter_id}, ${toDate(now)})`
}

/** Writes what became of a report. */
export const handleReport = async (
  { db, now }: Work,
  { id, status, answer, handled_by }: Pick<ReportRow, 'id' | 'status' | 'answer' | 'handled_by'>,
): Promise<void> => {
  await db.$executeRaw`
    update places.support_point_report set status = ${status}, answer = ${answer}, handled_by = ${handled_by},
      handled_at = ${toDate(now)}
    where id = ${id}::uuid`
}

/** How many reports about a support point nobody handled yet. */
export const countOpen = async (db: Reader, pointId: string): Promise<number> => {
  const [row] = await db.$queryRaw<{ open: number }[]>`
    select count(*)::int as open from places.support_point_report
    where support_point_id = ${pointId} and status = 'open'`
  return row?.open ?? 0
}

/** Somebody was erased: what they reported stays as a fact, without their words (their key is gone) and without them. */
export const forgetReporter = async (db: Db, personId: string): Promise<void> => {
  await db.$executeRaw`
    update places.support_point_report set reporter_id = null, text = null, answer = null
    where reporter_id = ${personId}`
}

/** Reports that were handled before a moment are of no use any more. */
export const deleteHandled = async (db: Db, before: Temporal.Instant): Promise<void> => {
  await db.$executeRaw`delete from places.support_point_report where handled_at < ${toDate(before)}`
}
