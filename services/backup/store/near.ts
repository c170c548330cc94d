import type { NearCall } from '../../contracts/api/backup-calls.ts'
import type { Point } from '../../contracts/api/common.ts'
import type { SupportPointState } from '../../contracts/events/places.ts'
import type { Db } from '../../kernel/database.ts'

/** Keeps a support point as an event tells it, unless we know something later. */
export const keepSupportPoint = async (db: Db, id: string, point: SupportPointState): Promise<void> => {
  await db.$executeRaw`
    insert into backup.support_point as s (id, revision, name, lat, lon, functions, neighbours_welcome, hours, gone)
    values (${id}, ${point.revision}, ${point.name}, ${point.place.lat}, ${point.place.lon}, ${point.functions},
      ${point.neighboursWelcome}, ${point.hours ?? null}, ${point.gone ?? false})
    on conflict (id) do update set revision = excluded.revision, name = excluded.name, lat = excluded.lat,
      lon = excluded.lon, functions = excluded.functions, neighbours_welcome = excluded.neighbours_welcome,
      hours = excluded.hours, gone = excluded.gone
    where s.revision < excluded.revision`
}

interface Row {
  id: string
  name: string
  lat: number
  lon: number
  functions: string[]
  hours: string | null
  distance: number
}

/** A support point near a call; hours as notation, null when they are not known. */
export type NearPoint = NearCall['supportPoints'][number] & { hours: string | null }

/** The support points nearest to a place. */
export const supportPointsNear = async (
  db: Pick<Db, '$queryRaw'>,
  { lat, lon }: Point,
  most: number,
): Promise<NearPoint[]> => {
  const rows = await db.$queryRaw<Row[]>`
    select id, name, lat, lon, functions, hours, earth_distance(pos, ll_to_earth(${lat}::float8, ${lon}::float8)) as distance
    from backup.support_point where not gone order by pos <-> ll_to_earth(${lat}::float8, ${lon}::float8), id limit ${most}`
  return rows.map(({ lat, lon, distance, ...row }) => ({ ...row, place: { lat, lon }, distance: Math.round(distance) }))
}
