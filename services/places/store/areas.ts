import type { Area, AreaLevel, MultiPolygon } from '../../contracts/api/places.ts'
import { areaRanks, writeRings } from '../../kernel/areas.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { KnownArea } from '../rules/area-tree.ts'
import type { Shape } from '../rules/geometry-check.ts'

/** Where the areas of a level come from. */
export type AreaSource = 'demo' | 'import'

/** Reading needs no transaction. */
type Reader = Pick<Db, '$queryRaw'>

/** Lets one import at a time change the areas, until the end of the transaction; who reads waits for nothing. */
export const lockAreas = async (db: Db): Promise<void> => {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('omzien areas'))::text`
}

interface AreaRow {
  id: string
  level: AreaLevel
  name: string
  parent: string | null
  outside: boolean
  named_outside: boolean
  geometry: MultiPolygon
}

/** Every area, for planning an import. */
export const loadAreas = async (db: Reader): Promise<KnownArea[]> => {
  const rows = await db.$queryRaw<AreaRow[]>`
    select id, level, name, parent, outside, named_outside, geometry from places.area order by rank, id`
  return rows.map(({ parent, named_outside, geometry, ...row }) => ({
    ...row,
    namedOutside: named_outside,
    shape: geometry.coordinates as Shape,
    ...(parent === null ? {} : { parent }),
  }))
}

/** An area as GeoJSON has it. */
export const geometryOf = (area: KnownArea): MultiPolygon => ({ type: 'MultiPolygon', coordinates: area.shape })

/** Writes areas as they are now; says which revision each got. */
export const saveAreas = async (db: Db, areas: KnownArea[]): Promise<Map<string, number>> => {
  const rows = areas.map(area => ({
    ...area,
    rank: areaRanks[area.level],
    named_outside: area.namedOutside,
    geometry: geometryOf(area),
    shape: undefined,
  }))
  const saved = await db.$queryRaw<{ id: string; revision: number }[]>`
    insert into places.area (id, level, rank, name, parent, outside, named_outside, geometry, revision)
    select id, level, rank, name, parent, outside, named_outside, geometry, nextval('places.area_revision')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(id text, level text, rank smallint, name text,
      parent text, outside boolean, named_outside boolean, geometry jsonb)
    on conflict (id) do update set level = excluded.level, rank = excluded.rank, name = excluded.name,
      parent = excluded.parent, outside = excluded.outside, named_outside = excluded.named_outside,
      geometry = excluded.geometry, revision = excluded.revision
    returning id, revision`
  await writeRings(
    db,
    'places',
    areas.map(area => ({ id: area.id, geometry: geometryOf(area) })),
  )
  return new Map(saved.map(row => [row.id, row.revision]))
}

/** Removes areas; says the revision of each removal. */
export const removeAreas = async (db: Db, ids: string[]): Promise<{ id: string; revision: number }[]> =>
  db.$queryRaw`
    delete from places.area where id = any (${ids}) returning id, nextval('places.area_revision')::integer as revision`

/** Where the areas of a level come from; undefined when there are none. */
export const sourceOf = async (db: Db, level: AreaLevel): Promise<AreaSource | undefined> => {
  const row = await db.placesAreaLevel.findUnique({ where: { level } })
  return row?.source as AreaSource | undefined
}

/** Remembers where the areas of a level come from. */
export const setSource = async (db: Db, level: AreaLevel, source: AreaSource, now: Temporal.Instant): Promise<void> => {
  const data = { source, importedAt: toDate(now) }
  await db.placesAreaLevel.upsert({ where: { level }, create: { level, ...data }, update: data })
}

/** The areas for the map, largest first; of one level, or all. */
export const listAreas = async (db: Reader, level: AreaLevel | undefined): Promise<Area[]> => {
  const rows = await db.$queryRaw<(Omit<Area, 'parent'> & { parent: string | null })[]>`
    select id, level, name, parent, outside, geometry from places.area
    where ${level ?? null}::text is null or level = ${level ?? null} order by rank, name, id`
  return rows.map(({ parent, ...area }) => (parent === null ? area : { ...area, parent }))
}

/** A number that grows with every change of an area. */
export const areasRevision = async (db: Reader): Promise<number> => {
  const [row] = await db.$queryRaw<{ revision: number }[]>`
    select case when is_called then last_value else 0 end::integer as revision from places.area_revision`
  return row?.revision ?? 0
}

/** Where to look when somebody opens the map: the middle of a municipality; undefined when it has no areas yet. */
export const middleOf = async (db: Reader, municipality: string): Promise<{ lat: number; lon: number } | undefined> => {
  const [row] = await db.$queryRaw<{ lat: number | null; lon: number | null }[]>`
    select (min((bounds[1])[1]) + max((bounds[0])[1])) / 2e6 as lat, (min((bounds[1])[0]) + max((bounds[0])[0])) / 2e6 as lon
    from places.area_ring where area_id = ${municipality}`
  return row && row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : undefined
}
