import type { Point } from '../../../../services/contracts/api/common.ts'
import type { MultiPolygon } from '../../../../services/contracts/api/places.ts'

type Ring = number[][]

const areaOf = (ring: Ring) =>
  ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0) / 2

const crossings = (ring: Ring, y: number) =>
  ring.flatMap(([x1 = 0, y1 = 0], i) => {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? []
    return y1 > y !== y2 > y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
  })

/** A point well inside an area: the middle of the widest stretch through its largest part (never in a hole or next to it). */
export const middleOf = ({ coordinates }: MultiPolygon): Point | undefined => {
  const largest = coordinates.toSorted((a, b) => Math.abs(areaOf(b[0] ?? [])) - Math.abs(areaOf(a[0] ?? [])))[0]
  if (!largest?.[0]) return undefined
  const ys = largest[0].map(([, y = 0]) => y)
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  const stretches = [0.5, 0.4, 0.6].flatMap(part => {
    const lat = low + (high - low) * part
    const xs = largest.flatMap(ring => crossings(ring, lat)).toSorted((a, b) => a - b)
    return xs.flatMap((x, i) => {
      const end = xs[i + 1]
      return i % 2 === 0 && end !== undefined ? [{ lat, lon: (x + end) / 2, width: end - x }] : []
    })
  })
  const widest = stretches.toSorted((a, b) => b.width - a.width)[0]
  return widest && { lat: widest.lat, lon: widest.lon }
}
