import type { Colleague, NewShift, NewShiftPattern, ShiftTeam } from '../../../services/contracts/api/backup-rota.ts'
import { addDays, instant } from '../shared/dutchTime.ts'

/** The form of a shift, or of shifts that come back every week, as it stands on the screen. */
export interface PlanForm {
  way: 'once' | 'weekly'
  area: string
  team: ShiftTeam
  members: string[]
  /** The date of the shift, or the first date of the pattern. */
  date: string
  from: string
  to: string
  weekdays: number[]
  until: string
  everyWeeks: number
  skipHolidays: boolean
}

/** A night, from ten until eight. */
export const emptyPlan = (date: string): PlanForm => ({
  way: 'once',
  area: '',
  team: 'first',
  members: [],
  date,
  from: '22:00',
  to: '08:00',
  weekdays: [],
  until: '',
  everyWeeks: 1,
  skipHolidays: false,
})

/** Names of the words for what can be wrong. */
export type PlanMistake =
  | 'rota.areaMissing'
  | 'rota.dateMissing'
  | 'rota.hoursMissing'
  | 'rota.daysMissing'
  | 'rota.untilEarly'

/** What is wrong with the form, each at its input. Too few people is no mistake: it is kept, and warned about. */
export const planMistakes = (form: PlanForm): { field: string; text: PlanMistake }[] =>
  [
    !form.area && { field: 'area', text: 'rota.areaMissing' as const },
    form.way === 'weekly' && form.weekdays.length === 0 && { field: 'weekdays', text: 'rota.daysMissing' as const },
    !form.date && { field: 'date', text: 'rota.dateMissing' as const },
    (!form.from || !form.to) && { field: 'from', text: 'rota.hoursMissing' as const },
    form.way === 'weekly' &&
      Boolean(form.until && form.until < form.date) && { field: 'until', text: 'rota.untilEarly' as const },
  ].filter(mistake => mistake !== false)

/** When a shift is: an end at or before its beginning is on the next day. */
export const periodOf = ({ date, from, to }: Pick<PlanForm, 'date' | 'from' | 'to'>) => ({
  from: instant(date, from),
  to: instant(to <= from ? addDays(date, 1) : date, to),
})

/** The form as one shift. */
export const shiftOf = (form: PlanForm): NewShift => ({
  area: form.area,
  team: form.team,
  members: form.members,
  period: periodOf(form),
})

/** The form as a repeating pattern. */
export const patternOf = (form: PlanForm): NewShiftPattern => ({
  area: form.area,
  team: form.team,
  members: form.members,
  weekdays: form.weekdays.toSorted(),
  from: form.from,
  to: form.to,
  starts: form.date,
  ...(form.until ? { until: form.until } : {}),
  everyWeeks: form.everyWeeks,
  skipHolidays: form.skipHolidays,
})

const rolesOf: Record<ShiftTeam, string[]> = {
  first: ['night-team', 'shift-lead'],
  second: ['night-team', 'shift-lead'],
  'shift-lead': ['shift-lead'],
  'manager-on-call': ['manager'],
}

/** Whether somebody may be planned in a line. */
export const fits = ({ roles }: Pick<Colleague, 'roles'>, team: ShiftTeam) =>
  roles.some(role => rolesOf[team].includes(role))

/** What such a shift will be warned about: duos need two people, one of whom is an experience expert [DOMAIN, backup 2]. */
export const lacks = (members: Pick<Colleague, 'experienceExpert'>[], team: ShiftTeam) => {
  if (members.length === 0) return 'nobody' as const
  if (team !== 'first' && team !== 'second') return undefined
  if (members.length === 1) return 'one-person' as const
  return members.some(one => one.experienceExpert) ? undefined : ('no-experience-expert' as const)
}
