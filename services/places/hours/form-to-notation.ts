import type { HoursForm, OpenOnWeekday, OpenTimes } from '../../contracts/api/opening-hours.ts'
import { checkForm, FormRefused } from './form-check.ts'
import { dateWords, seasonWords, weekdayWords } from './form-names.ts'
import { clock, day, endOf, minutesOf, ordered, pastMidnight, plainForm } from './form-times.ts'

/** Days that are otherwise: which days, as the notation says it, and when something is open on them. */
interface Otherwise {
  days: string
  week: OpenOnWeekday[] | undefined
  times: OpenTimes[]
  path: string
}

/**
 * The notation of what a form says.
 * @throws FormRefused
 */
export const toNotation = (raw: HoursForm): string => {
  checkForm(raw)
  const form = plainForm(raw)
  const others = otherwise(form)
  const week = weekRules(form.week).join(', ')
  if (others.length === 0) return week === 'Mo-Su 00:00-24:00' ? '24/7' : week || 'off'
  let under: OpenTimes[] = form.week
  const rules = others.map(each => {
    const rule = overRule(each, under)
    under = [...under, ...each.times]
    return rule
  })
  return [week, ...rules].filter(Boolean).join('; ')
}

const otherwise = ({ seasons, holidays, exceptions }: HoursForm): Otherwise[] => [
  ...seasons.map((season, i) => ({
    ...{ days: seasonWords(season), week: season.week, times: season.week, path: `/seasons/${i}/week` },
  })),
  ...(holidays === 'as-usual' ? [] : [{ days: 'PH', week: undefined, times: holidays, path: '/holidays' }]),
  ...together(exceptions).map(({ dates, times, path }) => ({ days: dates.join(','), week: undefined, times, path })),
]

/** Exceptions that follow each other and say the same are one rule: so more of them fit. */
const together = (exceptions: HoursForm['exceptions']) => {
  const rules: { dates: string[]; times: OpenTimes[]; path: string }[] = []
  for (const [i, exception] of exceptions.entries()) {
    const last = rules.at(-1)
    if (last && timeWords(last.times) === timeWords(exception.times)) last.dates.push(dateWords(exception))
    else rules.push({ dates: [dateWords(exception)], times: exception.times, path: `/exceptions/${i}/times` })
  }
  return rules
}

/** The rule of days that are otherwise, over what was said before it (`under`). */
const overRule = ({ days, week, times, path }: Otherwise, under: OpenTimes[]): string => {
  const night = Math.max(0, ...under.map(pastMidnight))
  if (under.some(({ from }) => minutesOf(from) < night)) throw new FormRefused(path, overlap)
  const closed = night === 0 ? `${days} off` : `${days} ${clock(night)}-${clock(night + day)} off`
  const open = week
    ? weekRules(week).map(rule => `${days} ${rule}`)
    : times.length > 0
      ? [`${days} ${timeWords(times)}`]
      : []
  const saysAll = night === 0 && open.length === 1 && (!week || open[0]?.includes(' Mo-Su '))
  return (saysAll ? open : [closed, ...open]).join(', ')
}

const overlap = {
  nl: 'Op een dag gaat het open voordat de nacht ervoor voorbij is. Zo kunnen we niet zeggen hoe het op andere dagen is.',
  en: 'On some day it opens before the night before has ended. So we cannot tell how it is on other days.',
}

const timeWords = (times: OpenTimes[]) =>
  ordered(times)
    .map(each => `${each.from}-${clock(wrapped(endOf(each)))}`)
    .join(',')
/** Past midnight the notation counts anew, but a day ends at 24:00. */
const wrapped = (end: number) => (end > day ? end - day : end)

/** The rules of a week, days with the same times together; none takes anything of another away. */
const weekRules = (week: OpenOnWeekday[]): string[] => {
  const daily = [1, 2, 3, 4, 5, 6, 7].map(weekday => timeWords(week.filter(times => times.weekday === weekday)))
  const byTimes = Map.groupBy([1, 2, 3, 4, 5, 6, 7], weekday => daily[weekday - 1] ?? '')
  byTimes.delete('')
  return [...byTimes].map(([times, days]) => `${weekdayWords(days)} ${times}`)
}
