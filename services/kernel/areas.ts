import type { Point } from '../contracts/api/common.ts'
import type { MultiPolygon } from '../contracts/api/places.ts'
import type { Db } from './database.ts'
import { Prisma } from './prisma-client/client.ts'
import type { Reactions } from './reactions.ts'

/**
 * A service's own copy of the areas, built from events: tables `area` and `area_ring` in its schema
 * (made with `kernel.make_area_tables`). Which areas hold a point is asked once, when something is placed.
 */
const table = (schema: string, name: string) => Prisma.raw(`${schema}.${name}`)

/** One ring as PostgreSQL's polygon: `((lon,lat),…)`. */
const toPolygon = (ring: number[][]) => `(${ring.map(([lon, lat]) => `(${lon},${lat})`).join(',')})`

/** The rings of an area: the first of each part is its outline, the others are holes. */
export const ringsOf = (geometry: MultiPolygon): { part: number; hole: boolean; ring: string }[] =>
  geometry.coordinates.flatMap((rings, part) =>
    rings.map((ring, index) => ({ part, hole: index > 0, ring: toPolygon(ring) })),
  )

/** Writes an area's rings anew. */
export const writeRings = async (db: Db, schema: string, areaId: string, geometry: MultiPolygon): Promise<void> => {
  await db.$executeRaw`delete from ${table(schema, 'area_ring')} where area_id = ${areaId}`
  await db.$executeRaw`
    insert into ${table(schema, 'area_ring')} (area_id, part, hole, ring)
    select ${areaId}, part, hole, ring::polygon
    from jsonb_to_recordset(${JSON.stringify(ringsOf(geometry))}::jsonb) as r(part integer, hole boolean, ring text)`
}

/** What is known of the place of a point. */
export interface Located {
  /** Ids of the areas that hold it, largest first; at most one per level. */
  areas: string[]
  /** It is in an area that is shown but not served, or in none at all. */
  outside: boolean
}

/** The areas that hold a point. A point on a border belongs to the first by id. */
export const locate = async (db: Db, schema: string, { lat, lon }: Point): Promise<Located> => {
  const rows = await db.$queryRaw<{ id: string; outside: boolean }[]>`
    select distinct on (a.rank) a.id, a.outside
    from ${table(schema, 'area_ring')} r join ${table(schema, 'area')} a on a.id = r.area_id
    where not r.hole and r.ring @> point(${lon}::float8, ${lat}::float8)
      and not exists (select 1 from ${table(schema, 'area_ring')} h
        where h.area_id = r.area_id and h.part = r.part and h.hole and h.ring @> point(${lon}::float8, ${lat}::float8))
    order by a.rank, a.id`
  return { areas: rows.map(row => row.id), outside: rows.length === 0 || rows.some(row => row.outside) }
}

const ranks = { municipality: 1, stadsdeel: 2, gebied: 3, wijk: 4, buurt: 5 } as const

/** The reactions that keep a service's copy of the areas. */
export const areaReactions = (schema: string): Pick<Reactions, 'area.defined' | 'area.removed'> => ({
  'area.defined': async ({ subject, data }, { db }) => {
    const [kept] = await db.$queryRaw<{ id: string }[]>`
      insert into ${table(schema, 'area')} (id, level, rank, name, parent, outside, revision)
      values (${subject}, ${data.level}, ${ranks[data.level]}, ${data.name}, ${data.parent ?? null}, ${data.outside}, ${data.revision})
      on conflict (id) do update set level = excluded.level, rank = excluded.rank, name = excluded.name,
        parent = excluded.parent, outside = excluded.outside, revision = excluded.revision
      where ${table(schema, 'area')}.revision < excluded.revision
      returning id`
    if (kept) await writeRings(db, schema, subject, data.geometry)
  },
  'area.removed': async ({ subject, data }, { db }) => {
    await db.$executeRaw`delete from ${table(schema, 'area')} where id = ${subject} and revision < ${data.revision}`
  },
})
