import { easter } from 'date-easter'
import type { HoursForm, OpenTimes } from '../../contracts/api/opening-hours.ts'

/**
 * What a form means, worked out a second time and on its own: from the form, day by day, with other holidays than the
 * library's, and never from the notation. For tests.
 */
const zone = 'Europe/Amsterdam'

/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const fromEaster = [-2, 1, 39, 50]
const fixed = ['01-01', '05-05', '12-25', '12-26']

const isHoliday = (date: Temporal.PlainDate): boolean => {
  const king = Temporal.PlainDate.from({ year: date.year, month: 4, day: 27 })
  if (date.equals(king.dayOfWeek === 7 ? king.subtract({ days: 1 }) : king)) return true
  const { year, month, day } = easter(date.year)
  const sunday = Temporal.PlainDate.from({ year, month, day })
  return (
    fixed.includes(date.toString().slice(5)) || fromEaster.includes(sunday.until(date, { largestUnit: 'days' }).days)
  )
}

const isIn = (day: string, { from, to }: { from: string; to: string }) =>
  from <= to ? from <= day && day <= to : day >= from || day <= to

const timesOn = (form: HoursForm, date: Temporal.PlainDate): OpenTimes[] => {
  const [text, day] = [date.toString(), date.toString().slice(5)]
  const exception = form.exceptions.findLast(({ from, to }) => from <= text && text <= to)
  if (exception) return exception.times
  if (form.holidays !== 'as-usual' && isHoliday(date)) return form.holidays
  const week = form.seasons.findLast(season => isIn(day, season))?.week ?? form.week
  return week.filter(({ weekday }) => weekday === date.dayOfWeek)
}

const at = (date: Temporal.PlainDate, time: string): Temporal.Instant =>
  time === '24:00'
    ? at(date.add({ days: 1 }), '00:00')
    : date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()

/** Whether a form says that it is open at a moment. */
export const isOpenBy = (form: HoursForm, moment: Temporal.Instant): boolean => {
  const today = moment.toZonedDateTimeISO(zone).toPlainDate()
  return [today.subtract({ days: 1 }), today].some(date =>
    timesOn(form, date).some(({ from, to }) => {
      const end = to <= from ? at(date.add({ days: 1 }), to) : at(date, to)
      return Temporal.Instant.compare(at(date, from), moment) <= 0 && Temporal.Instant.compare(moment, end) < 0
    }),
  )
}
