import type { HoursForm, OpenOnWeekday, OpenTimes } from '../../contracts/api/opening-hours.ts'

/** A day in minutes. */
export const day = 24 * 60

/** Minutes since midnight of a time of day, `09:30`. */
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

const two = (value: number) => String(value).padStart(2, '0')
/** Minutes since midnight as the notation writes them; after midnight it counts on: `26:00`. */
export const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** When times end, in minutes after the midnight of the day they began on. */
export const endOf = ({ from, to }: OpenTimes): number => {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return end > start ? end : end + day
}

/** What is open past midnight, in minutes of the next day. */
export const pastMidnight = (times: OpenTimes): number => Math.max(0, endOf(times) - day)

/** Times in order, each once, with midnight written as `00:00`. */
export const ordered = <T extends OpenTimes>(times: T[], weekdayOf: (times: T) => number = () => 0): T[] => {
  const plain = times.map(each => ({ ...each, to: each.to === '24:00' ? '00:00' : each.to }))
  const key = (each: T) => `${weekdayOf(each)} ${each.from}-${clock(endOf(each))}`
  const byKey = new Map(plain.map(each => [key(each), each]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

const orderedWeek = (week: OpenOnWeekday[]) => ordered(week, times => times.weekday)

/** The same form, written in the one way that comes back from its notation. */
export const plainForm = (form: HoursForm): HoursForm => ({
  week: orderedWeek(form.week),
  seasons: form.seasons.map(season => ({ ...season, week: orderedWeek(season.week) })),
  holidays: form.holidays === 'as-usual' ? 'as-usual' : ordered(form.holidays),
  exceptions: form.exceptions.map(exception => ({ ...exception, times: ordered(exception.times) })),
})
