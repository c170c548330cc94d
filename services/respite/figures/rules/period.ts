import type { Nights } from '../../../contracts/api/respite-locations.ts'
import { nightsIn } from '../../rules/nights.ts'

/** So many nights are counted at once at most: a year. */
export const mostNights = { report: 366, planning: 62 }

/** Dates before and after these are slips of the keyboard, and not every database can keep them (ours). */
const [earliest, latest] = ['2000-01-01', '2200-01-01']

/** Is it a date that means something here? */
export const isSaneDate = (date: string): boolean => date >= earliest && date <= latest

/** Can these nights be looked at: at least one, and no more than so many? */
export const isSanePeriod = (period: Nights, most: number): boolean =>
  isSaneDate(period.from) && isSaneDate(period.to) && period.from < period.to && nightsIn(period) <= most

/** A date so many days later. */
export const daysLater = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

const millisecondsADay = 86_400_000

/**
 * Dates as whole numbers, one apart for each night. A date has no hours: a night in which the clock changes is a night
 * like any other.
 */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / millisecondsADay

/** The later, and the earlier, of two dates. */
export const laterOf = (a: string, b: string): string => (a > b ? a : b)
/** The earlier of two dates. */
export const earlierOf = (a: string, b: string): string => (a < b ? a : b)

/** The nights two periods have in common; undefined: none. */
export const common = (a: Nights, b: Nights): Nights | undefined => {
  const both = { from: laterOf(a.from, b.from), to: earlierOf(a.to, b.to) }
  return both.from < both.to ? both : undefined
}

/** How many nights two periods have in common. */
export const nightsInCommon = (a: Nights, b: Nights): number => {
  const both = common(a, b)
  return both ? dayNumber(both.to) - dayNumber(both.from) : 0
}
