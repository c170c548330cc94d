import type { StayKind } from '../../../contracts/api/respite-locations.ts'
import { toText } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { Limits } from '../../rules/limits.ts'
import type { LocationRow } from '../../store/locations.ts'
import type { WaitingRow } from '../rows.ts'

/** A bed that suits somebody, with the hours of its location. */
export type SuitedBed = Pick<LocationRow, 'day_starts_at' | 'arrive_from' | 'leave_by' | 'cleaning'> & {
  bed_id: string
  location_id: string
  in_use_from: Date
}

/** The beds that suit somebody on the list, whether they are free or not: nearest first, if it is known where from. */
export const findSuited = (db: Pick<Db, '$queryRaw'>, row: WaitingRow): Promise<SuitedBed[]> => {
  const far = row.near
    ? Prisma.sql`l.pos <-> ll_to_earth(${row.near.lat}::float8, ${row.near.lon}::float8)`
    : Prisma.sql`l.name`
  return db.$queryRaw<SuitedBed[]>`
    select b.id as bed_id, b.in_use_from, l.id as location_id, l.day_starts_at, l.arrive_from, l.leave_by, l.cleaning
    from respite.bed b join respite.location l on l.id = b.location_id
    where not l.closed and b.removed_on is null and ${row.kind} = any (b.kinds) and b.features @> ${row.features}
      and (b.groups = '{}' or b.groups @> ${row.groups}) and b.id <> all (${row.declinedBeds}::uuid[])
    order by ${far}, l.id, b.room, b.name, b.id`
}

/** A time in which a bed is wanted. */
export interface WantedTime {
  bedId: string
  from: Temporal.Instant
  to: Temporal.Instant
}

/** Of these beds, those that nothing takes in the time they are wanted; the ids. */
export const freeAmong = async (db: Pick<Db, '$queryRaw'>, wanted: WantedTime[]): Promise<Set<string>> => {
  const rows = wanted.map(({ bedId, from, to }) => ({ bed_id: bedId, from_at: toText(from), to_at: toText(to) }))
  const free = await db.$queryRaw<{ bed_id: string }[]>`
    select w.bed_id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w(bed_id uuid, from_at timestamptz, to_at timestamptz)
    where not exists (select from respite.occupancy o
      where o.bed_id = w.bed_id and o.during && tstzrange(w.from_at, w.to_at))`
  return new Set(free.map(({ bed_id }) => bed_id))
}

/** What the locations allow that have beds for a kind of stay, each with limits of its own or none. */
export const limitsAround = async (db: Pick<Db, '$queryRaw'>, kind: StayKind): Promise<Limits[]> => {
  const rows = await db.$queryRaw<Pick<LocationRow, 'limits'>[]>`
    select distinct l.limits from respite.location l join respite.bed b on b.location_id = l.id
    where not l.closed and b.removed_on is null and ${kind} = any (b.kinds)`
  return rows.map(({ limits }) => limits)
}
