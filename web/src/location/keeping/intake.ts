import type { WeekHours } from '../../../../services/contracts/api/respite-locations.ts'

/** Weekdays that follow each other with the same hours, `08:00–22:00`. */
export interface SameHours {
  first: number
  last: number
  hours: string
}

/** The hours of a week, days with the same hours taken together. */
export const daysTogether = (week: WeekHours[]): SameHours[] => {
  const days = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({
    weekday,
    hours: week
      .filter(one => one.weekday === weekday)
      .map(({ from, to }) => `${from}–${to}`)
      .toSorted()
      .join(', '),
  }))
  const together: SameHours[] = []
  for (const { weekday, hours } of days) {
    const last = together.at(-1)
    if (last && last.hours === hours && last.last === weekday - 1) last.last = weekday
    else if (hours) together.push({ first: weekday, last: weekday, hours })
  }
  return together
}
