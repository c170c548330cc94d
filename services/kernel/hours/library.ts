import { timeZone, toDate, toInstant } from '../clock.ts'
import { assertCheap, HoursNotUnderstood } from './bounds.ts'
import { complaintWords } from './complaints.ts'
import { isHolidayName } from './holidays.ts'
import { joined, type Span } from './spans.ts'

/** A notation as the library has read it. */
export interface Reading {
  /** What it says between two moments, cut off at both. A part it cannot work out (school holidays of later years) is unsure. */
  spans(from: Temporal.Instant, to: Temporal.Instant): Span[]
  /** What the library remarks about it, in English; working this out takes as long as reading. */
  warnings(): string[]
}

/**
 * Where opening hours are: for holidays. Those of the schools are in three regions, of which the library asks for the
 * code: Amsterdam is in the north. Sunrise, which the notation knows too, is that of Amsterdam.
 */
const netherlands = { lat: 52.37, lon: 4.9, address: { country_code: 'nl', state: 'NO' } }

type Library = typeof import('opening_hours').default
let library: Library | undefined

/** Whether the library of the notation is in this thread's memory already: it takes 23 MB. */
export const isLoaded = (): boolean => library !== undefined

/** Loads the library of the notation, once: 23 MB and 60 ms. */
export const loadLibrary = async (): Promise<void> => {
  if (library) return
  assertDutchTime()
  library = (await import('opening_hours')).default
}

/**
 * The library goes by the clock of its process. Everything that is started sets it to Dutch time; a thread has that of
 * its process, and cannot set it.
 */
const assertDutchTime = () => {
  const isDutch = () => Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone
  if (!isDutch()) process.env.TZ = timeZone
  if (!isDutch()) throw new Error(`Opening hours can only be worked out in a process whose time zone is ${timeZone}.`)
}

/** What the library says of a time without an end. */
const guessed = /^Specified as open end/

/**
 * Reads a notation; `loadLibrary` was called before.
 * @throws HoursNotUnderstood
 */
export const read = (notation: string): Reading => {
  if (!library) throw new Error('The library of opening hours is not loaded.')
  assertCheap(notation)
  const parsed = parse(library, notation)
  return {
    spans: (from, to) => {
      try {
        return joined(parsed.getOpenIntervals(toDate(from), toDate(to)).map(toSpan))
      } catch {
        return [{ from, to, unsure: true }]
      }
    },
    warnings: () => parsed.getWarnings(),
  }
}

const parse = (Library: Library, notation: string) => {
  try {
    return new Library(notation, netherlands, { locale: 'en' } as never)
  } catch (error) {
    throw new HoursNotUnderstood(complaintWords(error))
  }
}

const toSpan = ([from, to, unsure, said]: [Date, Date, boolean, string | undefined]): Span => {
  const comment = said && !guessed.test(said) && !isHolidayName(said) ? { comment: said } : {}
  return { from: toInstant(from), to: toInstant(to), unsure, ...comment }
}

const startOf = (date: Temporal.PlainDate) => toDate(date.toZonedDateTime(timeZone).toInstant())

/** The public holidays between two dates, the second not included: date and name, as the library has them. */
export const holidayDates = (from: Temporal.PlainDate, to: Temporal.PlainDate): [date: string, name: string][] => {
  if (!library) throw new Error('The library of opening hours is not loaded.')
  const days = parse(library, 'PH').getOpenIntervals(startOf(from), startOf(to))
  return days.map(([day, , , name]) => [
    toInstant(day).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    name ?? '',
  ])
}
