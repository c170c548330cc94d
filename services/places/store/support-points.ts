import type { Point } from '../../contracts/api/common.ts'
import type { SupportPoint } from '../../contracts/api/places.ts'
import { locate } from '../../kernel/areas.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'

/** A support point as it is kept. */
export type NewSupportPoint = Omit<SupportPoint, 'areas' | 'distance'>

/** What is asked for. */
export interface SupportPointFilter {
  near?: Point
  /** Metres from `near`. */
  within?: number
  function?: string
  limit: number
  /** Where the last page ended: distance (or name when `near` is not asked), and id. */
  after?: [number | string, string]
}

const asNumber = Prisma.raw('::float8')
const asText = Prisma.raw('::text')

interface Row extends Omit<SupportPoint, 'place' | 'address' | 'distance'> {
  lat: number
  lon: number
  address: string | null
  distance: number | null
}

/** Support points, nearest first (great circle, metres), or by name; one more than the limit when there are more. */
export const listSupportPoints = async (
  db: Pick<Db, '$queryRaw'>,
  { near, within, function: wanted, limit, after }: SupportPointFilter,
): Promise<SupportPoint[]> => {
  const centre = near && Prisma.sql`ll_to_earth(${near.lat}::float8, ${near.lon}::float8)`
  const distance = centre ? Prisma.sql`earth_distance(pos, ${centre})` : Prisma.sql`null::float8`
  const order = centre ? distance : Prisma.sql`name`
  const conditions = [
    Prisma.sql`true`,
    ...(wanted === undefined ? [] : [Prisma.sql`functions @> array[${wanted}]::text[]`]),
    ...(centre && within !== undefined
      ? [Prisma.sql`earth_box(${centre}, ${within}::float8) @> pos and ${distance} <= ${within}::float8`]
      : []),
    ...(after ? [Prisma.sql`(${order}, id) > (${after[0]}${centre ? asNumber : asText}, ${after[1]}::text)`] : []),
  ]
  const rows = await db.$queryRaw<Row[]>`
    select id, name, lat, lon, address, functions, neighbours_welcome as "neighboursWelcome", areas, ${distance} as distance
    from places.support_point where ${Prisma.join(conditions, ' and ')} order by ${order}, id limit ${limit + 1}`
  return rows.map(toSupportPoint)
}

const toSupportPoint = ({ lat, lon, address, distance, ...row }: Row): SupportPoint => ({
  ...row,
  place: { lat, lon },
  ...(address === null ? {} : { address }),
  ...(distance === null ? {} : { distance }),
})

/** Writes a support point if it is not there like this already; says its revision when it was written. */
export const saveSupportPoint = async (db: Db, point: NewSupportPoint): Promise<number | undefined> => {
  const { id, name, place, functions, neighboursWelcome } = point
  const address = point.address ?? null
  const { areas } = await locate(db, 'places', place)
  const [row] = await db.$queryRaw<{ revision: number }[]>`
    insert into places.support_point as p (id, revision, name, lat, lon, address, functions, neighbours_welcome, areas)
    values (${id}, 1, ${name}, ${place.lat}, ${place.lon}, ${address}, ${functions}, ${neighboursWelcome}, ${areas})
    on conflict (id) do update set revision = p.revision + 1, name = excluded.name, lat = excluded.lat,
      lon = excluded.lon, address = excluded.address, functions = excluded.functions,
      neighbours_welcome = excluded.neighbours_welcome, areas = excluded.areas
    where (p.name, p.lat, p.lon, p.address, p.functions, p.neighbours_welcome) is distinct from
      (excluded.name, excluded.lat, excluded.lon, excluded.address, excluded.functions, excluded.neighbours_welcome)
    returning revision`
  return row?.revision
}

/** Finds the areas of every support point anew, after areas changed. */
export const fileSupportPoints = async (db: Db): Promise<void> => {
  const points = await db.$queryRaw<{ id: string; lat: number; lon: number }[]>`
    select id, lat, lon from places.support_point`
  for (const { id, lat, lon } of points) {
    const { areas } = await locate(db, 'places', { lat, lon })
    await db.$executeRaw`update places.support_point set areas = ${areas} where id = ${id} and areas <> ${areas}`
  }
}
