import { type AreaLevel, areaLevels } from '../../contracts/api/places.ts'
import { ImportRefused } from './feature-file.ts'
import type { Shape } from './geometry-check.ts'
import { areaId, slugOf } from './names.ts'
import { holderOf, join, pointInside } from './shapes.ts'

/** An area as it was imported or drawn. */
export interface GivenArea {
  id: string
  level: AreaLevel
  name: string
  shape: Shape
  /** Named at the import as shown but not served. */
  namedOutside: boolean
}

/** An area among the others. */
export interface KnownArea extends GivenArea {
  /** The smallest larger area around it. */
  parent?: string
  /** Shown but not served: named so, inside such an area, or in no larger area while there are larger ones. */
  outside: boolean
}

/** Id of the municipality, the top area. */
export const municipalityId = (name: string): string => areaId('municipality', slugOf(name))

const rankOf = (level: AreaLevel) => areaLevels.indexOf(level)

/** Finds the smallest area of a larger level around a shape, by a point well inside it; the municipality aside. */
export const parentFinder = <Area extends GivenArea>(
  areas: Area[],
): ((level: AreaLevel, shape: Shape) => Area | undefined) => {
  const candidates = areas
    .filter(area => area.level !== 'municipality')
    .map(area => ({ area, rank: rankOf(area.level), holds: holderOf(area.shape) }))
    .sort((a, b) => b.rank - a.rank || (a.area.id < b.area.id ? -1 : 1))
  return (level, shape) => {
    const point = pointInside(shape)
    return candidates.find(({ rank, holds }) => rank < rankOf(level) && holds(point))?.area
  }
}

/**
 * Puts areas together into a tree under the municipality, whose outline is that of the largest areas it serves.
 * @throws ImportRefused when every area is outside
 */
export const deriveAreas = (given: GivenArea[], municipality: string): KnownArea[] => {
  const top = Math.min(...given.map(area => rankOf(area.level)))
  const root = municipalityId(municipality)
  const findParent = parentFinder(given)
  const known = new Map<string, KnownArea>()
  for (const area of given.toSorted((a, b) => rankOf(a.level) - rankOf(b.level) || (a.id < b.id ? -1 : 1))) {
    const { id, level, name, shape, namedOutside } = area
    const around = known.get(findParent(level, shape)?.id ?? '')
    const outside = namedOutside || (around ? around.outside : rankOf(level) > top)
    const parent = around?.id ?? (outside ? undefined : root)
    known.set(id, { id, level, name, shape, namedOutside, outside, ...(parent ? { parent } : {}) })
  }
  const served = [...known.values()].filter(area => rankOf(area.level) === top && !area.outside)
  if (served.length === 0) throw new ImportRefused('Every area would be outside: nothing would be left to serve.')
  const outline = join(served.map(area => area.shape))
  return [
    { id: root, level: 'municipality', name: municipality, shape: outline, namedOutside: false, outside: false },
    ...known.values(),
  ]
}
