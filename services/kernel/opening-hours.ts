import { LRUCache } from 'lru-cache'
import type { OpenDay, OpenState } from '../contracts/api/opening-hours.ts'
import { toDate, toInstant } from './clock.ts'

/** A half open period in which something is open. */
export interface OpenPeriod {
  from: Temporal.Instant
  to: Temporal.Instant
}

/** Opening hours that were read from their notation. */
export interface Hours {
  notation: string
  /** What the reader remarks about the notation, in English. */
  warnings: string[]
  /** When it is open between two moments, cut off at both. */
  periods(from: Temporal.Instant, to: Temporal.Instant): OpenPeriod[]
  /** Whether it is open at a moment, until when, and otherwise when next within two weeks. */
  stateAt(at: Temporal.Instant): OpenState
  /** So many days from a date on; what goes past midnight stands on the day it began. */
  days(from: Temporal.PlainDate, count: number): OpenDay[]
}

/** The notation of opening hours cannot be read; the message says why, in English. */
export class HoursNotUnderstood extends Error {}

/** Where opening hours are: for public holidays. (Sunrise, which the notation knows too, is that of this place.) */
const netherlands = {
  ...{ lat: 52.37, lon: 4.9 },
  address: { country_code: 'nl', state: 'Noord-Holland', country: 'Nederland' },
}

const zone = 'Europe/Amsterdam'
const read = new LRUCache<string, Hours>({ max: 500 })

/**
 * Opening hours from OpenStreetMap's notation. The library behind it takes 23 MB and 60 ms to load, so it is loaded by
 * the first who asks, and 1 ms to read one notation, so what was read is kept. It goes by the clock of the process,
 * which everything that starts sets to Dutch time.
 * @throws HoursNotUnderstood
 */
export const readHours = async (notation: string): Promise<Hours> => {
  const known = read.get(notation)
  if (known) return known
  const hours = await parse(notation)
  read.set(notation, hours)
  return hours
}

const parse = async (notation: string): Promise<Hours> => {
  const { default: OpeningHours } = await import('opening_hours')
  assertDutchTime()
  let parsed: InstanceType<typeof OpeningHours>
  try {
    parsed = new OpeningHours(notation, netherlands as never, { locale: 'en' } as never)
  } catch (error) {
    throw new HoursNotUnderstood(error instanceof Error ? error.message : String(error))
  }
  const periods: Hours['periods'] = (from, to) =>
    parsed
      .getOpenIntervals(toDate(from), toDate(to))
      .filter(([, , unknown]) => !unknown)
      .map(([start, end]) => ({ from: toInstant(start), to: toInstant(end) }))
  return {
    notation,
    warnings: parsed.getWarnings(),
    periods,
    stateAt: at => stateIn(periods(at, at.add({ hours: 14 * 24 })), at),
    days: (from, count) => Array.from({ length: count }, (_, i) => dayOf(periods, from.add({ days: i }))),
  }
}

const stateIn = ([first]: OpenPeriod[], at: Temporal.Instant): OpenState => {
  if (!first) return { at: at.toString(), open: false }
  const isOpen = Temporal.Instant.compare(first.from, at) <= 0
  return isOpen
    ? { at: at.toString(), open: true, until: first.to.toString() }
    : { at: at.toString(), open: false, next: first.from.toString() }
}

const dayOf = (periods: Hours['periods'], date: Temporal.PlainDate): OpenDay => {
  const [from, to] = [date, date.add({ days: 1 })].map(day => day.toZonedDateTime(zone).toInstant())
  if (!from || !to) throw new Error('A day has a beginning and an end.')
  const opened = periods(from, to)
  return {
    date: date.toString(),
    periods: opened.map(period => ({ from: period.from.toString(), to: period.to.toString() })),
  }
}

const assertDutchTime = () => {
  if (Intl.DateTimeFormat().resolvedOptions().timeZone !== zone) process.env.TZ = zone
}
