import { setImmediate } from 'node:timers/promises'
import { distance } from '../../../kernel/geo.ts'
import { blankPoint, type PointRow } from '../../store/support-points.ts'
import type { ReadPoint, Remark } from '../reading/draft.ts'
import { differences, type PointFacts, type PointRecord, recordOf, withFacts } from '../record.ts'

/** Support points as they are, by what a file may know them by. */
export interface Known {
  byId: Map<string, PointRow>
  byRef: Map<string, PointRow>
  /** The ids of those named by hand, by the uuid they have in HSDS. */
  byUuid: Map<string, string>
}

/** One thing an import does. */
export interface Change {
  row: PointRow
  isNew: boolean
  /** It is on the map by this, and was not. */
  publishes: boolean
  /** What of a new one its file did not say, and was taken to be so. */
  assumed: ('functions' | 'neighboursWelcome')[]
  fields: (keyof PointFacts)[]
}

/** What an import comes to. */
export interface Plan {
  changes: Change[]
  same: number
  skipped: Remark[]
  faults: Remark[]
}

/** What is decided for an import as a whole. */
export interface PlanOptions {
  /** What a new point offers when its file says nothing of it. */
  functions: string[]
  newId(): string
}

/** After so many others have their turn: comparing takes a tenth of a millisecond each. */
const atATime = 40

/**
 * What importing these points would do. A point is known by its id with us, by its uuid in HSDS, or by the reference it
 * was imported by; what its file says nothing of stays. What was closed or refused here stays so: a file from before is
 * no reason to open it again.
 */
export const planImport = async (points: ReadPoint[], known: Known, options: PlanOptions): Promise<Plan> => {
  const plan: Plan = { changes: [], same: 0, skipped: [], faults: [] }
  const taken = new Map<string, ReadPoint>()
  for (const [i, point] of points.entries()) {
    if (i % atATime === atATime - 1) await setImmediate()
    const before = find(point, known)
    const id = before?.id ?? point.id
    const twin = id === undefined ? undefined : taken.get(id)
    if (id !== undefined) taken.set(id, point)
    if (twin) plan.faults.push({ at: point.at, field: 'id', detail: samePoint(twin) })
    else if (before && isAnother(point, before))
      plan.faults.push({ at: point.at, field: 'id', detail: another(before) })
    else if (before && isClosed(before)) plan.skipped.push({ at: point.at, detail: closedHere })
    else if (before) change(plan, point, before)
    else add(plan, point, options)
  }
  return plan
}

const find = (point: ReadPoint, { byId, byRef, byUuid }: Known): PointRow | undefined => {
  const id = point.id ?? point.ref
  return byId.get(byUuid.get(id) ?? id) ?? byRef.get(point.ref)
}

/** So far the same thing can have been drawn apart by two people, metres. */
const near = 1_000

/** Numbers from 1 are in many files: a reference that is elsewhere and called otherwise is not this point. */
const isAnother = ({ own, id, facts }: ReadPoint, before: PointRow) =>
  !own && id === undefined && facts.name !== before.name && distance(facts, before) > near

const isClosed = ({ status }: PointRow) => status === 'closed' || status === 'rejected'

const change = (plan: Plan, { facts }: ReadPoint, before: PointRow) => {
  const after = withFacts(before, facts)
  const fields = differences(recordOf(before), recordOf(after))
  if (fields.length === 0 && before.status === 'published') plan.same++
  else {
    const publishes = before.status !== 'published'
    plan.changes.push({ row: { ...after, ...published }, isNew: false, publishes, assumed: [], fields })
  }
}

const published = { status: 'published', reviewed: true } as const

const add = (plan: Plan, { own, id, ref, facts }: ReadPoint, { functions, newId }: PlanOptions) => {
  const blank = { ...blankPoint(id ?? newId()), ref: own ? null : ref, functions }
  const offers = facts.functions ?? functions
  const walkIn = facts.neighboursWelcome === undefined && offers.includes('walk-in')
  const neighboursWelcome = facts.neighboursWelcome ?? walkIn
  const assumed: Change['assumed'] = [
    ...(facts.functions ? [] : (['functions'] as const)),
    ...(walkIn ? (['neighboursWelcome'] as const) : []),
  ]
  const row = withFacts({ ...blank, ...published }, { ...facts, neighboursWelcome })
  plan.changes.push({ row, isNew: true, publishes: true, assumed, fields: fieldsOf(recordOf(row)) })
}

const fieldsOf = (record: PointRecord) =>
  differences({ ...recordOf(blankPoint(record.id)), name: '', lat: Number.NaN, lon: Number.NaN }, record)

const samePoint = ({ at }: ReadPoint) => ({
  nl: `Dit is hetzelfde steunpunt als op plaats ${at.number}.`,
  en: `This is the same support point as number ${at.number}.`,
})
const another = ({ name }: PointRow) => ({
  nl: `Dit kenmerk hoort hier al bij ‘${name}’, dat ergens anders is. Geef het een ander kenmerk.`,
  en: `This reference belongs to ‘${name}’ here, which is elsewhere. Give it another reference.`,
})
const closedHere = {
  nl: 'Dit steunpunt is hier gesloten of afgewezen en blijft dat: overgeslagen.',
  en: 'This support point was closed or refused here and stays so: left out.',
}
