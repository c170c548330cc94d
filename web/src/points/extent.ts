import type { MultiPolygon } from '../../../services/contracts/api/places.ts'
import type { Bounds } from '../map/clusters/index.ts'
import type { View } from '../map/useLeaflet.ts'
import { metresBetween } from '../shared/places/metres.ts'

/** The view that shows a piece of the map whole. */
export const viewOf = ({ west, south, east, north }: Bounds): View => {
  const centre = { lat: (south + north) / 2, lon: (west + east) / 2 }
  const [up, across] = [
    metresBetween(centre, { ...centre, lat: north }),
    metresBetween(centre, { ...centre, lon: east }),
  ]
  return { centre, within: Math.max(up, across, 100) }
}

/** The view that shows an area whole. */
export const areaView = ({ coordinates }: MultiPolygon): View => {
  const bounds = { west: 180, south: 90, east: -180, north: -90 }
  for (const [lon = 0, lat = 0] of coordinates.flat(2)) {
    bounds.west = Math.min(bounds.west, lon)
    bounds.east = Math.max(bounds.east, lon)
    bounds.south = Math.min(bounds.south, lat)
    bounds.north = Math.max(bounds.north, lat)
  }
  return viewOf(bounds)
}
