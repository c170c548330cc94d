import type { OpenTimes } from '../../contracts/api/opening-hours.ts'
import { months, weekdays } from './form-names.ts'
import { clock, day, minutesOf } from './form-times.ts'

/** One rule of a notation, as far as a form can say it. */
export interface Rule {
  /** It adds to what was said before, rather than to say the whole day anew. */
  adds: boolean
  dates: Days[]
  seasons: Days[]
  weekdays: number[]
  holidays: boolean
  times: OpenTimes[]
  /** Closed; from this minute on, for 24 hours, and otherwise the whole day. */
  off?: number
}
/** Days from and to, both included: dates, or days of the year. */
export interface Days {
  from: string
  to: string
}

const month = `(${months.join('|')})`
const patterns = {
  date: new RegExp(`(\\d{4}) ${month} (\\d{1,2})(?:-(?:(?:(\\d{4}) )?${month} )?(\\d{1,2}))?(?![\\d:])`, 'y'),
  season: new RegExp(`${month}(?: (\\d{1,2}))?(?:-(?:${month})?(?:(?: |(?<=-))(\\d{1,2}))?)?(?![\\d:])`, 'y'),
  days: new RegExp(`(PH|${weekdays.join('|')})(?:-(${weekdays.join('|')}))?(?![A-Za-z[])`, 'y'),
  times: /(\d{1,2}:\d\d)-(\d{1,2}:\d\d)(?![\d+/:])/y,
  off: /(off|closed)\b/y,
  always: /24\/7/y,
  space: / /y,
  list: /, ?/y,
  end: /( ?[;,] ?)|$/y,
}

/** Reads a notation from left to right. */
class Reader {
  #at = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at = pattern.lastIndex
    return found
  }

  /** A list of one kind of thing; a comma that something else follows is left where it is. */
  list<T>(pattern: RegExp, read: (found: RegExpExecArray) => T): T[] {
    const items: T[] = []
    for (let before = this.#at; ; before = this.#at) {
      if (items.length > 0 && !this.take(patterns.list)) return items
      const found = this.take(pattern)
      if (!found) {
        this.#at = before
        return items
      }
      items.push(read(found))
    }
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length
  }
}

/** The rules of a notation in their order; undefined when it says more than a form can. */
export const rulesOf = (notation: string): Rule[] | undefined => {
  const reader = new Reader(
    notation
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/ ?; ?$/, ''),
  )
  const rules: Rule[] = []
  for (let adds = false; ; ) {
    const rule = readRule(reader, adds)
    if (!rule) return undefined
    rules.push(rule)
    if (reader.isAtEnd) return rules
    const separator = reader.take(patterns.end)?.[1]
    if (!separator) return undefined
    adds = separator.includes(',')
  }
}

const readRule = (reader: Reader, adds: boolean): Rule | undefined => {
  if (reader.take(patterns.always))
    return { ...blank, adds, weekdays: everyDay, times: [{ from: '00:00', to: '00:00' }] }
  const dates = reader.list(patterns.date, datesOf)
  const seasons = dates.length > 0 ? [] : reader.list(patterns.season, seasonOf)
  if (dates.length + seasons.length > 0) reader.take(patterns.space)
  const named = reader.list(patterns.days, daysOf).flat()
  if (named.length > 0) reader.take(patterns.space)
  const spans = reader.list(patterns.times, found => found)
  if (spans.length > 0) reader.take(patterns.space)
  const isOff = reader.take(patterns.off) !== null
  const days = { dates, seasons, holidays: named.includes(0), weekdays: named.filter(each => each > 0) }
  return complete({ ...days, adds, times: [] }, spans, isOff)
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const blank: Rule = { adds: false, dates: [], seasons: [], weekdays: [], holidays: false, times: [] }

/** A rule with its times, or closed; undefined when it says neither, or both in a way that a form does not know. */
const complete = (rule: Rule, spans: RegExpExecArray[], isOff: boolean): Rule | undefined => {
  if (!isOff) {
    const times = spans.map(([, from = '', to = '']) => timesOf(from, to))
    return spans.length > 0 && times.every(each => each !== undefined) ? { ...rule, times } : undefined
  }
  if (spans.length === 0) return { ...rule, off: 0 }
  const [first, ...more] = spans
  const [start, end] = [minutesOf(first?.[1] ?? ''), minutesOf(first?.[2] ?? '')]
  return more.length === 0 && end === start + day ? { ...rule, off: start } : undefined
}

const timesOf = (from: string, to: string): OpenTimes | undefined => {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  if (start >= day || end > start + day || end > 2 * day) return undefined
  return { from: clock(start), to: clock(end % day) }
}

const number = (name = '') => String(months.indexOf(name) + 1).padStart(2, '0')
const two = (value = '') => value.padStart(2, '0')

const datesOf = ([, year = '', first, dayOne, lastYear = year, last = first, dayTwo]: RegExpExecArray): Days => {
  const from = `${year}-${number(first)}-${two(dayOne)}`
  return { from, to: dayTwo ? `${lastYear}-${number(last)}-${two(dayTwo)}` : from }
}

const seasonOf = ([whole = '', first, dayOne, last, dayTwo]: RegExpExecArray): Days => {
  const from = `${number(first)}-${two(dayOne ?? '01')}`
  if (!whole.includes('-')) return { from, to: dayOne ? from : endOfMonth(number(first)) }
  const lastMonth = last ? number(last) : number(first)
  return { from, to: dayTwo ? `${lastMonth}-${two(dayTwo)}` : endOfMonth(lastMonth) }
}
const endOfMonth = (month: string) => `${month}-${Temporal.PlainYearMonth.from(`2028-${month}`).daysInMonth}`

/** Weekdays by number; a public holiday is 0. */
const daysOf = ([, first = '', last = first]: RegExpExecArray): number[] => {
  if (first === 'PH') return [0]
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)]
  const count = ((to - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, i) => ((from + i) % 7) + 1)
}
