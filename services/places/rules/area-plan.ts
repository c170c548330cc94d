import { deriveAreas, type GivenArea, type KnownArea, parentFinder } from './area-tree.ts'
import type { LevelFeatures } from './feature-file.ts'
import { groupFeatures, identify } from './grouping.ts'
import { slugOf } from './names.ts'
import { holderOf } from './shapes.ts'

/** A level that is imported. */
export interface LevelImport extends LevelFeatures {
  /** Names of areas, of this level or larger, that are shown but not served; undefined: as they were. */
  outside?: string[]
}

/** What an import changes. */
export interface AreaPlan {
  /** Areas that are new or not as they were, of whatever level, largest first. */
  changed: KnownArea[]
  /** Ids of areas that are no longer there. */
  removed: string[]
  /** How many areas of the imported level there will be. */
  count: number
  /** Names given as outside that no area has. */
  unknownOutside: string[]
}

/**
 * What changes when the areas of a level become those of a file. Parents, what is outside, and the municipality's
 * own outline follow from all areas together, so the order in which levels are imported does not matter.
 * @param municipality the name of the top area, which is drawn around what is served
 * @throws ImportRefused when nothing would be left to serve
 */
export const planImport = (existing: KnownArea[], imported: LevelImport, municipality: string): AreaPlan => {
  const others = existing.filter(area => area.level !== imported.level && area.level !== 'municipality')
  const areas = deriveAreas([...others, ...areasOf(imported, existing)], municipality)
  const before = new Map(existing.map(area => [area.id, area]))
  const ids = new Set(areas.map(area => area.id))
  const slugs = new Set(areas.map(area => slugOf(area.name)))
  return {
    changed: areas.filter(area => !isSame(area, before.get(area.id))),
    removed: existing.filter(area => !ids.has(area.id)).map(area => area.id),
    count: areas.filter(area => area.level === imported.level).length,
    unknownOutside: (imported.outside ?? []).filter(name => !slugs.has(slugOf(name))),
  }
}

const areasOf = ({ level, features, outside }: LevelImport, existing: KnownArea[]): GivenArea[] => {
  const same = existing.filter(area => area.level === level)
  const findParent = parentFinder(existing)
  const groups = groupFeatures(features, shape => findParent(level, shape)?.id)
  const known = same.map(({ id, name, shape }) => ({ id, name, holds: holderOf(shape) }))
  const named = outside && new Set(outside.map(slugOf))
  return identify(level, groups, known).map(({ id, group: { name, shape } }) => {
    const around = ancestorsOf(findParent(level, shape), existing)
    const namedOutside = named
      ? [name, ...around].some(each => named.has(slugOf(each)))
      : same.some(area => area.id === id && area.namedOutside)
    return { id, level, name, shape, namedOutside }
  })
}

/** Names of the areas around an area, its parent first. */
const ancestorsOf = (parent: KnownArea | undefined, areas: KnownArea[]): string[] => {
  if (!parent) return []
  const next = areas.find(area => area.id === parent.parent)
  return [parent.name, ...ancestorsOf(next, areas)]
}

const isSame = (area: KnownArea, before: KnownArea | undefined) => {
  const essence = ({ level, name, parent, outside, namedOutside, shape }: KnownArea) =>
    JSON.stringify([level, name, parent, outside, namedOutside, shape])
  return before !== undefined && essence(area) === essence(before)
}
