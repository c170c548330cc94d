import type { Database, Db } from '../../kernel/database.ts'
import { type PointRow, pointColumns } from '../store/support-points.ts'

type Reader = Pick<Db, '$queryRaw'>

/** So many published support points with ids after one, in the order of ids. */
export const publishedAfter = (
  { prisma }: Pick<Database, 'prisma'>,
  after: string,
  limit: number,
): Promise<PointRow[]> =>
  prisma.$queryRaw<PointRow[]>`
    select ${pointColumns} from places.support_point where status = 'published' and id > ${after} order by id limit ${limit}`

/** What a file may speak of: support points with one of these ids or one of these references. */
export const findNamed = (db: Reader, ids: string[], refs: string[]): Promise<PointRow[]> =>
  db.$queryRaw<PointRow[]>`
    select ${pointColumns} from places.support_point where id = any (${ids}::text[]) or ref = any (${refs}::text[])`

/** The same, locked until the transaction ends. */
export const lockNamed = (db: Reader, ids: string[], refs: string[]): Promise<PointRow[]> =>
  db.$queryRaw<PointRow[]>`
    select ${pointColumns} from places.support_point where id = any (${ids}::text[]) or ref = any (${refs}::text[])
    order by id for update`

/** Ids of support points that are no uuid: those named by hand. */
export const namedByHand = async (db: Reader): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from places.support_point where id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`
  return rows.map(({ id }) => id)
}

/** One import at a time, until the transaction ends. */
export const lockImports = async (db: Pick<Db, '$executeRaw'>): Promise<void> => {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('support point import', 0))`
}

/** Which of these places lie outside what is served here, by their number in the list. */
export const findOutside = async (db: Reader, places: { lat: number; lon: number }[]): Promise<Set<number>> => {
  const rows = await db.$queryRaw<{ n: number }[]>`
    select p.n::int - 1 as n
    from unnest(${places.map(({ lat }) => lat)}::float8[], ${places.map(({ lon }) => lon)}::float8[])
      with ordinality as p(lat, lon, n)
    where (places.areas_at(p.lat, p.lon)).outside`
  return new Set(rows.map(({ n }) => n))
}
