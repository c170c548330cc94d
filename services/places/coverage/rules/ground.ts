import { areaPaths, FillRule, isPositive, type Path64, type Paths64, type Rect64, union } from 'clipper2-ts'
import type { Position, Shape } from '../../rules/geometry-check.ts'
import { boundsOf } from '../../rules/shapes.ts'
import { type Plane, planeAround } from './plane.ts'

/** A piece of ground in a plane: outlines run one way round, holes the other, and no two overlap. */
export interface Ground {
  paths: Paths64
  bounds: Box
}

/** Smallest and largest x and y. */
export type Box = Pick<Rect64, 'left' | 'top' | 'right' | 'bottom'>

/** An area as it is reckoned with, in a plane of its own. */
export interface ReckonedArea extends Ground {
  id: string
  plane: Plane
  /** In the measure of its plane, squared. */
  surface: number
}

/** Lays an area flat; parts that overlap are counted once, holes are left out, and what has no surface is nothing. */
export const layFlat = (id: string, shape: Shape): ReckonedArea => {
  const [west, south, east, north] = boundsOf(shape)
  const plane = planeAround({ lat: (south + north) / 2, lon: (west + east) / 2 })
  const turned = shape.flatMap(polygon => polygon.map((ring, i) => turn(ring, plane, i === 0)))
  const ground = groundOf(union(turned, FillRule.Positive))
  return { id, plane, surface: areaPaths(ground.paths), ...ground }
}

const turn = (ring: Position[], plane: Plane, isOutline: boolean): Path64 => {
  const path = ring.map(plane.at)
  return isPositive(path) === isOutline ? path : path.reverse()
}

/** Ground from its outlines and holes. */
export const groundOf = (paths: Paths64): Ground => ({ paths, bounds: boxOf(paths) })

const boxOf = (paths: Paths64): Box => {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of paths.flat()) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}
