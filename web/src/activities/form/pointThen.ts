import type { OpenDay } from '../../../../services/contracts/api/opening-hours.ts'
import { addDays, instant, localOf } from '../../shared/dutchTime.ts'
import { type ActivityForm, hasTime, ownPlace } from './activityForm.ts'
import { comingDates } from './preview.ts'

/** When something is, as instants. */
export interface Span {
  from: string
  to: string
}

/** That a support point is not open all the time of an activity: that day, then, until or from a time, or from some time on. */
export type PointThen =
  | { is: 'closed-day' | 'closed' }
  | { is: 'closed-after' | 'closed-before' | 'closes'; time: string }

/** The first coming time of what is filled in; undefined until it has a date and both times. */
export const firstTime = (form: ActivityForm, today: string): (Span & { date: string }) | undefined => {
  const [date] = comingDates(form, today)
  if (!date || !hasTime(form.from) || !hasTime(form.to)) return undefined
  const last = endsNextDay(form) ? addDays(date, 1) : date
  return { date, from: instant(date, form.from), to: instant(last, form.to) }
}

/** Whether it ends on the day after it began: at or before the hour of its start. */
export const endsNextDay = ({ from, to }: Pick<ActivityForm, 'from' | 'to'>) =>
  hasTime(from) && hasTime(to) && to <= from

/** Whether it is at a support point. */
export const isAtPoint = ({ point }: Pick<ActivityForm, 'point'>) => point !== '' && point !== ownPlace

const ms = Date.parse
/** Periods in order; what goes on at midnight is one. */
const joined = (days: OpenDay[]): Span[] => {
  const periods = days.flatMap(day => day.periods).toSorted((a, b) => ms(a.from) - ms(b.from))
  const found: Span[] = []
  for (const { from, to } of periods) {
    const before = found.at(-1)
    if (before && ms(from) <= ms(before.to)) before.to = ms(to) > ms(before.to) ? to : before.to
    else found.push({ from, to })
  }
  return found
}

/** Whether these days say when it is open at that time, up to its end. */
export const areKnown = (days: OpenDay[], { from, to }: Span) => {
  const dates = days.map(({ date }) => date)
  return dates.includes(localOf(from).date) && dates.includes(localOf(to).date)
}

/** Whether hours leave it open at times, such as by appointment. */
export const isUnsure = (days: OpenDay[]) => days.some(({ periods }) => periods.some(({ unsure }) => unsure))

/** How a support point with these days is not open all of a time; undefined when it is, or may be. */
export const pointThen = (days: OpenDay[], { from, to }: Span): PointThen | undefined => {
  const periods = joined(days)
  const during = periods.find(period => ms(period.from) <= ms(from) && ms(from) < ms(period.to))
  if (during) return ms(during.to) >= ms(to) ? undefined : { is: 'closes', time: during.to }
  const { date } = localOf(from)
  const thatDay = periods.filter(period => localOf(period.from).date === date)
  const [before, after] = [
    thatDay.findLast(period => ms(period.to) <= ms(from)),
    thatDay.find(period => ms(period.from) > ms(from)),
  ]
  if (after && (!before || ms(after.from) < ms(to))) return { is: 'closed-before', time: after.from }
  if (before) return { is: 'closed-after', time: before.to }
  return { is: 'closed-day' }
}
