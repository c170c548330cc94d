import type { Nights, StayKind } from '../../contracts/api/respite-locations.ts'
import type { StayStatus } from '../../contracts/api/respite-stays.ts'
import { toDate, toInstant } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'

/** What takes a bed, and when. */
export interface Taken {
  id: string
  isBlock: boolean
  bedId: string
  frontDoor: string
  groups: string[]
  from: Temporal.Instant
  /** Undefined: no end is known. */
  to: Temporal.Instant | undefined
  /** Undefined of the cleaning of a bed somebody moved away from. */
  period: Nights | undefined
  /** Of a stay. */
  status: StayStatus | undefined
  kind: StayKind | undefined
  overdue: boolean
  /** Somebody put the rule on groups aside for it, with a reason. */
  doorOverruled: boolean
}

interface RawTaken {
  id: string
  is_block: boolean
  bed_id: string
  front_door: string
  groups: string[]
  starts: Date
  ends: Date | null
  from_date: string | null
  to_date: string | null
  status: StayStatus | null
  kind: StayKind | null
  overdue: boolean
  door_overruled: boolean
}

const toTaken = (row: RawTaken): Taken => ({
  ...{ id: row.id, isBlock: row.is_block, bedId: row.bed_id, frontDoor: row.front_door, groups: row.groups },
  ...{ from: toInstant(row.starts), to: row.ends ? toInstant(row.ends) : undefined },
  period: row.from_date && row.to_date ? { from: row.from_date, to: row.to_date } : undefined,
  ...{ status: row.status ?? undefined, kind: row.kind ?? undefined },
  ...{ overdue: row.overdue, doorOverruled: row.door_overruled },
})

/**
 * What takes the beds of a location from a moment on, earliest first; its end is open when it is at infinity.
 * @param bedId only of this bed
 */
export const takenFrom = async (
  db: Pick<Db, '$queryRaw'>,
  locationId: string,
  from: Temporal.Instant,
  { bedId, to }: { bedId?: string | undefined; to?: Temporal.Instant | undefined } = {},
): Promise<Taken[]> => {
  const rows = await db.$queryRaw<RawTaken[]>`
    select o.id, o.is_block, o.bed_id, o.front_door, o.groups, lower(o.during) as starts,
      case when isfinite(upper(o.during)) then upper(o.during) end as ends,
      coalesce(s.from_date, b.from_date)::text as from_date, coalesce(s.to_date, b.to_date)::text as to_date,
      s.status, s.kind, coalesce(s.overdue, false) as overdue,
      coalesce(s.overruled @> '[{"rule": "groups-do-not-fit"}]', false) as door_overruled
    from respite.occupancy o
    left join respite.stay s on s.id = o.id
    left join respite.block b on b.id = o.id
    where o.location_id = ${locationId}::uuid
      and o.during && tstzrange(${toDate(from)}, ${to ? toDate(to) : null}::timestamptz)
      and (${bedId ?? null}::uuid is null or o.bed_id = ${bedId ?? null}::uuid)
    order by lower(o.during), o.id`
  return rows.map(toTaken)
}

/** The beds of a location on which a hold has lapsed that nobody has written down yet. */
export const lapsedAt = async (
  db: Pick<Db, '$queryRaw'>,
  locationId: string,
  now: Temporal.Instant,
): Promise<string[]> => {
  const rows = await db.$queryRaw<{ bed_id: string }[]>`
    select distinct bed_id from respite.stay
    where location_id = ${locationId}::uuid and status = 'held' and held_until <= ${toDate(now)} order by bed_id`
  return rows.map(({ bed_id }) => bed_id)
}

/** A block on the beds it takes. */
export const insertBlockSpan = async (
  db: Pick<Db, '$executeRaw'>,
  block: { id: string; bedId: string; locationId: string; frontDoor: string },
  span: { from: Temporal.Instant; to: Temporal.Instant },
): Promise<void> => {
  await db.$executeRaw`
    insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, during)
    values (${block.id}::uuid, true, ${block.bedId}::uuid, ${block.locationId}::uuid, ${block.frontDoor},
      tstzrange(${toDate(span.from)}, ${toDate(span.to)}))`
}

/** What takes a bed, at other hours than before. */
export interface Respanned extends Taken {
  to: Temporal.Instant
  cleanAt: Temporal.Instant | undefined
}

/**
 * Gives what takes beds of a location other hours, all at once: everything is taken away before it is put back, so that
 * no two meet on the way (the constraint looks at every row by itself).
 */
export const respan = async (db: Pick<Db, '$executeRaw'>, locationId: string, spans: Respanned[]): Promise<void> => {
  if (spans.length === 0) return
  const rows = spans.map(({ id, isBlock, bedId, frontDoor, groups, from, to, cleanAt }) => ({
    ...{ id, is_block: isBlock, bed_id: bedId, front_door: frontDoor, groups },
    ...{ starts: toDate(from), ends: toDate(to), clean_at: cleanAt ? toDate(cleanAt) : null },
  }))
  await db.$executeRaw`delete from respite.occupancy where id = any (${spans.map(({ id }) => id)}::uuid[])`
  await db.$executeRaw`
    insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, groups, during, clean_at)
    select id, is_block, bed_id, ${locationId}::uuid, front_door, groups, tstzrange(starts, ends), clean_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, is_block boolean, bed_id uuid,
      front_door text, groups text[], starts timestamptz, ends timestamptz, clean_at timestamptz)`
}

/** Puts what takes a bed, from a moment on, behind another front door. */
export const changeDoor = async (
  db: Pick<Db, '$executeRaw'>,
  bedId: string,
  door: string,
  from: Temporal.Instant,
): Promise<void> => {
  await db.$executeRaw`
    update respite.occupancy set front_door = ${door}
    where bed_id = ${bedId}::uuid and during && tstzrange(${toDate(from)}, null)`
}
