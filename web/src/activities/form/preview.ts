import { addDays, isDate, mondayOf, noonOf } from '../../shared/dutchTime.ts'
import { type ActivityForm, firstWeekday, weekdaysOf } from './activityForm.ts'

/** So many dates are shown, and one more says that it goes on. */
export const shownDates = 5
/** So many days are looked at: more than a year of once a month. */
const most = 400

const dayOf = (date: string) => noonOf(date).getUTCDate()
const weeksBetween = (a: string, b: string) =>
  Math.round((noonOf(mondayOf(b)).getTime() - noonOf(mondayOf(a)).getTime()) / (7 * 24 * 3_600_000))

/** Is it the same weekday of the month? One in the fifth week is the last of its month. */
const isSameOfMonth = (first: string, date: string) => {
  if (firstWeekday(date) !== firstWeekday(first)) return false
  const nth = Math.ceil(dayOf(first) / 7)
  return nth > 4 ? addDays(date, 7).slice(0, 7) !== date.slice(0, 7) : Math.ceil(dayOf(date) / 7) === nth
}

const isOn = (form: ActivityForm, date: string) => {
  if (form.every === 'once') return date === form.date
  if (form.every === 'month') return isSameOfMonth(form.date, date)
  const isWeek = form.every === 'week' || weeksBetween(form.date, date) % 2 === 0
  return isWeek && weekdaysOf(form).includes(firstWeekday(date) ?? 0)
}

/** The first dates that what is filled in would give, from today on; none while there is no date. */
export const comingDates = (form: ActivityForm, today: string): string[] => {
  if (!isDate(form.date)) return []
  const start = form.date > today ? form.date : today
  const days = Array.from({ length: most }, (_, i) => addDays(start, i))
  const isWithin = (date: string) => !form.until || form.every === 'once' || date <= form.until
  return days.filter(date => isWithin(date) && isOn(form, date)).slice(0, shownDates + 1)
}
