import type { HoursForm, OpenOnWeekday, OpenTimes } from '../../contracts/api/opening-hours.ts'
import { FormRefused } from './form-check.ts'
import { minutesOf, pastMidnight, plainForm } from './form-times.ts'
import { toNotation } from './form-to-notation.ts'
import { type Days, type Rule, rulesOf } from './notation-rules.ts'

/** A form cannot say this. */
class NotInForm extends Error {}

/**
 * The form that means the same as a notation; undefined when a form cannot say it. Rather too often undefined than once
 * something else: rules of a whole day that cut a night off are left to the notation.
 */
export const toForm = (notation: string): HoursForm | undefined => {
  const rules = rulesOf(notation)
  if (!rules) return undefined
  try {
    const folding = new Folding()
    for (const rule of rules) folding.add(rule)
    const form = plainForm(folding.form)
    toNotation(form)
    return form
  } catch (error) {
    if (error instanceof NotInForm || error instanceof FormRefused) return undefined
    throw error
  }
}

const levels = ['week', 'seasons', 'holidays', 'exceptions'] as const
type Level = (typeof levels)[number]

/** Puts rule after rule into a form, in the order a form knows: week, seasons, holidays, exceptions. */
class Folding {
  readonly form: HoursForm = { week: [], seasons: [], holidays: 'as-usual', exceptions: [] }
  #level: Level = 'week'
  /** So many seasons or exceptions the last rule spoke of, and which days they are. */
  #last = { count: 0, days: '' }

  add(rule: Rule): void {
    const level = levelOf(rule)
    if (levels.indexOf(level) < levels.indexOf(this.#level)) throw new NotInForm()
    this.#level = level
    if (level === 'week') this.#addWeek(rule)
    if (level === 'seasons') this.#addSeasons(rule)
    if (rule.holidays) this.#addHolidays(rule)
    if (level === 'exceptions') this.#addExceptions(rule)
  }

  #addWeek(rule: Rule) {
    const week = changed(this.form.week, rule)
    this.form.week = week
    if (rule.holidays) this.#level = 'holidays'
  }

  #addSeasons(rule: Rule) {
    const days = JSON.stringify(rule.seasons)
    const isSame = this.#last.days === days && this.#last.count > 0
    if (!isSame) this.#startSeasons(rule, days)
    for (const season of this.form.seasons.slice(-this.#last.count))
      season.week = changed(season.week, withoutNight(rule))
  }

  /** A season starts with the ordinary week, of which its rule takes days away; it may lie over no other season. */
  #startSeasons(rule: Rule, days: string) {
    if (rule.adds) throw new NotInForm()
    this.#assertCutsNothing(rule)
    if (rule.weekdays.length > 0 && this.form.seasons.length > 0) throw new NotInForm()
    const seasons = joinedSeasons(rule.seasons)
    for (const season of seasons) this.form.seasons.push({ ...season, week: this.form.week })
    this.#last = { count: seasons.length, days }
  }

  #addHolidays(rule: Rule) {
    if (rule.adds) {
      if (this.form.holidays === 'as-usual' || rule.weekdays.length > 0) throw new NotInForm()
      this.form.holidays = [...this.form.holidays, ...rule.times]
    } else {
      this.#assertCutsNothing(rule, this.form.holidays === 'as-usual' ? [] : this.form.holidays)
      this.form.holidays = rule.times
    }
  }

  #addExceptions(rule: Rule) {
    const days = JSON.stringify(rule.dates)
    if (rule.weekdays.length > 0) throw new NotInForm()
    if (!rule.adds) {
      this.#assertCutsNothing(rule)
      this.form.exceptions.push(...rule.dates.map(dates => ({ ...dates, times: [] as OpenTimes[] })))
      this.#last = { count: rule.dates.length, days }
    } else if (days !== this.#last.days) throw new NotInForm()
    for (const exception of this.form.exceptions.slice(-this.#last.count))
      exception.times = [...exception.times, ...rule.times]
  }

  /** Over nights, only a rule that leaves them alone means what a form means. */
  #assertCutsNothing(rule: Rule, more: OpenTimes[] = []) {
    const under = [...this.#under(), ...more]
    const night = Math.max(0, ...under.map(pastMidnight))
    const opens = Math.min(Number.POSITIVE_INFINITY, ...under.map(({ from }) => minutesOf(from)))
    const from = rule.off ?? 0
    if (from < night || (from > 0 && opens < from)) throw new NotInForm()
  }

  #under(): OpenTimes[] {
    const { week, seasons, holidays, exceptions } = this.form
    const special = holidays === 'as-usual' ? [] : holidays
    return [...week, ...seasons.flatMap(season => season.week), ...special, ...exceptions.flatMap(({ times }) => times)]
  }
}

const levelOf = (rule: Rule): Level => {
  if (rule.dates.length > 0) return 'exceptions'
  if (rule.seasons.length > 0) return rule.holidays ? refuse() : 'seasons'
  return rule.holidays && rule.weekdays.length === 0 ? 'holidays' : 'week'
}
const refuse = (): never => {
  throw new NotInForm()
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const withoutNight = (rule: Rule): Rule => (rule.off === undefined ? rule : { ...rule, off: 0 })

/** A week after a rule: its days anew, or with more times. */
const changed = (week: OpenOnWeekday[], rule: Rule): OpenOnWeekday[] => {
  const days = rule.weekdays.length > 0 ? rule.weekdays : everyDay
  const added = days.flatMap(weekday => rule.times.map(times => ({ weekday, ...times })))
  if (rule.adds) return rule.off === undefined ? [...week, ...added] : refuse()
  if (rule.off) throw new NotInForm()
  const cutOff = week.some(times => pastMidnight(times) > 0 && days.includes((times.weekday % 7) + 1))
  if (cutOff && days.length < 7) throw new NotInForm()
  return [...week.filter(({ weekday }) => !days.includes(weekday)), ...added]
}

/** `Jan 10-Feb 28,Feb 29` is one season until the end of February, and `Nov 25-Dec 31,Jan 01-Nov 24` one over New Year. */
const joinedSeasons = (seasons: Days[]): Days[] => {
  const [first, second, ...more] = seasons
  if (!first || !second || more.length > 0) return seasons
  const isWhole = first.to === '02-28' && second.from === '02-29' && second.to === '02-29'
  const isRound = first.to === '12-31' && second.from === '01-01' && first.from.slice(0, 2) === second.to.slice(0, 2)
  return isWhole || isRound ? [{ from: first.from, to: second.to }] : seasons
}
