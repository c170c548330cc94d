import type { AreaLevel } from '../../contracts/api/places.ts'
import type { Feature } from './feature-file.ts'
import type { Position, Shape } from './geometry-check.ts'
import { areaId, slugOf } from './names.ts'
import { pointInside } from './shapes.ts'

/** Features that are one area. */
export interface Group {
  name: string
  /** Id of the area around it, if there is one. */
  parent?: string
  shape: Shape
}

/**
 * Puts the features of a file together into areas: parts of one district (`Noord (1)`, `Noord (2)`) are one area
 * wherever they lie, and so are features of one name in the same larger area; namesakes in different ones are not.
 * @param parentOf the larger area that holds a shape
 */
export const groupFeatures = (features: Feature[], parentOf: (shape: Shape) => string | undefined): Group[] => {
  const inParts = new Set(features.filter(feature => feature.isPart).map(feature => feature.name))
  const keyOf = ({ name, shape }: Feature) => (inParts.has(name) ? name : `${name} in ${parentOf(shape)}`)
  return [...Map.groupBy(features, keyOf).values()].map(parts => {
    const shape = parts.flatMap(part => part.shape)
    const parent = parentOf(shape)
    return { name: (parts[0] as Feature).name, shape, ...(parent ? { parent } : {}) }
  })
}

/** An area that has an id already. */
export interface Identified {
  id: string
  name: string
  holds(point: Position): boolean
}

/**
 * Gives every group its id. Who was there under the same name keeps it; namesakes get the slug of the area around
 * them behind their own; what is still equal (names that differ in punctuation only) is numbered by name.
 */
export const identify = (level: AreaLevel, groups: Group[], existing: Identified[]): { id: string; group: Group }[] => {
  const sorted = groups.toSorted((a, b) => compare(a.name, b.name) || compare(a.parent ?? '', b.parent ?? ''))
  const ids = new Map<Group, string>()
  for (const group of sorted) {
    const point = pointInside(group.shape)
    const known = existing.find(area => area.name === group.name && area.holds(point))
    if (known && !isTaken(ids, known.id)) ids.set(group, known.id)
  }
  const namesakes = Map.groupBy(groups, group => slugOf(group.name))
  for (const group of sorted.filter(each => !ids.has(each))) {
    const isAlone = namesakes.get(slugOf(group.name))?.length === 1
    ids.set(group, firstFree(areaId(level, isAlone ? slugOf(group.name) : slugWithParent(group)), ids))
  }
  return groups.map(group => ({ group, id: ids.get(group) as string }))
}

const slugWithParent = ({ name, parent }: Group) =>
  parent ? `${slugOf(name)}-${parent.slice(parent.indexOf('-') + 1)}` : slugOf(name)

const isTaken = (ids: Map<Group, string>, id: string) => ids.values().some(taken => taken === id)

const firstFree = (id: string, ids: Map<Group, string>) => {
  let free = id
  for (let number = 2; isTaken(ids, free); number++) free = `${id}-${number}`
  return free
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
