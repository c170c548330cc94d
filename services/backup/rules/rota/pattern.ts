import { RRuleTemporal } from 'rrule-temporal'
import type { NewShiftPattern, ShiftTeam } from '../../../contracts/api/backup-rota.ts'
import { timeZone } from '../../../kernel/clock.ts'
import { fieldProblem } from '../../../kernel/http/problems.ts'
import { holidayOn } from './holidays.ts'
import type { Span } from './shift.ts'

/** A repeating pattern of shifts, in local time. */
export interface Pattern {
  id: string
  area: string
  team: ShiftTeam
  members: string[]
  /** ISO weekdays, 1 is Monday. */
  weekdays: number[]
  from: Temporal.PlainTime
  /** Before or at `from`: on the next day. */
  to: Temporal.PlainTime
  starts: Temporal.PlainDate
  /** The last date on which a shift begins. */
  until?: Temporal.PlainDate | undefined
  everyWeeks: number
  skipHolidays: boolean
  /** Shifts have been made for every date up to and including this one. */
  madeUntil?: Temporal.PlainDate | undefined
  ended: boolean
}

/** A shift of a pattern: the date it is of, and when it is. */
export interface Occurrence extends Span {
  date: Temporal.PlainDate
}

/** Shifts are made so far ahead; a week more than is promised, because they are made weekly (ours: 8 weeks). */
const madeAhead = Temporal.Duration.from({ weeks: 9 })
/** So far ahead every shift of a pattern has surely been made: beyond it a gap says nothing. */
export const surelyMade = Temporal.Duration.from({ hours: 8 * 7 * 24 })

const iCalendarDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** The zone of a rule about dates only: one without changes of the clock. */
const plain = 'UTC'
const asRuleDate = (date: Temporal.PlainDate) => date.toZonedDateTime(plain)

/**
 * The dates of a pattern from one date up to and including another. The rule repeats dates, not times: by the standard
 * a repeated time that does not exist (half past two, in the night that summer time begins) is left out, and with it
 * the shift of that night.
 */
export const datesOf = (
  pattern: Omit<Pattern, 'id'>,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate[] => {
  const { starts, until, weekdays, everyWeeks, skipHolidays } = pattern
  const { compare } = Temporal.PlainDate
  const [from, to] = [compare(first, starts) < 0 ? starts : first, until && compare(until, last) < 0 ? until : last]
  if (compare(from, to) > 0) return []
  const rule = new RRuleTemporal({
    ...{ freq: 'WEEKLY', interval: everyWeeks, wkst: 'MO', dtstart: asRuleDate(starts) },
    byDay: weekdays.map(day => iCalendarDays[day - 1] as string),
  })
  const dates = rule.between(asRuleDate(from), asRuleDate(to), true).map(moment => moment.toPlainDate())
  return skipHolidays ? dates.filter(date => !holidayOn(date)) : dates
}

/**
 * When the shift of a date is: from and to by the clock on the wall, so that the night of a change has an hour less or
 * more. Undefined when the change leaves nothing of it.
 */
export const spanOn = (
  date: Temporal.PlainDate,
  { from, to }: { from: Temporal.PlainTime; to: Temporal.PlainTime },
): Span | undefined => {
  const isNextDay = Temporal.PlainTime.compare(to, from) <= 0
  const at = (day: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone, plainTime }).toInstant()
  const span = { from: at(date, from), to: at(isNextDay ? date.add({ days: 1 }) : date, to) }
  return Temporal.Instant.compare(span.from, span.to) < 0 ? span : undefined
}

/** What of a pattern is to be made now: its shifts that are not over, and up to which date it is then made. */
export const toMake = (
  pattern: Pattern,
  now: Temporal.Instant,
): { occurrences: Occurrence[]; madeUntil: Temporal.PlainDate } => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const [yesterday, madeUntil] = [today.subtract({ days: 1 }), today.add(madeAhead)]
  const next = pattern.madeUntil?.add({ days: 1 })
  const first = next && Temporal.PlainDate.compare(next, yesterday) > 0 ? next : yesterday
  const occurrences = pattern.ended
    ? []
    : datesOf(pattern, first, madeUntil).flatMap(date => occurrenceOn(date, pattern))
  return { occurrences: occurrences.filter(({ to }) => Temporal.Instant.compare(now, to) < 0), madeUntil }
}

const occurrenceOn = (date: Temporal.PlainDate, pattern: Pattern): Occurrence[] => {
  const span = spanOn(date, pattern)
  return span ? [{ date, ...span }] : []
}

/** The next Monday, at four in the morning: when shifts are made further ahead. */
export const nextMaking = (now: Temporal.Instant): Temporal.Instant => {
  const local = now.toZonedDateTimeISO(timeZone)
  return local
    .toPlainDate()
    .add({ days: 8 - local.dayOfWeek })
    .toZonedDateTime({ timeZone, plainTime: '04:00' })
    .toInstant()
}

/**
 * A new pattern as it is kept. It begins within a year back and two ahead, and does not end before that.
 * @throws HttpProblem invalid-period at `/starts` or `/until`
 */
export const checkedPattern = (id: string, body: NewShiftPattern, now: Temporal.Instant): Pattern => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const starts = Temporal.PlainDate.from(body.starts)
  const until = body.until === undefined ? undefined : Temporal.PlainDate.from(body.until)
  const { compare } = Temporal.PlainDate
  if (compare(starts, today.subtract({ years: 1 })) < 0 || compare(starts, today.add({ years: 2 })) > 0)
    throw fieldProblem('invalid-period', '/starts')
  if (until && (compare(until, starts) < 0 || compare(until, today.add({ years: 20 })) > 0))
    throw fieldProblem('invalid-period', '/until')
  const { area, team, members, weekdays, everyWeeks = 1, skipHolidays = false } = body
  const times = { from: Temporal.PlainTime.from(body.from), to: Temporal.PlainTime.from(body.to) }
  const days = weekdays.toSorted((a, b) => a - b)
  return { id, area, team, members, weekdays: days, ...times, starts, until, everyWeeks, skipHolidays, ended: false }
}
