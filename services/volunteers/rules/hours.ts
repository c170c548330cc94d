import type { HoursException, WeeklyHours } from '../../contracts/api/volunteers.ts'
import { timeZone } from '../../kernel/clock.ts'

/** When a helper is free: weekly hours and the days that differ, in local time [DOMAIN, volunteers]. */
export interface Hours {
  availability: WeeklyHours[]
  exceptions: HoursException[]
}

/** A stretch of time, half open, in milliseconds since the epoch. */
export interface Stretch {
  from: number
  to: number
}

/** The days between two instants, by the Dutch calendar; made once, and asked for many helpers. */
export class Calendar {
  readonly window: Stretch
  readonly #days: { date: Temporal.PlainDate; text: string }[]
  readonly #instants = new Map<string, number>()

  /** @param from, to instants in milliseconds; at most `longest` days are looked at */
  constructor(from: number, to: number) {
    this.window = { from, to }
    this.#days = daysBetween(from, to)
  }

  /** The stretches in the window in which somebody with these hours is free: merged, and in order. */
  free(hours: Hours): Stretch[] {
    const stretches = this.#days.flatMap(({ date, text }) => {
      const { on, off } = hoursOf(hours, date.dayOfWeek, text)
      const toStretches = (times: Times[]) => times.map(({ from, to }) => this.#stretch(date, text, from, to))
      return without(merge(toStretches(on)), toStretches(off))
    })
    return merge(stretches.map(stretch => cut(stretch, this.window)))
  }

  #stretch(date: Temporal.PlainDate, text: string, from: string, to: string): Stretch {
    return { from: this.#instant(date, text, from, 'from'), to: this.#instant(date, text, to, 'to') }
  }

  #instant(date: Temporal.PlainDate, text: string, time: string, edge: 'from' | 'to'): number {
    const key = `${text} ${time} ${edge}`
    const known = this.#instants.get(key)
    if (known !== undefined) return known
    const made = toInstant(date, time, edge)
    this.#instants.set(key, made)
    return made
  }
}

/** No request is looked at further ahead than this many days: whoever asks for longer finds somebody in it. */
const longest = 31

const daysBetween = (from: number, to: number) => {
  const start = localDate(from)
  const count = Math.min(longest, start.until(localDate(Math.max(from, to))).days)
  return Array.from({ length: count + 1 }, (_, days) => start.add({ days })).map(date => ({
    date,
    text: date.toString(),
  }))
}

const localDate = (milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).toPlainDate()

type Times = { from: string; to: string }

/** The hours of one day: an exception with hours replaces the week's, one without is away or free all day. */
const hoursOf = ({ availability, exceptions }: Hours, weekday: number, date: string): { on: Times[]; off: Times[] } => {
  const today = exceptions.filter(exception => exception.date === date)
  const other = today.filter(exception => exception.available).map(allDay)
  const week = availability.filter(hours => hours.weekday === weekday)
  return { on: other.length > 0 ? other : week, off: today.filter(exception => !exception.available).map(allDay) }
}

const allDay = ({ from = '00:00', to = '24:00' }: HoursException): Times => ({ from, to })

/**
 * A local time as an instant. In the hour that is skipped in spring it is the moment the clock jumps; in the hour that
 * comes twice in autumn a beginning is the first and an end the second, so that whoever is free then is free for both.
 */
const toInstant = (date: Temporal.PlainDate, time: string, edge: 'from' | 'to'): number => {
  if (time === '24:00') return date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  const local = date.toPlainDateTime(Temporal.PlainTime.from(time))
  const early = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const late = local.toZonedDateTime(timeZone, { disambiguation: 'later' })
  const skipped = !late.toPlainDateTime().equals(local)
  if (skipped) return (early.getTimeZoneTransition('next') ?? late).epochMilliseconds
  return (edge === 'from' ? early : late).epochMilliseconds
}

const cut = (stretch: Stretch, window: Stretch): Stretch => ({
  from: Math.max(stretch.from, window.from),
  to: Math.min(stretch.to, window.to),
})

const merge = (stretches: Stretch[]): Stretch[] => {
  const merged: Stretch[] = []
  for (const stretch of stretches.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to)
    else merged.push({ ...stretch })
  }
  return merged
}

const without = (stretches: Stretch[], gaps: Stretch[]): Stretch[] =>
  gaps.reduce(
    (rest, gap) =>
      rest
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, gap.from) },
          { from: Math.max(from, gap.to), to },
        ])
        .filter(({ from, to }) => from < to),
    stretches,
  )
