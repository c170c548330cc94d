import type { HoursForm, OpenOnWeekday } from '../../../contracts/api/opening-hours.ts'

/** A week that holds for some time; without a beginning and an end: always. */
export interface Segment {
  week: OpenOnWeekday[]
  from?: Temporal.PlainDate
  to?: Temporal.PlainDate
}

/** So far ahead seasons and exceptions are told. */
const daysAhead = 366

/** The weeks of the year from a day on, one after another: what is an exception goes before a season, and that before the week. */
export const segmentsOf = (form: HoursForm, today: Temporal.PlainDate): Segment[] => {
  if (form.seasons.length === 0 && form.exceptions.length === 0) return [{ week: form.week }]
  const segments: (Segment & { key: string })[] = []
  for (let n = 0; n < daysAhead; n++) {
    const day = today.add({ days: n })
    const { key, week } = weekOn(form, day)
    const last = segments.at(-1)
    if (last?.key === key) last.to = day
    else segments.push({ key, week, from: day, to: day })
  }
  return segments.map(({ week, from, to }) => ({ week, ...(from ? { from } : {}), ...(to ? { to } : {}) }))
}

const weekOn = ({ week, seasons, exceptions }: HoursForm, day: Temporal.PlainDate) => {
  const date = day.toString()
  const exception = exceptions.findLastIndex(({ from, to }) => from <= date && date <= to)
  const { [exception]: otherwise } = exceptions
  if (otherwise) return { key: `exception ${exception}`, week: everyDay(otherwise.times) }
  const season = seasons.findLastIndex(({ from, to }) => isWithin(date.slice(5), from, to))
  const { [season]: found } = seasons
  return found ? { key: `season ${season}`, week: found.week } : { key: 'week', week }
}

/** A season may go over the end of the year. */
const isWithin = (day: string, from: string, to: string) =>
  from <= to ? from <= day && day <= to : from <= day || day <= to

const everyDay = (times: { from: string; to: string }[]): OpenOnWeekday[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap(weekday => times.map(one => ({ weekday, ...one })))
