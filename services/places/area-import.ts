import type { AreaState } from '../contracts/events/places.ts'
import { areasThread } from '../kernel/areas.ts'
import type { UnitOfWork, Work } from '../kernel/unit-of-work.ts'
import { type AreaPlan, type LevelImport, planImport } from './rules/area-plan.ts'
import type { KnownArea } from './rules/area-tree.ts'
import {
  type AreaSource,
  geometryOf,
  loadAreas,
  lockAreas,
  removeAreas,
  saveAreas,
  setSource,
  sourceOf,
} from './store/areas.ts'
import { fileSupportPoints } from './store/support-points.ts'

/** What importing needs. */
export interface ImportDeps {
  unitOfWork: UnitOfWork
  /** Name of the municipality, the top area. */
  municipality: string
  /** Told what is being done, in a few words; waited for. */
  onProgress?: (step: string) => void | Promise<void>
}

/** What an import did. */
export interface ImportOutcome {
  /** Areas of the level now. */
  count: number
  added: number
  changed: number
  removed: number
  /** The demo's hand-drawn areas of this level made place. */
  replacedDemo: boolean
  /** Names given as outside that no area has. */
  unknownOutside: string[]
}

/**
 * Makes the areas of a level those that are given, all or nothing, in one transaction: areas and events together.
 * What does not change is not written and not told, so that a repeated import does nothing. Areas drawn for the demo
 * do not replace imported ones.
 * @throws ImportRefused when nothing would be left to serve
 */
export const importAreas = (deps: ImportDeps, imported: LevelImport, source: AreaSource): Promise<ImportOutcome> =>
  deps.unitOfWork.run(async work => {
    await lockAreas(work.db)
    const [before, existing] = [await sourceOf(work.db, imported.level), await loadAreas(work.db)]
    const replacedDemo = before === 'demo' && source === 'import'
    const plan = planImport(existing, imported, deps.municipality)
    if (source === 'demo' && before === 'import') return outcomeOf(nothing(plan), existing, false)
    if (plan.changed.length + plan.removed.length > 0) await write(deps, work, imported, plan)
    if (before !== source) await setSource(work.db, imported.level, source, work.now)
    return outcomeOf(plan, existing, replacedDemo)
  })

const nothing = (plan: AreaPlan): AreaPlan => ({ ...plan, changed: [], removed: [] })

const outcomeOf = (
  { count, changed, removed, unknownOutside }: AreaPlan,
  existing: KnownArea[],
  replacedDemo: boolean,
) => {
  const known = new Set(existing.map(area => area.id))
  const added = changed.filter(area => !known.has(area.id)).length
  return { count, added, changed: changed.length - added, removed: removed.length, replacedDemo, unknownOutside }
}

const write = async ({ onProgress }: ImportDeps, work: Work, { level }: LevelImport, plan: AreaPlan) => {
  await onProgress?.(`writing ${plan.changed.length} areas`)
  const told = { subject: level, thread: areasThread }
  const removed = await removeAreas(work.db, plan.removed)
  for (const areas of inBatches(removed)) work.append({ ...told, type: 'areas.removed', data: { areas } })
  const revisions = await saveAreas(work.db, plan.changed)
  const changed = plan.changed.map(area => stateOf(area, revisions.get(area.id) ?? 0))
  for (const areas of inBatches(changed)) work.append({ ...told, type: 'areas.defined', data: { areas } })
  await onProgress?.('filing support points anew')
  await fileSupportPoints(work.db)
  work.append({
    type: 'areas.imported',
    subject: level,
    data: { level, areas: plan.count, removed: removed.length },
    audience: ['everyone'],
  })
}

/** So many areas go into one event: few events in every queue, and none that takes long to handle. */
const batchSize = 25

const inBatches = <Item>(items: Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  )

const stateOf = (area: KnownArea, revision: number): AreaState => {
  const { id, level, name, parent, outside } = area
  return { id, revision, level, name, outside, geometry: geometryOf(area), ...(parent ? { parent } : {}) }
}
