import type { Point } from '../../contracts/api/common.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import { type PointRow, pointColumns } from '../store/support-points.ts'

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

/** Support points, nearest first (great circle, metres), or by name; one more than the limit when there are more. */
export const listSupportPoints = async (
  db: Pick<Db, '$queryRaw'>,
  { near, within, function: wanted, limit, after }: SupportPointFilter,
): Promise<(PointRow & { distance: number | null })[]> => {
  const centre = near && Prisma.sql`ll_to_earth(${near.lat}::float8, ${near.lon}::float8)`
  const distance = centre ? Prisma.sql`earth_distance(pos, ${centre})` : Prisma.sql`null::float8`
  const order = centre ? distance : Prisma.sql`name`
  const conditions = [
    Prisma.sql`status = 'published'`,
    ...(wanted === undefined ? [] : [Prisma.sql`functions @> array[${wanted}]::text[]`]),
    ...(centre && within !== undefined
      ? [Prisma.sql`earth_box(${centre}, ${within}::float8) @> pos and ${distance} <= ${within}::float8`]
      : []),
    ...(after ? [Prisma.sql`(${order}, id) > (${after[0]}${centre ? asNumber : asText}, ${after[1]}::text)`] : []),
  ]
  return db.$queryRaw`
    select ${pointColumns}, ${distance} as distance
    from places.support_point where ${Prisma.join(conditions, ' and ')} order by ${order}, id limit ${limit + 1}`
}
