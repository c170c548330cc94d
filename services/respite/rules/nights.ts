import type { Nights } from '../../contracts/api/respite-locations.ts'
import { timeZone } from '../../kernel/clock.ts'

/**
 * A stay takes nights: local dates, half open, in Europe/Amsterdam. The day changes at an hour of the location's own;
 * who arrives comes from `arriveFrom` on the first date, who leaves goes by `leaveBy` on the last, and cleaning comes on
 * top [DOMAIN, beds 3]. In instants two stays that follow each other do not touch as long as the bed is clean again
 * before the next may arrive.
 */
export interface Hours {
  /** `12:00`: before it, the night that is running is still yesterday's. */
  dayStartsAt: string
  arriveFrom: string
  leaveBy: string
  cleaning: Temporal.Duration
}

/** From what hour somebody can arrive where a location does not say (ours). */
export const defaultArriveFrom = '15:00'

const at = (date: Temporal.PlainDate, time: string): Temporal.Instant => {
  if (time === '24:00') return at(date.add({ days: 1 }), '00:00')
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
}

/** The date of the night that is running, or next to come: before the hour the day starts it is yesterday's. */
export const nightAt = (now: Temporal.Instant, dayStartsAt: string): Temporal.PlainDate => {
  const date = now.toZonedDateTimeISO(timeZone).toPlainDate()
  return Temporal.Instant.compare(now, at(date, dayStartsAt)) < 0 ? date.subtract({ days: 1 }) : date
}

/** How many nights a period has. */
export const nightsIn = ({ from, to }: Nights): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** The nights of a period that fall in a calendar year: the night of 31 December is the old year's. */
export const nightsInYear = (period: Nights, year: number): number => {
  const [first, last] = [`${year}-01-01`, `${year + 1}-01-01`]
  const from = period.from > first ? period.from : first
  const to = period.to < last ? period.to : last
  return from < to ? nightsIn({ from, to }) : 0
}

/** The calendar years a period has nights in. */
export const yearsOf = ({ from, to }: Nights): number[] => {
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).year
  const first = Temporal.PlainDate.from(from).year
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The most nights a period has in one calendar year. */
export const mostInAYear = (period: Nights): number =>
  Math.max(...yearsOf(period).map(year => nightsInYear(period, year)))

/** When a stay of these nights may arrive, leaves at the latest, and when the bed is clean again. */
export interface Span {
  arriveFrom: Temporal.Instant
  leaveBy: Temporal.Instant
  /** The bed is taken from `arriveFrom` until then. */
  cleanBy: Temporal.Instant
}

/** The instants of nights at a location; the change of the clock makes a night an hour shorter or longer, no more. */
export const spanOf = ({ from, to }: Nights, hours: Hours): Span => {
  const leaveBy = at(Temporal.PlainDate.from(to), hours.leaveBy)
  const cleanBy = leaveBy.toZonedDateTimeISO(timeZone).add(hours.cleaning).toInstant()
  return { arriveFrom: at(Temporal.PlainDate.from(from), hours.arriveFrom), leaveBy, cleanBy }
}

/** The instants of nights in which a bed cannot be used: from the hour somebody could arrive to the hour they could again. */
export const blockedSpan = ({ from, to }: Nights, hours: Hours): { from: Temporal.Instant; to: Temporal.Instant } => ({
  from: at(Temporal.PlainDate.from(from), hours.arriveFrom),
  to: at(Temporal.PlainDate.from(to), hours.arriveFrom),
})

/** Why a period cannot be asked for, if it cannot. */
export type PeriodMistake = 'ends-before-it-starts' | 'no-nights' | 'in-the-past' | 'too-far'

/** How far ahead a stay can be planned, days, and how long one can be (ours): what is beyond is a slip of the keyboard. */
export const farthest = { ahead: 731, nights: 731 }

/** Looks whether nights can be asked for now. */
export const periodMistake = (period: Nights, tonight: Temporal.PlainDate): PeriodMistake | undefined => {
  if (period.to < period.from) return 'ends-before-it-starts'
  if (period.to === period.from) return 'no-nights'
  if (period.from < tonight.toString()) return 'in-the-past'
  if (period.from > tonight.add({ days: farthest.ahead }).toString() || nightsIn(period) > farthest.nights)
    return 'too-far'
  return undefined
}
