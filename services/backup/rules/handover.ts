import type { Call } from './call.ts'
import { isOpen } from './call.ts'

/** A night, half open: from the hour the day begins on the day before, to that hour on its morning. */
export interface Night {
  from: Temporal.Instant
  to: Temporal.Instant
}

/**
 * The night that ends on a morning. It has 23 or 25 hours when the clock changes in it.
 * @param startsAt local time at which the day takes over, `07:30`
 */
export const nightOf = (date: Temporal.PlainDate, startsAt: string, timeZone: string): Night => {
  const plainTime = Temporal.PlainTime.from(startsAt)
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone, plainTime }).toInstant()
  return { from: at(date.subtract({ days: 1 })), to: at(date) }
}

/** The next time at which the day takes over, after a moment. */
export const nextDayStart = (now: Temporal.Instant, startsAt: string, timeZone: string): Temporal.Instant => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const start = nightOf(today, startsAt, timeZone).to
  return Temporal.Instant.compare(start, now) > 0 ? start : nightOf(today.add({ days: 1 }), startsAt, timeZone).to
}

/** Is something left to do: it is not closed, or something was promised that nobody took on? */
export const isLeftOpen = (call: Pick<Call, 'status' | 'takenOnBy'>, promised: string | undefined): boolean =>
  isOpen(call) || (promised !== undefined && call.takenOnBy === undefined)

/** Does nobody have it: the team is still being alerted, and nobody of the day took it on? */
export const isUnheld = ({ status, takenOnBy }: Pick<Call, 'status' | 'takenOnBy'>): boolean =>
  status === 'alerted' && takenOnBy === undefined

/** Mornings for which there can be a handover (ours): what lies outside is a mistake in an address. */
const [earliest, latest] = [2000, 2100]

/** The area and the morning of a handover's id, `stadsdeel-oost.2026-12-01`; undefined when it is none. */
export const parseHandoverId = (id: string): { area: string; date: Temporal.PlainDate } | undefined => {
  const dot = id.lastIndexOf('.')
  const date = parseMorning(id.slice(dot + 1))
  return date && { area: id.slice(0, dot), date }
}

/** A morning; undefined when there is no such day. */
export const parseMorning = (text: string): Temporal.PlainDate | undefined => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  if (!(year >= earliest && year < latest)) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
