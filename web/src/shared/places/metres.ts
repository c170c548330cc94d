import type { Point } from '../../../../services/contracts/api/common.ts'

/** Metres in a degree of latitude, and in one of longitude at the equator. */
const degree = 111_195

/** Metres between two places of one town, as the crow flies: there the earth is flat enough. */
export const metresBetween = (a: Point, b: Point) => {
  const shrunk = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot((a.lat - b.lat) * degree, (a.lon - b.lon) * degree * shrunk)
}
