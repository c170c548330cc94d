import { gregorianEaster } from 'date-easter'
import type { LocalText } from '../../../contracts/api/common.ts'

/** Public holidays at a fixed number of days from Easter. */
const fromEaster: [number, LocalText][] = [
  [0, { nl: 'Eerste paasdag', en: 'Easter Sunday' }],
  [1, { nl: 'Tweede paasdag', en: 'Easter Monday' }],
  [39, { nl: 'Hemelvaartsdag', en: 'Ascension Day' }],
  [49, { nl: 'Eerste pinksterdag', en: 'Whit Sunday' }],
  [50, { nl: 'Tweede pinksterdag', en: 'Whit Monday' }],
]

/** Public holidays on a fixed date, as `month-day`. */
const fixed: Record<string, LocalText> = {
  '01-01': { nl: 'Nieuwjaarsdag', en: 'New Year’s Day' },
  '05-05': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  '12-25': { nl: 'Eerste kerstdag', en: 'Christmas Day' },
  '12-26': { nl: 'Tweede kerstdag', en: 'Boxing Day' },
}

/**
 * The public holiday on a date in the Netherlands [Algemene termijnenwet, article 3, and the Sundays of Easter and
 * Whitsun]. King's Day is a day earlier when 27 April is a Sunday.
 */
export const holidayOn = (date: Temporal.PlainDate): LocalText | undefined => {
  if (date.equals(kingsDay(date.year))) return { nl: 'Koningsdag', en: 'King’s Day' }
  const { year, month, day } = gregorianEaster(date.year)
  const since = Temporal.PlainDate.from({ year, month, day }).until(date).days
  return fromEaster.find(([days]) => days === since)?.[1] ?? fixed[date.toString().slice(-5)]
}

const kingsDay = (year: number) => {
  const date = Temporal.PlainDate.from({ year, month: 4, day: 27 })
  return date.dayOfWeek === 7 ? date.subtract({ days: 1 }) : date
}

/** The first public holiday that a period touches, in local dates. */
export const holidayIn = (
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  zone: string,
): LocalText | undefined => {
  const first = from.toZonedDateTimeISO(zone).toPlainDate()
  const last = to.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate()
  return holidayOn(first) ?? (last.equals(first) ? undefined : holidayOn(last))
}
