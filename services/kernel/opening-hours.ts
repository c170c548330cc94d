import { LRUCache } from 'lru-cache'
import type { OpenDay, OpenState } from '../contracts/api/opening-hours.ts'
import { timeZone } from './clock.ts'
import { holidaysFrom } from './hours/calendar.ts'
import { loadLibrary, type Reading, read } from './hours/library.ts'
import { cut, daysIn, type Span, stateIn, sure } from './hours/spans.ts'

export { HoursNotUnderstood } from './hours/bounds.ts'
export { isLoaded } from './hours/library.ts'

/** A half open period in which something is open. */
export interface OpenPeriod {
  from: Temporal.Instant
  to: Temporal.Instant
}

/** Opening hours that were read from their notation. What cannot be worked out is unsure; asking never throws. */
export interface Hours {
  notation: string
  /** What the reader remarks about the notation, in English. */
  warnings: string[]
  /** When it is open for sure between two moments, cut off at both; periods that touch are one. */
  periods(from: Temporal.Instant, to: Temporal.Instant): OpenPeriod[]
  /** Whether it is open at a moment, until when, and otherwise when next within two weeks. Without `until` it stays open. */
  stateAt(at: Temporal.Instant): OpenState
  /**
   * So many days from a date on, with the names of public holidays; what goes past midnight stands whole on the day it
   * began, unless it takes over 24 hours.
   */
  days(from: Temporal.PlainDate, count: number): OpenDay[]
}

const kept = new LRUCache<string, Hours>({ max: 500 })

/**
 * Opening hours from OpenStreetMap's notation. The library behind it takes 23 MB and 60 ms to load, so it is loaded by
 * the first who asks, and 1 ms to read one notation, so what was read is kept.
 * @throws HoursNotUnderstood
 */
export const readHours = async (notation: string): Promise<Hours> => {
  const known = kept.get(notation)
  if (known) return known
  await loadLibrary()
  const hours = hoursOf(notation, read(notation))
  kept.set(notation, hours)
  return hours
}

const hoursOf = (notation: string, reading: Reading): Hours => {
  const around = keepWindow(reading)
  return {
    notation,
    get warnings() {
      return reading.warnings()
    },
    periods: (from, to) => sure(reading.spans(from, to)).map(({ from, to }) => ({ from, to })),
    stateAt: at => {
      const horizon = at.add({ hours: 14 * 24 })
      return stateIn(cut(around(at.toZonedDateTimeISO(timeZone).toPlainDate()), at, horizon), at, horizon)
    },
    days: (from, count) => {
      const spans = count <= 14 ? around(from) : spansAround(reading, from, count + 2)
      const holidays = holidaysFrom(from, count)
      return daysIn(spans, from, count).map(day => {
        const holiday = holidays.get(day.date)
        return holiday ? { ...day, holiday } : day
      })
    },
  }
}

/** From two days before a date, so that what began the night before is seen whole, until so many days after it. */
const spansAround = (reading: Reading, date: Temporal.PlainDate, days: number) => {
  const [from, to] = [date.subtract({ days: 2 }), date.add({ days })]
  return reading.spans(from.toZonedDateTime(timeZone).toInstant(), to.toZonedDateTime(timeZone).toInstant())
}

/** Lists ask for the same days again and again: what was worked out last is kept, 17 days of it. */
const keepWindow = (reading: Reading) => {
  let last: { date: string; spans: Span[] } | undefined
  return (date: Temporal.PlainDate): Span[] => {
    if (last?.date !== date.toString()) last = { date: date.toString(), spans: spansAround(reading, date, 17) }
    return last.spans
  }
}
