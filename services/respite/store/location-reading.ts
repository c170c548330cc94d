import type { StayKind } from '../../contracts/api/respite-locations.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import { type LocationRow, locationColumns } from './locations.ts'

/** Which locations: of an area, kept by somebody, after one. */
export interface LocationFilter {
  area?: string | undefined
  /** Kept by staff of this organisation ('': of none) in these areas. */
  keptBy?: { organisationId: string; areas: string[] } | undefined
  after?: { name: string; id: string } | undefined
  limit: number
}

/** One more than a page of locations, by name. */
export const listLocations = async (
  db: Pick<Db, '$queryRaw'>,
  { area, keptBy, after, limit }: LocationFilter,
): Promise<LocationRow[]> => {
  const conditions = [
    Prisma.sql`true`,
    ...(area === undefined ? [] : [Prisma.sql`areas @> ${[area]}::text[]`]),
    ...(keptBy ? [Prisma.sql`organisation_id = ${keptBy.organisationId} and areas && ${keptBy.areas}::text[]`] : []),
    ...(after ? [Prisma.sql`(name, id) > (${after.name}, ${after.id}::uuid)`] : []),
  ]
  return await db.$queryRaw<LocationRow[]>`
    select ${locationColumns} from respite.location where ${Prisma.join(conditions, ' and ')}
    order by name, id limit ${limit + 1}`
}

/** What there is of beds at a location. */
export interface BedCount {
  beds: number
  kinds: StayKind[]
}

/** The beds in use of these locations, counted. */
export const countBeds = async (db: Pick<Db, '$queryRaw'>, ids: string[]): Promise<Map<string, BedCount>> => {
  const rows = await db.$queryRaw<({ location_id: string } & BedCount)[]>`
    select location_id, count(distinct b.id)::int as beds, array_agg(distinct kind) as kinds
    from respite.bed b, unnest(b.kinds) as kind
    where location_id = any (${ids}::uuid[]) and removed_on is null
    group by location_id`
  return new Map(rows.map(({ location_id, ...count }) => [location_id, count]))
}

/** The location whose calendar has this address; undefined when it is nobody's, or not any more. */
export const findByCalendar = async (
  db: Pick<Db, '$queryRaw'>,
  id: string,
  hash: string,
): Promise<LocationRow | undefined> => {
  const [row] = await db.$queryRaw<LocationRow[]>`
    select ${locationColumns} from respite.location where id = ${id}::uuid and calendar_secret = ${hash}`
  return row
}

/** Has the calendar of this location an address? */
export const hasCalendar = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ has: boolean }[]>`
    select calendar_secret is not null as has from respite.location where id = ${id}::uuid`
  return row?.has === true
}
