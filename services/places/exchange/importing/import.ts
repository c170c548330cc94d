import type { ExchangeFormat } from '../../../contracts/api/support-point-exchange.ts'
import type { Db } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { type Opened, openedOf } from '../../hours/opened.ts'
import { savePoints } from '../../store/support-points.ts'
import type { ReadFile, ReadPoint, Remark } from '../reading/draft.ts'
import { findOutside, lockImports } from '../store.ts'
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

/** What importing a file would do: nothing is written. */
export const rehearse = async (
  db: Pick<Db, '$queryRaw'>,
  file: ReadFile,
  { functions, progress }: ImportOptions,
): Promise<Outcome> => {
  const plan = planImport(file.points, await findKnown(db, file.points), { functions, newId })
  const faults = [...file.faults, ...plan.faults, ...(await outside(db, file.points, progress))]
  return {
    ...{ format: file.format, changes: plan.changes, same: plan.same },
    ...{ skipped: inOrder([...file.skipped, ...plan.skipped]), faults: inOrder(faults) },
  }
}

const inOrder = (remarks: Remark[]) => remarks.toSorted((a, b) => a.at.number - b.at.number)

const outside = async (db: Pick<Db, '$queryRaw'>, points: ReadPoint[], progress: Progress): Promise<Remark[]> => {
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

/** When things with a notation are open, worked out before. */
export type WorkedOut = Map<string | null, Opened>

/**
 * When the points of an outcome are open, worked out before anything is written: no transaction waits for it.
 * @throws HoursNotUnderstood
 */
export const workOutHours = async (
  { changes }: Outcome,
  now: Temporal.Instant,
  progress: Progress,
): Promise<WorkedOut> => {
  const notations = [...new Set(changes.map(({ row }) => row.hours))]
  const found: WorkedOut = new Map()
  for (let start = 0; start < notations.length; start += 100) {
    progress('hours', start, notations.length)
    const part = notations.slice(start, start + 100)
    for (const [i, opened] of (await openedOf(part, now)).entries()) found.set(part[i] ?? null, opened)
  }
  return found
}

/** What was worked out; what somebody changed meanwhile is worked out now. */
const openedFrom =
  (known: WorkedOut): typeof openedOf =>
  async (notations, now) => {
    const missing = [...new Set(notations.filter(notation => !known.has(notation)))]
    const found = new Map((await openedOf(missing, now)).map((opened, i) => [missing[i] ?? null, opened]))
    return notations.flatMap(notation => known.get(notation) ?? found.get(notation) ?? [])
  }

/** Writes what importing a file does, in the caller's transaction and by what is known now; with faults it writes nothing. */
export const importPoints = async (
  work: Work,
  file: ReadFile,
  { functions, progress, opened }: ImportOptions & { opened: WorkedOut },
): Promise<Outcome> => {
  await lockImports(work.db)
  const plan = planImport(file.points, await findKnown(work.db, file.points, true), { functions, newId })
  const outcome = { format: file.format, ...plan, skipped: inOrder([...file.skipped, ...plan.skipped]) }
  if (plan.faults.length > 0) return outcome
  const rows = plan.changes.map(({ row }) => row)
  for (let start = 0; start < rows.length; start += atATime) {
    progress('writing', start, rows.length)
    await savePoints(work, rows.slice(start, start + atATime), openedFrom(opened))
  }
  return outcome
}
