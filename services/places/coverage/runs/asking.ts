import type { CoverageRun, NewCoverageRun } from '../../../contracts/api/coverage.ts'
import { timeZone, toDate } from '../../../kernel/clock.ts'
import { fieldProblem } from '../../../kernel/http/problems.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Pool } from '../../../kernel/service.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { isFunction, isWithinYears, outsideYears, unknownFunction, usualLevel } from '../asked.ts'
import { servedAreas } from '../store/areas.ts'
import { anyFunction, insertRun, viewOfRun } from '../store/runs.ts'
import { runTimer } from './working.ts'

/** No period may be longer, days. */
const longest = 400

/** Writes down that a run is wanted; it begins at once, or when the one before it is done. @throws HttpProblem invalid-period, invalid-body */
export const askForRun = async (
  work: Work,
  pool: Pool,
  askedBy: string,
  { function: functionId, level, from, to }: NewCoverageRun,
): Promise<CoverageRun> => {
  if (functionId !== undefined && !isFunction(functionId)) throw unknownFunction('invalid-body')
  const [start, end] = readPeriod(from, to)
  const run = {
    ...{ id: newId(), function: functionId ?? anyFunction, level: level ?? usualLevel(await servedAreas(pool)) },
    ...{ from_at: start, to_at: end, status: 'waiting' as const, done: 0, total: 0, created_at: toDate(work.now) },
  }
  await insertRun(work.db, { ...run, asked_by: askedBy })
  await work.timers.set({ kind: runTimer, subject: run.id, dueAt: work.now })
  return viewOfRun({ ...run, beat_at: null, finished_at: null })
}

const readPeriod = (from: string, to: string): [Date, Date] => {
  const [first, last] = [readDate(from, '/from'), readDate(to, '/to')]
  const days = first.until(last).total('days')
  if (days <= 0)
    throw fieldProblem('invalid-period', '/to', {
      nl: 'De laatste dag komt na de eerste.',
      en: 'The end comes after the beginning.',
    })
  if (days > longest)
    throw fieldProblem('invalid-period', '/to', {
      nl: `Neem hoogstens ${longest} dagen.`,
      en: `Take ${longest} days at most.`,
    })
  const [start, end] = [first, last].map(date => toDate(date.toZonedDateTime(timeZone).toInstant())) as [Date, Date]
  return [start, end]
}

const readDate = (text: string, pointer: string) => {
  const date = dateIn(text)
  if (date && isWithinYears(date.year)) return date
  throw fieldProblem('invalid-period', pointer, date && outsideYears)
}

const dateIn = (text: string): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}
