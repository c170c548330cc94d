import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { type BedRow, type LocationRow, locationColumns } from '../store/locations.ts'

/** A location that is open, with the beds in use. */
export interface OpenLocation {
  location: LocationRow
  beds: BedRow[]
}

/** Every location that is open and has a bed, by name. */
export const openWithBeds = async (db: Pick<Db, '$queryRaw'>): Promise<OpenLocation[]> => {
  const locations = await db.$queryRaw<LocationRow[]>`
    select ${locationColumns} from respite.location where not closed order by name, id`
  const beds = await db.$queryRaw<BedRow[]>`
    select * from respite.bed where removed_on is null order by location_id, room, name, id`
  const byLocation = Map.groupBy(beds, bed => bed.location_id)
  return locations.flatMap(location => {
    const own = byLocation.get(location.id)
    return own ? [{ location, beds: own }] : []
  })
}

/** A time in which a bed is taken, milliseconds since 1970: there are many of them. */
export interface TakenSpan {
  from: number
  to: number
}

/** When each bed is taken in a time. A hold that has lapsed takes nothing. */
export const takenAnywhere = async (
  db: Pick<Db, '$queryRaw'>,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  now: Temporal.Instant,
): Promise<Map<string, TakenSpan[]>> => {
  const rows = await db.$queryRaw<{ bed_id: string; starts: Date; ends: Date | null }[]>`
    select o.bed_id, lower(o.during) as starts,
      case when isfinite(upper(o.during)) then upper(o.during) end as ends
    from respite.occupancy o left join respite.stay s on s.id = o.id and s.status = 'held'
    where o.during && tstzrange(${toDate(from)}, ${toDate(to)}) and (s.held_until is null or s.held_until > ${toDate(now)})`
  const spans = rows.map(({ bed_id, starts, ends }) => ({
    ...{ bedId: bed_id, from: starts.getTime(), to: ends?.getTime() ?? Number.POSITIVE_INFINITY },
  }))
  return Map.groupBy(spans, ({ bedId }) => bedId)
}

/** Locks the imports until the transaction ends: of two of one file at once, the second finds what the first wrote. */
export const lockImports = async (db: Pick<Db, '$executeRaw'>): Promise<void> => {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('respite import', 0))`
}

/** The location of an organisation with the sender's own id; undefined when it was never imported. */
export const findByRef = async (
  db: Pick<Db, '$queryRaw'>,
  organisationId: string,
  ref: string,
): Promise<string | undefined> => {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    select id from respite.location where organisation_id = ${organisationId} and ref = ${ref}`
  return row?.id
}

/** The beds of a location by the sender's own ids, removed ones too. */
export const bedsByRef = async (db: Pick<Db, '$queryRaw'>, locationId: string): Promise<Map<string, BedRow>> => {
  const rows = await db.$queryRaw<(BedRow & { ref: string })[]>`
    select * from respite.bed where location_id = ${locationId}::uuid and ref is not null`
  return new Map(rows.map(row => [row.ref, row]))
}
