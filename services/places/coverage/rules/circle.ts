import type { Path64, Point64 } from 'clipper2-ts'
import type { Point } from '../../../contracts/api/common.ts'
import type { Box, Ground, ReckonedArea } from './ground.ts'
import { inPlane } from './plane.ts'

/** What lies within walking distance of one point, in the plane of an area. */
export interface Circle {
  middle: Point64
  radius: number
}

const corners = 128
/** So much wider than the circle its polygon is, to have the same surface: half a metre in 1,000. */
const wider = Math.sqrt((2 * Math.PI) / corners / Math.sin((2 * Math.PI) / corners))

/** A circle as a polygon of the same surface; nowhere further from it than 0.3 m in 1,000. */
export const outlineOf = ({ middle, radius }: Circle): Path64 =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners
    return {
      x: Math.round(middle.x + radius * wider * Math.cos(angle)),
      y: Math.round(middle.y + radius * wider * Math.sin(angle)),
    }
  })

/** The circle around a place in the plane of an area. @param metres walking distance */
export const circleIn = ({ plane }: ReckonedArea, { lat, lon }: Point, metres: number): Circle => ({
  middle: plane.at([lon, lat]),
  radius: inPlane(metres),
})

/** Does a circle come over the box? */
export const meetsBox = ({ middle, radius }: Circle, { left, right, top, bottom }: Box): boolean => {
  const dx = Math.max(left - middle.x, 0, middle.x - right)
  const dy = Math.max(top - middle.y, 0, middle.y - bottom)
  return dx * dx + dy * dy < radius * radius
}

/** Does a circle lie over all of the ground? It is round, so its corners will do. */
export const holds = ({ middle, radius }: Circle, { paths }: Ground): boolean =>
  paths.every(path => path.every(({ x, y }) => (x - middle.x) ** 2 + (y - middle.y) ** 2 <= radius * radius))

/** Does a circle reach any border of the ground, or does its middle lie in it? */
export const meets = (circle: Circle, { paths, bounds }: Ground): boolean =>
  meetsBox(circle, bounds) && (paths.some(path => comesNear(circle, path)) || isOn(circle.middle, paths))

const comesNear = ({ middle, radius }: Circle, path: Path64) =>
  path.some((to, i) => squaredDistance(middle, path.at(i - 1) as Point64, to) < radius * radius)

const squaredDistance = ({ x, y }: Point64, from: Point64, to: Point64) => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const t = Math.min(1, Math.max(0, along))
  return (x - from.x - t * dx) ** 2 + (y - from.y - t * dy) ** 2
}

/** Crosses an odd number of borders on the way out: holes count, too. */
const isOn = ({ x, y }: Point64, paths: Path64[]) => {
  const crossed = paths.flatMap(path =>
    path.filter((to, i) => {
      const from = path.at(i - 1) as Point64
      return from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
    }),
  )
  return crossed.length % 2 === 1
}
