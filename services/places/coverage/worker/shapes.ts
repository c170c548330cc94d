import { Clipper, ClipType, FillRule, type Paths64, type PolyPath64, PolyTree64 } from 'clipper2-ts'
import type { Position, Shape } from '../../rules/geometry-check.ts'
import { circleIn } from '../rules/circle.ts'
import type { Plane } from '../rules/plane.ts'
import { nearOf, reachOf } from '../rules/reach.ts'
import type { CountedPoint, Job, Shapes } from './jobs.ts'
import { areasOf } from './known-areas.ts'
import { openAt } from './open.ts'

/** The shapes of what lies out of reach, and of what lies within reach of two or more. */
export const shapesOf = async (job: Extract<Job, { kind: 'shapes' }>): Promise<Shapes> => {
  const points = await openAt(JSON.parse(job.points) as CountedPoint[], job.at)
  const found = areasOf(job).map(area => {
    const circles = points.map(([lat, lon]) => circleIn(area, { lat, lon }, job.metres))
    const { gap, overlap } = reachOf(area, nearOf(area, circles))
    return { gaps: polygonsOf(gap, area.plane), overlaps: polygonsOf(overlap, area.plane) }
  })
  return {
    gaps: JSON.stringify(found.flatMap(({ gaps }) => gaps)),
    overlaps: JSON.stringify(found.flatMap(({ overlaps }) => overlaps)),
  }
}

/** Polygons with their holes, as GeoJSON has them: each ring closed, outlines counterclockwise. */
const polygonsOf = (paths: Paths64, plane: Plane): Shape => {
  const tree = new PolyTree64()
  Clipper.booleanOpWithPolyTree(ClipType.Union, paths, null, tree, FillRule.Positive)
  return outlinesIn(tree).map(outline => [
    ringOf(outline, plane),
    ...childrenOf(outline).map(hole => ringOf(hole, plane)),
  ])
}

const childrenOf = (node: PolyPath64): PolyPath64[] => Array.from({ length: node.count }, (_, i) => node.child(i))

/** Outlines, and those of islands in their holes. */
const outlinesIn = (node: PolyPath64): PolyPath64[] =>
  childrenOf(node).flatMap(outline => [outline, ...childrenOf(outline).flatMap(outlinesIn)])

const ringOf = ({ poly }: PolyPath64, plane: Plane): Position[] => {
  const ring = (poly ?? []).map(plane.positionOf)
  return [...ring, ring[0] as Position]
}
