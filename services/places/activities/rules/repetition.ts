import type { Repetition } from '../../../contracts/api/activities.ts'
import { timeZone } from '../../../kernel/clock.ts'

/** When an activity is, as it is kept: local times in Europe/Amsterdam, and an RRULE without DTSTART; null: once. */
export interface Pattern {
  startsAt: Temporal.PlainDateTime
  endsAt: Temporal.PlainDateTime
  rule: string | null
}

/** One time of an activity. `date` is the local date of its start as the pattern has it. */
export interface TimeOf {
  date: string
  from: Temporal.Instant
  to: Temporal.Instant
}

const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const nameOf = (weekday: number) => dayNames[weekday - 1] ?? 'MO'

/**
 * A repetition as RRULE [RFC 5545, 3.3.10]. `month` is the same weekday of the month as the start; one in the fifth
 * week is the last of the month, as not every month has a fifth.
 */
export const toRule = ({ every, weekdays, until }: Repetition, start: Temporal.PlainDate): string => {
  const nth = Math.ceil(start.day / 7)
  const how =
    every === 'month'
      ? ['FREQ=MONTHLY', `BYDAY=${nth > 4 ? -1 : nth}${nameOf(start.dayOfWeek)}`]
      : [
          'FREQ=WEEKLY',
          ...(every === 'two-weeks' ? ['INTERVAL=2'] : []),
          'WKST=MO',
          `BYDAY=${[...new Set(weekdays ?? [start.dayOfWeek])].toSorted().map(nameOf).join(',')}`,
        ]
  return [...how, ...(until ? [`UNTIL=${endOf(Temporal.PlainDate.from(until))}`] : [])].join(';')
}

/** The end of a local day in UTC, as a rule beside local times wants it. */
const endOf = (date: Temporal.PlainDate): string => {
  const end = date.toZonedDateTime({ timeZone, plainTime: '23:59:59' }).toInstant().toString()
  return end.replaceAll(/[-:]/g, '')
}

/** What a rule that we made says. */
export const fromRule = (rule: string): Repetition => {
  const parts = Object.fromEntries(rule.split(';').map(part => part.split('='))) as Record<string, string>
  const isMonthly = parts['FREQ'] === 'MONTHLY'
  const weekdays = (parts['BYDAY'] ?? '').split(',').map(name => dayNames.indexOf(name) + 1)
  return {
    every: isMonthly ? 'month' : parts['INTERVAL'] === '2' ? 'two-weeks' : 'week',
    ...(isMonthly ? {} : { weekdays }),
    ...(parts['UNTIL'] ? { until: dateIn(parts['UNTIL']) } : {}),
  }
}

const dateIn = (until: string) => Temporal.Instant.from(until).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/**
 * The times whose date lies between two dates, both included, earliest first. Dates come from the rule, at noon of a
 * zone without changes of the clock; the hour is added in local time, so that it stays where people expect it.
 */
export const timesBetween = async (
  pattern: Pattern,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<TimeOf[]> => (await datesBetween(pattern, from, until)).map(date => timeOn(pattern, date))

const datesBetween = async ({ startsAt, rule }: Pattern, from: Temporal.PlainDate, until: Temporal.PlainDate) => {
  const start = startsAt.toPlainDate()
  const isWithin = Temporal.PlainDate.compare(from, start) <= 0 && Temporal.PlainDate.compare(start, until) <= 0
  if (rule === null) return isWithin ? [start] : []
  const [first, last] = [from, until].map(date => noon(date).epochMilliseconds)
  // The library takes 7 MB to load: by the first who needs it, not at start.
  const { RRuleTemporal } = await import('rrule-temporal')
  const dtstart = noon(anchor(start, from))
    .toString()
    .replaceAll(/[-:]|Z/g, '')
  const found = new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:${dtstart}\nRRULE:${rule}`, temporal: Temporal })
  return found
    .between(new Date(first ?? 0), new Date(last ?? 0), true)
    .map(each => Temporal.PlainDate.from(each.toString().slice(0, 10)))
}

const noon = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant()

/** A start an even number of years of weeks later but not after `from`: the rule says the same and need not walk so far. */
const anchor = (start: Temporal.PlainDate, from: Temporal.PlainDate) => {
  const weeks = Math.floor(start.until(from, { largestUnit: 'weeks' }).weeks / 2) * 2
  return weeks > 8 ? start.add({ weeks: weeks - 8 }) : start
}

const timeOn = ({ startsAt, endsAt }: Pattern, date: Temporal.PlainDate): TimeOf => {
  const lasts = startsAt.until(endsAt)
  const days = startsAt.toPlainDate().until(endsAt.toPlainDate()).days
  const from = toInstant(date.toPlainDateTime(startsAt.toPlainTime()))
  const to = toInstant(date.add({ days }).toPlainDateTime(endsAt.toPlainTime()))
  // In the hour the clock skips an end may come before its start: then it lasts as long as on other days.
  const end = Temporal.Instant.compare(from, to) < 0 ? to : from.add({ minutes: lasts.total('minutes') })
  return { date: date.toString(), from, to: end }
}

const toInstant = (local: Temporal.PlainDateTime) => local.toZonedDateTime(timeZone).toInstant()

/** So far ahead dates are worked out. */
export const weeksAhead = 10

/**
 * The times that have not begun at a moment: those of the coming ten weeks, or the first one when it is later than that
 * (at most two years).
 */
export const timesAhead = async (pattern: Pattern, now: Temporal.Instant): Promise<TimeOf[]> => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const after = ({ from }: TimeOf) => Temporal.Instant.compare(from, now) > 0
  const soon = (await timesBetween(pattern, today, today.add({ weeks: weeksAhead }))).filter(after)
  if (soon.length > 0) return soon
  return (await timesBetween(pattern, today, today.add({ years: 2 }))).filter(after).slice(0, 1)
}
