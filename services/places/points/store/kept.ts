import type { SupportPointsWaiting } from '../../../contracts/api/support-points.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import { type PointRow, pointColumns } from '../../store/support-points.ts'

/** Whose support points: everybody's, or those of an organisation in some areas, and all in (other) areas. */
export type OfWhom = 'all' | { staff: { organisationId: string; areas: string[] } | undefined; areas: string[] }

/** A support point with what its keepers look at; `since`: since when it waits, epoch milliseconds. */
export type KeptRow = PointRow & { open_reports: number; since: number }

/** What is asked of them. */
export interface KeptFilter {
  area: string | undefined
  functions: string[]
  /** Only what waits for a coordinator. */
  review: boolean
  limit: number
  after: { since: number; id: string } | undefined
}

/** The rows of some keepers, as SQL; the same as the abilities on `SupportPoint` say. */
export const whose = (who: OfWhom): Prisma.Sql => {
  if (who === 'all') return Prisma.sql`true`
  const inAreas = Prisma.sql`p.areas && ${who.areas}::text[]`
  if (!who.staff) return inAreas
  const { organisationId, areas } = who.staff
  return Prisma.sql`(${inAreas} or coalesce(p.organisation_id, '') = ${organisationId} and p.areas && ${areas}::text[])`
}

const waits = Prisma.sql`(p.status = 'proposed' or p.status = 'published' and not p.reviewed)`
const epoch = (column: 'confirmed_at' | 'changed_at') =>
  Prisma.raw(`floor(extract(epoch from coalesce(p.${column}, 'epoch')) * 1000)::float8`)

/** One more than a page of kept support points: those that wait longest first. */
export const listKept = async (
  db: Pick<Db, '$queryRaw'>,
  who: OfWhom,
  { area, functions, review, limit, after }: KeptFilter,
): Promise<KeptRow[]> => {
  const since = epoch(review ? 'changed_at' : 'confirmed_at')
  const conditions = [
    whose(who),
    ...(review ? [waits] : []),
    ...(area === undefined ? [] : [Prisma.sql`p.areas @> ${[area]}::text[]`]),
    ...(functions.length === 0 ? [] : [Prisma.sql`p.functions @> ${functions}::text[]`]),
    ...(after ? [Prisma.sql`(${since}, p.id) > (${after.since}::float8, ${after.id}::text)`] : []),
  ]
  return await db.$queryRaw<KeptRow[]>`
    select ${pointColumns}, ${since} as since,
      (select count(*)::int from places.support_point_report r
       where r.support_point_id = p.id and r.status = 'open') as open_reports
    from places.support_point p where ${Prisma.join(conditions, ' and ')} order by ${since}, p.id limit ${limit + 1}`
}

/** How many support points of some wait for review, and how many open reports there are about those of others. */
export const countWaiting = async (
  db: Pick<Db, '$queryRaw'>,
  { reviewed, kept }: { reviewed: OfWhom; kept: OfWhom },
): Promise<SupportPointsWaiting> => {
  const [row] = await db.$queryRaw<SupportPointsWaiting[]>`
    select (select count(*)::int from places.support_point p where ${whose(reviewed)} and ${waits}) as "toReview",
      (select count(*)::int from places.support_point_report r join places.support_point p on p.id = r.support_point_id
       where r.status = 'open' and ${whose(kept)}) as "openReports"`
  return row ?? { toReview: 0, openReports: 0 }
}
