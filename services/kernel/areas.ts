import type { Point } from '../contracts/api/common.ts'
import type { AreaLevel, MultiPolygon } from '../contracts/api/places.ts'
import type { Db } from './database.ts'
import { Prisma } from './prisma-client/client.ts'
import type { Reactions } from './reactions.ts'

/**
 * A service's own copy of the areas, built from events: tables `area` and `area_ring` in its schema
 * (made with `kernel.make_area_tables`). Which areas hold a point is asked once, when something is placed.
 */
const table = (schema: string, name: string) => Prisma.raw(`${schema}.${name}`)

/** Thread of all events about areas, so that a service can ask whether its copy is complete. */
export const areasThread = 'areas'

/** Order of the levels in the tables, largest first. */
export const areaRanks = { municipality: 1, stadsdeel: 2, gebied: 3, wijk: 4, buurt: 5 } satisfies Record<
  AreaLevel,
  number
>

/**
 * Rings are kept in millionths of a degree. PostgreSQL's geometry takes numbers, and products of two, that differ by
 * less than 1e-6 for equal: in degrees that puts a point 5 m beside a slanting border of 1 km on it, and so in two areas.
 */
const toMillionths = (degrees: number) => degrees * 1e6

/** One ring as PostgreSQL's polygon: `((lon,lat),…)`. */
const toPolygon = (ring: number[][]) =>
  `(${ring.map(([lon = 0, lat = 0]) => `(${toMillionths(lon)},${toMillionths(lat)})`).join(',')})`

/** An area and its shape. */
export interface AreaShape {
  id: string
  geometry: MultiPolygon
}

/** The rings of an area: the first of each part is its outline, the others are holes. */
export const ringsOf = ({
  id,
  geometry,
}: AreaShape): { area_id: string; part: number; hole: boolean; ring: string }[] =>
  geometry.coordinates.flatMap((rings, part) =>
    rings.map((ring, index) => ({ area_id: id, part, hole: index > 0, ring: toPolygon(ring) })),
  )

/** Writes the rings of areas anew. */
export const writeRings = async (db: Db, schema: string, areas: AreaShape[]): Promise<void> => {
  const ids = areas.map(area => area.id)
  await db.$executeRaw`delete from ${table(schema, 'area_ring')} where area_id = any (${ids})`
  await db.$executeRaw`
    insert into ${table(schema, 'area_ring')} (area_id, part, hole, ring)
    select area_id, part, hole, ring::polygon
    from jsonb_to_recordset(${JSON.stringify(areas.flatMap(ringsOf))}::jsonb)
      as r(area_id text, part integer, hole boolean, ring text)`
}

/** What is known of the place of a point. */
export interface Located {
  /** Ids of the areas that hold it, largest first; at most one per level. */
  areas: string[]
  /** It is in an area that is shown but not served, or in none at all. */
  outside: boolean
}

/** The areas that hold a point (the database function `areas_at` of the service's schema). */
export const locate = async (db: Pick<Db, '$queryRaw'>, schema: string, { lat, lon }: Point): Promise<Located> => {
  const [row] = await db.$queryRaw<Located[]>`
    select areas, outside from ${table(schema, 'areas_at')}(${lat}::float8, ${lon}::float8)`
  return row ?? { areas: [], outside: true }
}

/**
 * Has this service handled every event about areas up to now? Events may arrive in any order, so `areas.imported`
 * can be handled before the last `areas.defined`: what is placed is filed anew only when the copy is complete.
 */
export const areasAreComplete = async (db: Pick<Db, '$queryRaw'>, service: string): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ behind: boolean }[]>`
    select kernel.is_behind(${service}, ${areasThread}) as behind`
  return row?.behind === false
}

/** The reactions that keep a service's copy of the areas. What was removed stays as a row, so that it cannot come back late. */
export const areaReactions = (schema: string): Pick<Reactions, 'areas.defined' | 'areas.removed'> => ({
  'areas.defined': async ({ data: { areas } }, { db }) => {
    const rows = areas.map(({ geometry: _, ...area }) => ({ ...area, rank: areaRanks[area.level] }))
    const kept = await db.$queryRaw<{ id: string }[]>`
      insert into ${table(schema, 'area')} as known (id, level, rank, name, parent, outside, revision)
      select id, level, rank, name, parent, outside, revision
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(id text, level text, rank smallint, name text,
        parent text, outside boolean, revision integer)
      order by id
      on conflict (id) do update set level = excluded.level, rank = excluded.rank, name = excluded.name,
        parent = excluded.parent, outside = excluded.outside, revision = excluded.revision, removed = false
      where known.revision < excluded.revision
      returning id`
    const ids = new Set(kept.map(row => row.id))
    const written = areas.filter(area => ids.has(area.id))
    await writeRings(db, schema, written)
  },
  'areas.removed': async ({ data: { areas } }, { db }) => {
    const gone = await db.$queryRaw<{ id: string }[]>`
      insert into ${table(schema, 'area')} as known (id, level, rank, name, outside, revision, removed)
      select id, '', 0, '', true, revision, true
      from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as a(id text, revision integer)
      order by id
      on conflict (id) do update set revision = excluded.revision, removed = true
      where known.revision < excluded.revision
      returning id`
    await writeRings(
      db,
      schema,
      gone.map(({ id }) => ({ id, geometry: { type: 'MultiPolygon', coordinates: [] } })),
    )
  },
})
