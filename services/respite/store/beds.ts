import type { StayKind } from '../../contracts/api/respite-locations.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { BedRow } from './locations.ts'

/** Writes a bed as it is now; its location must have been locked. Dates are local: `removedOn` undefined, in use. */
export const saveBed = async (
  db: Pick<Db, '$executeRaw'>,
  bed: Omit<BedRow, 'in_use_from' | 'removed_on'> & { in_use_from: string; removed_on: string | null },
): Promise<void> => {
  await db.$executeRaw`
    insert into respite.bed (id, location_id, room, name, kinds, features, groups, front_door, in_use_from, removed_on,
      ref, revision)
    select id, location_id, room, name, kinds, features, groups, front_door, in_use_from, removed_on, ref, revision
    from jsonb_to_record(${JSON.stringify(bed)}::jsonb) as b(id uuid, location_id uuid, room text, name text,
      kinds text[], features text[], groups text[], front_door text, in_use_from date, removed_on date, ref text,
      revision integer)
    on conflict (id) do update set room = excluded.room, name = excluded.name, kinds = excluded.kinds,
      features = excluded.features, groups = excluded.groups, front_door = excluded.front_door,
      in_use_from = excluded.in_use_from, removed_on = excluded.removed_on, ref = excluded.ref,
      revision = excluded.revision`
}

/** Which beds: of a location, for a kind, removed ones too, after one. */
export interface BedFilter {
  locationId?: string | undefined
  kind?: StayKind | undefined
  removed?: boolean | undefined
  after?: { locationId: string; room: string; name: string; id: string } | undefined
  limit: number
}

/** One more than a page of beds, by location and room. */
export const listBeds = async (
  db: Pick<Db, '$queryRaw'>,
  { locationId, kind, removed = false, after, limit }: BedFilter,
): Promise<BedRow[]> => {
  const conditions = [
    removed ? Prisma.sql`true` : Prisma.sql`removed_on is null`,
    ...(locationId === undefined ? [] : [Prisma.sql`location_id = ${locationId}::uuid`]),
    ...(kind === undefined ? [] : [Prisma.sql`kinds @> ${[kind]}::text[]`]),
    ...(after
      ? [
          Prisma.sql`(location_id, room, name, id) > (${after.locationId}::uuid, ${after.room}, ${after.name}, ${after.id}::uuid)`,
        ]
      : []),
  ]
  return await db.$queryRaw<BedRow[]>`
    select * from respite.bed where ${Prisma.join(conditions, ' and ')}
    order by location_id, room, name, id limit ${limit + 1}`
}

/** Every bed in use of a location. */
export const bedsOf = async (db: Pick<Db, '$queryRaw'>, locationId: string): Promise<BedRow[]> =>
  await db.$queryRaw<BedRow[]>`
    select * from respite.bed where location_id = ${locationId}::uuid and removed_on is null
    order by room, name, id`
