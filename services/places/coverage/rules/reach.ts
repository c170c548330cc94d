import { areaPaths, difference, FillRule, intersect, type Path64, type Paths64, rectClip } from 'clipper2-ts'
import { type Circle, holds, meets, meetsBox, outlineOf } from './circle.ts'
import { type Box, type Ground, groundOf, type ReckonedArea } from './ground.ts'

/** What of an area lies out of reach, and what within reach of two or more. */
export interface Reach {
  gap: Paths64
  overlap: Paths64
}

/** Shares of an area within reach of at least one, and of two or more. */
export interface Share {
  covered: number
  overlap: number
}

/** More circles than this over one piece of ground, and it is cut in four: what takes long grows with their square. */
const mostAtOnce = 12
/** Pieces of ground are not cut smaller, in centimetres. */
const smallest = 50_00

/** Which circles come over an area. Further ones change nothing of it. */
export const nearOf = (area: Ground, circles: Circle[]): Circle[] => circles.filter(circle => meets(circle, area))

/** What of the ground lies out of reach of all circles, and what within reach of two or more. */
export const reachOf = (ground: Ground, circles: Circle[]): Reach => {
  const near = thinned(circles.filter(circle => meetsBox(circle, ground.bounds)))
  const whole = near.filter(circle => holds(circle, ground)).length
  if (whole >= 2) return { gap: [], overlap: ground.paths }
  if (near.length > mostAtOnce && isLarge(ground.bounds)) return together(quartersOf(ground), near)
  return { gap: whole ? [] : gapOf(ground, near), overlap: overlapOf(ground, near) }
}

/** Shares of an area; one without surface is not covered. */
export const shareOf = (area: ReckonedArea, { gap, overlap }: Reach): Share => {
  if (area.surface <= 0) return { covered: 0, overlap: 0 }
  return {
    covered: between(1 - areaPaths(gap) / area.surface),
    overlap: between(areaPaths(overlap) / area.surface),
  }
}

/** The share of an area within reach of at least one: where nothing else is asked, this is found sooner. */
export const coveredOf = (area: ReckonedArea, circles: Circle[]): number =>
  circles.some(circle => holds(circle, area)) ? 1 : shareOf(area, reachOf(area, circles)).covered

const between = (share: number) => Math.min(1, Math.max(0, share))

/** Of points that stand within a metre of each other two are enough: more of them reach nothing that these do not. */
const thinned = (circles: Circle[]): Circle[] =>
  [
    ...Map.groupBy(circles, ({ middle }) => `${Math.round(middle.x / 100)},${Math.round(middle.y / 100)}`).values(),
  ].flatMap(same => same.slice(0, 2))

const gapOf = (ground: Ground, circles: Circle[]) =>
  circles.length === 0 ? ground.paths : difference(ground.paths, outlinesOver(ground, circles), FillRule.Positive)

/**
 * Every circle counts one, and a sheet the other way round under them all takes one off again: what is still above
 * nothing lies within reach of two. One operation, where intersecting them two by two takes their square.
 */
const overlapOf = (ground: Ground, circles: Circle[]): Paths64 => {
  if (circles.length < 2) return []
  const { left, right, top, bottom } = ground.bounds
  const sheet = sheetOf({ left: left - 2, right: right + 2, top: top - 2, bottom: bottom + 2 })
  return intersect([...outlinesOver(ground, circles), sheet.reverse()], ground.paths, FillRule.Positive)
}

/** Circles as far as they come over the ground: of many over a small piece there is little left to reckon with. */
const outlinesOver = ({ bounds: { left, top, right, bottom } }: Ground, circles: Circle[]): Paths64 =>
  rectClip({ left: left - 1, top: top - 1, right: right + 1, bottom: bottom + 1 }, circles.map(outlineOf))

const sheetOf = ({ left, right, top, bottom }: Box): Path64 => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
]

const isLarge = ({ left, right, top, bottom }: Box) => Math.max(right - left, bottom - top) > smallest

const quartersOf = ({ paths, bounds: { left, right, top, bottom } }: Ground): Ground[] => {
  const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)]
  const quarters = [
    { left, top, right: x, bottom: y },
    { left: x, top, right, bottom: y },
    { left, top: y, right: x, bottom },
    { left: x, top: y, right, bottom },
  ]
  return quarters.map(box => groundOf(cutOut(paths, box))).filter(quarter => quarter.paths.length > 0)
}

const cutOut = (paths: Paths64, box: Box): Paths64 => intersect(paths, [sheetOf(box)], FillRule.Positive)

const together = (parts: Ground[], circles: Circle[]): Reach => {
  const reached = parts.map(part => reachOf(part, circles))
  return { gap: reached.flatMap(({ gap }) => gap), overlap: reached.flatMap(({ overlap }) => overlap) }
}
