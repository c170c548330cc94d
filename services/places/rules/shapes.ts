import inPolygon from 'point-in-polygon-hao'
import { type Geom, union } from 'polyclip-ts'
import poleOf from 'polylabel'
import { type Position, type Shape, surfaceOf } from './geometry-check.ts'

/** Fineness of the point well inside an area, degrees: about a metre. */
const fineness = 1e-5

/** A point well inside a shape: as far from the border of its largest part as can be. */
export const pointInside = (shape: Shape): Position => {
  const largest = shape.reduce((a, b) => (surfaceOf(b[0] ?? []) > surfaceOf(a[0] ?? []) ? b : a))
  const [lon = 0, lat = 0] = poleOf(largest, fineness)
  return [lon, lat]
}

/** Smallest and largest longitude and latitude of a shape. */
export const boundsOf = (shape: Shape): [west: number, south: number, east: number, north: number] => {
  const bounds: [number, number, number, number] = [180, 90, -180, -90]
  for (const [lon, lat] of shape.flat(2)) {
    bounds[0] = Math.min(bounds[0], lon)
    bounds[1] = Math.min(bounds[1], lat)
    bounds[2] = Math.max(bounds[2], lon)
    bounds[3] = Math.max(bounds[3], lat)
  }
  return bounds
}

/** Says for many points whether a shape holds them; the border counts as inside. */
export const holderOf = (shape: Shape): ((point: Position) => boolean) => {
  const [west, south, east, north] = boundsOf(shape)
  return point => {
    const [lon, lat] = point
    if (lon < west || lon > east || lat < south || lat > north) return false
    return shape.some(polygon => inPolygon(point, polygon) !== false)
  }
}

/** One shape out of several, without the borders between them. */
export const join = (shapes: Shape[]): Shape => {
  const [first, ...others] = shapes as Geom[]
  return first ? (union(first, ...others) as Shape) : []
}
