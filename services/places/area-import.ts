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
 * What does not change is not written and not told, so that a repeated import does nothing.
 * @throws ImportRefused when nothing would be left to serve
 */
export const importAreas = (deps: ImportDeps, imported: LevelImport): Promise<ImportOutcome> =>
  deps.unitOfWork.run(async work => {
    await lockAreas(work.db)
    const replacedDemo = (await sourceOf(work.db, imported.level)) === 'demo'
    return replace(deps, work, imported, 'import', replacedDemo)
  })

/** Draws a level of the demo, unless its areas were imported. */
export const drawDemo = (deps: ImportDeps, drawn: LevelImport): Promise<void> =>
  deps.unitOfWork.run(async work => {
    await lockAreas(work.db)
    if ((await sourceOf(work.db, drawn.level)) !== 'import') await replace(deps, work, drawn, 'demo', false)
  })

const replace = async (
  deps: ImportDeps,
  work: Work,
  imported: LevelImport,
  source: AreaSource,
  replacedDemo: boolean,
): Promise<ImportOutcome> => {
  const existing = await loadAreas(work.db)
  const plan = planImport(existing, imported, deps.municipality)
  if (plan.changed.length + plan.removed.length > 0) await write(deps, work, imported, plan)
  await setSource(work.db, imported.level, source, work.now)
  return outcomeOf(plan, existing, replacedDemo)
}

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
