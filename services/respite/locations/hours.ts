import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { blockedSpan, type Hours, spanOf } from '../rules/nights.ts'
import { leaveTimer } from '../stays/writing.ts'
import { hoursOf, type LocationRow } from '../store/locations.ts'
import { type Respanned, respan, type Taken, takenFrom } from '../store/occupancy.ts'

/**
 * A location keeps other hours, or cleans longer: what is promised from now on takes its bed at the new hours. Who is in
 * the house came when they came; who should have left keeps the bed. The location has been locked.
 * @throws HttpProblem bed-taken when two stays that follow each other would no longer fit
 */
export const changeHours = async (
  { settings }: Pick<ServiceDeps, 'settings'>,
  work: Work,
  after: LocationRow,
): Promise<void> => {
  const hours = hoursOf(after, settings)
  const taken = await takenFrom(work.db, after.id, work.now)
  const changed = taken.flatMap(one => respanned(one, hours))
  const fixed = taken.filter(({ id }) => !changed.some(one => one.id === id))
  assertApart([...fixed, ...changed])
  await respan(work.db, after.id, changed)
  for (const { id, status, cleanAt } of changed)
    if (cleanAt && (status === 'reserved' || status === 'in-house'))
      await work.timers.set({ kind: leaveTimer, subject: id, dueAt: cleanAt })
}

const respanned = (one: Taken, hours: Hours): Respanned[] => {
  if (one.isBlock && one.period) return [{ ...one, ...blockedSpan(one.period, hours), cleanAt: undefined }]
  if (!one.period || one.overdue || !one.status || !['held', 'reserved', 'in-house'].includes(one.status)) return []
  const { arriveFrom, leaveBy, cleanBy } = spanOf(one.period, hours)
  return [{ ...one, from: one.status === 'in-house' ? one.from : arriveFrom, to: cleanBy, cleanAt: leaveBy }]
}

const assertApart = (taken: Taken[]) => {
  const sorted = taken.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))
  for (const [i, one] of sorted.entries()) {
    const next = sorted.slice(i + 1).find(({ bedId }) => bedId === one.bedId)
    if (next && (!one.to || Temporal.Instant.compare(next.from, one.to) < 0)) throw tooClose(next)
  }
}

const tooClose = ({ period }: Taken) =>
  new HttpProblem('bed-taken', {
    detail: {
      nl: `Met deze tijden is een bed niet op tijd vrij en schoon voor wie er ${period?.from ?? ''} komt.`,
      en: `At these hours a bed would not be free and clean in time for who comes on ${period?.from ?? ''}.`,
    },
  })
