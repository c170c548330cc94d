import type { Shift, ShiftPeriod } from '../../../services/contracts/api/backup-rota.ts'
import { addDays, mondayOf, noonOf } from '../shared/dutchTime.ts'
import { type PlanForm, periodOf } from './planForm.ts'

/** So far ahead shifts that come back are compared with the rota, days. */
const ahead = 28

const isWhole = ({ date, from, to }: Pick<PlanForm, 'date' | 'from' | 'to'>) => Boolean(date && from && to)
const weekdayOf = (date: string) => noonOf(date).getUTCDay() || 7
const daysBetween = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000

/** When the shifts of a plan are: one of them, or the first weeks of what comes back. */
export const periodsOf = (form: PlanForm): ShiftPeriod[] => {
  if (!isWhole(form)) return []
  if (form.way === 'once') return [periodOf(form)]
  const { date: starts, until, weekdays, everyWeeks } = form
  return Array.from({ length: ahead }, (_, day) => addDays(starts, day))
    .filter(date => weekdays.includes(weekdayOf(date)) && (!until || date <= until))
    .filter(date => (daysBetween(mondayOf(starts), mondayOf(date)) / 7) % everyWeeks === 0)
    .map(date => periodOf({ ...form, date }))
}

const touches = (one: ShiftPeriod, other: ShiftPeriod) =>
  Date.parse(one.from) < Date.parse(other.to) && Date.parse(other.from) < Date.parse(one.to)

/** Somebody who would stand in two shifts at once, and the one they are in already. */
export interface Twice {
  name: string
  shift: Shift
}

/** Who of these people is in another shift at such a time; `except`: the shift that is being changed. */
export const twiceIn = (shifts: Shift[], periods: ShiftPeriod[], members: string[], except?: string): Twice[] =>
  shifts
    .filter(
      ({ id, status, period }) => id !== except && status === 'planned' && periods.some(one => touches(one, period)),
    )
    .flatMap(shift => shift.members.filter(({ id }) => members.includes(id)).map(({ name }) => ({ name, shift })))
