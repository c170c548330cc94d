import type { Point64 } from 'clipper2-ts'
import type { Point } from '../../../contracts/api/common.ts'
import { metresPerDegree } from '../../../kernel/geo.ts'
import type { Position } from '../../rules/geometry-check.ts'

/** A flat piece of earth around a place, measured in whole centimetres; within 10 km of it lengths are right to 1 in 1,000. */
export interface Plane {
  /** Where a position (longitude, latitude) lies in it. */
  at(position: Position): Point64
  /** Which position that is, to a tenth of a metre. */
  positionOf(point: Point64): Position
}

const centimetres = 100

/** Flattens the earth around a place: degrees of latitude and longitude are taken to be as long everywhere as there. */
export const planeAround = ({ lat, lon }: Point): Plane => {
  const perLat = metresPerDegree * centimetres
  const perLon = perLat * Math.cos((lat * Math.PI) / 180)
  return {
    at: ([x, y]) => ({ x: Math.round((x - lon) * perLon), y: Math.round((y - lat) * perLat) }),
    positionOf: ({ x, y }) => [rounded(lon + x / perLon), rounded(lat + y / perLat)],
  }
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Metres in the measure of a plane. */
export const inPlane = (metres: number): number => Math.round(metres * centimetres)

/** A surface in a plane, in square metres. */
export const squareMetres = (surface: number): number => surface / centimetres ** 2
