import { LRUCache } from 'lru-cache'
import type { LocalText } from '../../contracts/api/common.ts'
import { holidayName } from './holidays.ts'
import { holidayDates } from './library.ts'

const years = new LRUCache<number, Map<string, LocalText>>({ max: 10 })

/** The public holidays of a year by their dates; `loadLibrary` was called before. */
const holidaysIn = (year: number): Map<string, LocalText> => {
  const known = years.get(year)
  if (known) return known
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const dates = holidayDates(first, first.add({ years: 1 }))
  const found = new Map(dates.map(([date, said]) => [date, holidayName(said)]))
  years.set(year, found)
  return found
}

/** The public holidays of the Netherlands by their dates, of all years that so many days from a date on touch. */
export const holidaysFrom = (from: Temporal.PlainDate, days: number): Map<string, LocalText> => {
  const last = from.add({ days }).year
  return new Map(Array.from({ length: last - from.year + 1 }, (_, i) => [...holidaysIn(from.year + i)]).flat())
}
