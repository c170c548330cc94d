import { fromDate, parseAbsolute, parseDate, parseDateTime, toZoned } from '@internationalized/date'

/** Dutch local time counts, wherever the browser is. */
const zone = 'Europe/Amsterdam'

/** The date in the Netherlands at a moment, as `2026-12-01`. */
export const dutchDate = (at: Date) => fromDate(at, zone).toString().slice(0, 10)

/** The instant of a local Dutch date and time, RFC 3339 in UTC; an hour that the clock skips becomes the next one. */
export const instant = (date: string, time: string) =>
  toZoned(parseDateTime(`${date}T${time}`), zone).toAbsoluteString()

/** Local Dutch date and time of an instant: `2026-12-01` and `22:30`. */
export const localOf = (at: string) => {
  const local = parseAbsolute(at, zone).toString()
  return { date: local.slice(0, 10), time: local.slice(11, 16) }
}

/** The date so many days later, or earlier. */
export const addDays = (date: string, days: number) => parseDate(date).add({ days }).toString()

/** The Monday of the week of a date. */
export const mondayOf = (date: string) => addDays(date, -((noonOf(date).getUTCDay() + 6) % 7))

/** A date with the time at noon, for saying it in words without a zone moving it to another day. */
export const noonOf = (date: string) => new Date(`${date}T12:00:00Z`)

/** Whether a text from an address is a date that exists: 31 February is none. */
export const isDate = (text: string | null): text is string => {
  try {
    return Boolean(text) && parseDate(text ?? '').toString() === text
  } catch {
    return false
  }
}
