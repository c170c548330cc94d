import { createHmac } from 'node:crypto'
import type { BlurredPlace, Point } from '../contracts/api/common.ts'

const earthRadius = 6_378_168 // metres; the value of PostgreSQL's earthdistance, so that both say the same
/** Metres in a degree of latitude. */
export const metresPerDegree = (Math.PI * earthRadius) / 180
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres. */
export const distance = (a: Point, b: Point): number => {
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Parses `lat,lon` of a query; undefined when it is no place on earth. */
export const parsePoint = (text: string): Point | undefined => {
  const [lat = Number.NaN, lon = Number.NaN] = text.split(',').map(Number)
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined
}

/** The smallest circle strangers may see [DOMAIN, help requests 8], metres. */
export const smallestBlur = 200

/**
 * A place as strangers see it. The map is cut into cells somewhat smaller than half the radius; a keyed hash of
 * the cell the place is in moves it to one of the nine cells around, and the circle is drawn around that cell's
 * centre. The circle always holds the place; every place in one cell gives the same circle, so asking often or
 * with a slightly different place reveals nothing more; and without the key nobody can undo the move.
 * @param radius metres, at least `smallestBlur`
 */
export const blur = (place: Point, radius: number, secret: string): BlurredPlace => {
  const size = Math.max(radius, smallestBlur) / 2.2 // 1.5 diagonals (2.12 cells) stay within the radius
  const latStep = size / metresPerDegree
  const row = Math.floor(place.lat / latStep)
  const lonStep = latStep / Math.cos(radians((row + 0.5) * latStep))
  const column = Math.floor(place.lon / lonStep)
  const hash = createHmac('sha256', secret)
    .update(`${row}:${column}:${size.toFixed(2)}`)
    .digest()
    .readUInt32BE(0)
  const move = hash % 9
  const [dRow, dColumn] = [Math.floor(move / 3) - 1, (move % 3) - 1]
  return {
    lat: round((row + dRow + 0.5) * latStep),
    lon: round((column + dColumn + 0.5) * lonStep),
    radius: Math.max(radius, smallestBlur),
  }
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
