import type { ShiftProblem, ShiftTeam } from '../../../contracts/api/backup-rota.ts'
import { timeZone } from '../../../kernel/clock.ts'
import type { Gap } from './coverage.ts'
import type { Shift, Span } from './shift.ts'

/** Something that is wrong with the rota. */
export interface Warning extends Span {
  problem: ShiftProblem
  area: string
  team: ShiftTeam
  shiftId?: string
}

/** So many days ahead the shift leads are told, once each. */
export const daysAhead = [1, 7, 14] as const
/** One of them. */
export type DaysAhead = (typeof daysAhead)[number]

const localDate = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(timeZone).toPlainDate()
const daysUntil = (moment: Temporal.Instant, now: Temporal.Instant) => localDate(now).until(localDate(moment)).days

/** Which of the days ahead has come for something that begins then; undefined when it is further off. */
export const daysAheadOf = (from: Temporal.Instant, now: Temporal.Instant): DaysAhead | undefined =>
  daysAhead.find(days => daysUntil(from, now) <= days)

/** How near it is: urgent from the day before, a warning from a week, a notice before that. */
export const severityOf = (from: Temporal.Instant, now: Temporal.Instant): 'notice' | 'warning' | 'urgent' => {
  const days = daysAheadOf(from, now)
  return days === 1 ? 'urgent' : days === 7 ? 'warning' : 'notice'
}

/** The gaps and what is wrong with shifts, earliest first. */
export const toWarnings = (gaps: Gap[], shifts: { shift: Shift; problems: ShiftProblem[] }[]): Warning[] =>
  [
    ...gaps.map(gap => ({ problem: 'gap' as const, ...gap })),
    ...shifts.flatMap(({ shift: { id, area, team, from, to }, problems }) =>
      problems.map(problem => ({ problem, area, team, from, to, shiftId: id })),
    ),
  ].sort((a, b) => Temporal.Instant.compare(a.from, b.from))

/**
 * What a warning is known by, so that it is told once for each of the days ahead. A gap is known by its beginning; one
 * that has begun already has none, and is told each day until somebody closes it.
 */
export const keyOf = ({ problem, area, team, from, shiftId }: Warning, now: Temporal.Instant): string => {
  const hasBegun = Temporal.Instant.compare(from, now) <= 0
  const where = team === 'first' ? area : `${team} ${area}`
  const gap = hasBegun ? `gap ${where} since before ${localDate(now)}` : `gap ${where} ${from}`
  return `${shiftId ? `${problem} ${shiftId}` : gap} ${daysAheadOf(from, now)}`
}

/** The next nine o'clock in the morning: when the shift leads are told. */
export const nextTelling = (now: Temporal.Instant): Temporal.Instant => {
  const local = now.toZonedDateTimeISO(timeZone)
  const today = local.withPlainTime('09:00')
  const next = Temporal.ZonedDateTime.compare(local, today) < 0 ? today : today.add({ days: 1 })
  return next.toInstant()
}
