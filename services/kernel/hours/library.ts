import { assertCheap, HoursNotUnderstood, isSimple } from './bounds.ts'
import { complaintWords } from './complaints.ts'
import { isHolidayName } from './holidays.ts'
import { type Library, loadWithWallDate } from './load.ts'
import { cut, joined, type Span } from './spans.ts'
import { momentOf, WallDate, wallOf } from './wall-date.ts'

/** A notation as the library has read it. */
export interface Reading {
  /** What it says between two moments, cut off at both. A part it cannot work out (school holidays of later years) is unsure. */
  spans(from: Temporal.Instant, to: Temporal.Instant): Span[]
  /** What the library remarks about it, in English; nothing when finding out would take long. */
  warnings(): string[]
}

/**
 * Where opening hours are: for holidays. Those of the schools are in three regions, of which the library asks for the
 * code: Amsterdam is in the north. Sunrise, which the notation knows too, is that of Amsterdam as well.
 */
const netherlands = { lat: '52.37', lon: '4.9', address: { country_code: 'nl', state: 'NO' } }

let library: Library | undefined

/** Whether the library of the notation is in this thread's memory already: it takes 23 MB. */
export const isLoaded = (): boolean => library !== undefined

/** Loads the library of the notation, once. */
export const loadLibrary = async (): Promise<void> => {
  library ??= await loadWithWallDate()
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
        return cut(joined(intervals(parsed, from, to).map(toSpan)), from, to)
      } catch {
        return [{ from, to, unsure: true }]
      }
    },
    warnings: () => (isSimple(notation) ? remarks(parsed) : []),
  }
}

const remarks = (parsed: InstanceType<Library>) => {
  try {
    return parsed.getWarnings()
  } catch {
    return []
  }
}

const parse = (Library: Library, notation: string) => {
  try {
    return new Library(notation, netherlands as never, { locale: 'en' } as never)
  } catch (error) {
    throw new HoursNotUnderstood(complaintWords(error, notation))
  }
}

/** An hour that comes twice is asked for whole. */
const hour = 3_600_000

const intervals = (parsed: InstanceType<Library>, from: Temporal.Instant, to: Temporal.Instant) =>
  parsed.getOpenIntervals(new WallDate(wallOf(from) - hour), new WallDate(wallOf(to) + hour))

const toSpan = ([from, to, unsure, said]: [Date, Date, boolean, string | undefined]): Span => {
  const comment = said && !guessed.test(said) && !isHolidayName(said) ? { comment: said } : {}
  return { from: momentOf(from.getTime()), to: momentOf(to.getTime()), unsure, ...comment }
}

/** The public holidays between two dates, the second not included: date and name, as the library has them. */
export const holidayDates = (from: Temporal.PlainDate, to: Temporal.PlainDate): [date: string, name: string][] => {
  if (!library) throw new Error('The library of opening hours is not loaded.')
  const days = parse(library, 'PH').getOpenIntervals(wallDay(from), wallDay(to))
  return days.map(([day, , , name]) => [day.toISOString().slice(0, 10), name ?? ''])
}

const wallDay = (date: Temporal.PlainDate) => new WallDate(date.toZonedDateTime('UTC').epochMilliseconds)
