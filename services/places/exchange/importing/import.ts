import type { ExchangeFormat } from '../../../contracts/api/support-point-exchange.ts'
import type { Db } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { savePoints } from '../../store/support-points.ts'
import type { PartlyRead, ReadFile, Remark } from '../reading/draft.ts'
import { findOutside, lockImports } from '../store.ts'
import { openedFrom, type WorkedOut, workOutHours } from './hours.ts'
import { findKnown } from './known.ts'
import { type Plan, planImport } from './plan.ts'

/** Told how far it is: what is being done, and how many of how many. */
export type Progress = (step: 'reading' | 'checking' | 'hours' | 'writing', done: number, total: number) => void

/** What is decided for an import as a whole. */
export interface ImportOptions {
  functions: string[]
  progress: Progress
}

/** What an import would do, or did. */
export interface Outcome extends Plan {
  format: ExchangeFormat
}

const atATime = 1_000
/** A row with eight weeks of hours is 3 kB: putting more of them into words at once would hold others up. */
const written = 200

/** What importing a file would do, and what is needed to do it; nothing is written. */
export interface Rehearsal {
  outcome: Outcome
  opened: WorkedOut
}

/** Looks what importing a file would do. */
export const rehearse = async (
  db: Pick<Db, '$queryRaw'>,
  file: ReadFile,
  { functions, progress, now }: ImportOptions & { now: Temporal.Instant },
): Promise<Rehearsal> => {
  const plan = await planImport(file.points, await findKnown(db, file.points), { functions, newId })
  // What is wrong elsewhere in the file is told now, not after somebody mended this.
  const all: PartlyRead[] = [...file.points, ...file.partly]
  const places = await outside(db, all.filter(isPlaced), progress)
  const { opened, faults } = await workOutHours(all, now, progress)
  const outcome = {
    ...{ format: file.format, changes: plan.changes, same: plan.same },
    skipped: inOrder([...file.skipped, ...plan.skipped]),
    faults: inOrder([...file.faults, ...plan.faults, ...places, ...faults]),
  }
  return { outcome, opened }
}

const inOrder = (remarks: Remark[]) => remarks.toSorted((a, b) => a.at.number - b.at.number)

type Placed = PartlyRead & { facts: { lat: number; lon: number } }
const isPlaced = (point: PartlyRead): point is Placed => point.facts.lat !== undefined && point.facts.lon !== undefined

const outside = async (db: Pick<Db, '$queryRaw'>, points: Placed[], progress: Progress): Promise<Remark[]> => {
  const found: Remark[] = []
  for (let start = 0; start < points.length; start += atATime) {
    progress('checking', start, points.length)
    const part = points.slice(start, start + atATime)
    const numbers = await findOutside(
      db,
      part.map(({ facts }) => facts),
    )
    found.push(...part.filter((_, i) => numbers.has(i)).map(({ at }) => ({ at, field: 'lat', detail: notServed })))
  }
  return found
}
const notServed = {
  nl: 'Deze plek ligt buiten het gebied van Omzien.',
  en: 'This place is outside the region of Omzien.',
}

/** Writes what importing a file does, in the caller's transaction and by what is known now; with faults it writes nothing. */
export const importPoints = async (
  work: Work,
  file: ReadFile,
  { functions, progress, opened }: ImportOptions & { opened: WorkedOut },
): Promise<Outcome> => {
  await lockImports(work.db)
  const plan = await planImport(file.points, await findKnown(work.db, file.points, true), { functions, newId })
  const outcome = { format: file.format, ...plan, skipped: inOrder([...file.skipped, ...plan.skipped]) }
  if (plan.faults.length > 0) return outcome
  const rows = plan.changes.map(({ row }) => row)
  for (let start = 0; start < rows.length; start += written) {
    progress('writing', start, rows.length)
    await savePoints(work, rows.slice(start, start + written), openedFrom(opened))
  }
  return outcome
}
