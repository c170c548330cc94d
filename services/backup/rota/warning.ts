import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { areasOfSecond, gapsOf, withParents } from '../rules/rota/coverage.ts'
import { surelyMade } from '../rules/rota/pattern.ts'
import type { Span } from '../rules/rota/shift.ts'
import {
  type DaysAhead,
  daysAhead,
  daysAheadOf,
  keyOf,
  nextTelling,
  toWarnings,
  type Warning,
} from '../rules/rota/warnings.ts'
import { warningWords } from '../rules/rota/words.ts'
import { loadPolicies } from '../store/policies.ts'
import { findMunicipality, loadParents } from '../store/rota/areas.ts'
import { findHolders } from '../store/rota/colleagues.ts'
import { findCoveredAreas, listShifts } from '../store/rota/shifts.ts'
import { markTold } from '../store/rota/warned.ts'
import { loadCast, problemsIn } from './cast.ts'
import { tell } from './telling.ts'

/** The timer that tells the shift leads each morning; there is one. */
export const warnTimer = 'rota-warn'

/** An area whose last shift is longer ago has no shifts any more (ours). */
const remembered = Temporal.Duration.from({ hours: 28 * 24 })

type Reader = Pick<Db, '$queryRaw' | 'backupShift' | 'backupColleague'>

/** Everything that is wrong with the rota in the coming days. */
export const loadWarnings = async (
  deps: Pick<ServiceDeps, 'settings'>,
  db: Reader,
  now: Temporal.Instant,
  days: number,
): Promise<Warning[]> => {
  const window: Span = { from: now, to: now.add({ hours: days * 24 }) }
  const shifts = await listShifts(db, { ...window, alive: true })
  const parents = await loadParents(db)
  const first = await areasToCover(db, now)
  const areas = { first, second: areasOfSecond(first, parents, await loadPolicies(db)) }
  const gaps = gapsOf({ shifts, parents, areas }, withinMade(window))
  const cast = await loadCast(db, shifts)
  return toWarnings(
    gaps,
    shifts.map(shift => ({ shift, problems: problemsIn(deps, cast, shift) })),
  )
}

/** Beyond what patterns have surely made, nothing is missing yet. */
const withinMade = ({ from, to }: Span): Span => {
  const made = from.add(surelyMade)
  return { from, to: Temporal.Instant.compare(to, made) < 0 ? to : made }
}

/** The areas that have shifts at all; while none has, the whole municipality is the gap. */
const areasToCover = async (db: Reader, now: Temporal.Instant): Promise<string[]> => {
  const areas = await findCoveredAreas(db, now.subtract(remembered))
  const municipality = areas.length === 0 ? await findMunicipality(db) : undefined
  return municipality ? [municipality] : areas
}

/** The shift leads hear what is wrong 14, 7 and 1 days ahead, once each, and not one message for each thing. */
const tellWarnings = async (deps: ServiceDeps, work: Work): Promise<void> => {
  const warnings = await loadWarnings(deps, work.db, work.now, Math.max(...daysAhead) + 1)
  const near = warnings.filter(({ from }) => daysAheadOf(from, work.now))
  const fresh = await markTold(
    work.db,
    near.map(warning => keyOf(warning, work.now)),
    work.now,
  )
  const parents = await loadParents(work.db)
  const news = near.filter(warning => fresh.has(keyOf(warning, work.now)))
  for (const [area, ofArea] of Map.groupBy(news, warning => warning.area)) {
    const leads = await findHolders(work.db, ['shift-lead'], withParents(area, parents))
    for (const days of daysAhead) tellOne(work, leads, days, ofArea)
  }
  await work.timers.set({ kind: warnTimer, subject: 'daily', dueAt: nextTelling(work.now) })
}

const tellOne = (work: Work, leads: string[], days: DaysAhead, warnings: Warning[]) => {
  const now = warnings.filter(({ from }) => daysAheadOf(from, work.now) === days)
  const [first] = now
  if (!first) return
  const words = warningWords(now.length, days, first.from)
  const expires = work.now.add({ hours: 24 })
  tell(work, leads, { about: newId(), words, begins: first.from, expires, link: '/rooster' })
}

/** Tells the shift leads each morning. */
export const warningTimers = (deps: ServiceDeps): TimerHandlers => ({
  [warnTimer]: (_timer, work) => tellWarnings(deps, work),
})

/** Sets the first morning, when there is none yet. */
export const startWarning = ({ unitOfWork }: Pick<ServiceDeps, 'unitOfWork'>): Promise<void> =>
  unitOfWork.run(work => work.timers.ensure({ kind: warnTimer, subject: 'daily', dueAt: nextTelling(work.now) }))
