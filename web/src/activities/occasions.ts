import type { Activity, ActivityDate } from '../../../services/contracts/api/activities.ts'
import { localOf } from '../shared/dutchTime.ts'

/** One time that an activity is on. */
export interface Occasion {
  activity: Activity
  date: ActivityDate
}

/** Activities as they follow each other: each of their times, or the first that is on, or else the first. */
export const occasionsOf = (activities: Activity[], every: boolean): Occasion[] =>
  activities.flatMap(activity => {
    const first = activity.dates.find(({ cancelled }) => !cancelled) ?? activity.dates[0]
    const dates = every ? activity.dates : first ? [first] : []
    return dates.map(date => ({ activity, date }))
  })

/** Day by day, each by its time. */
export const byDay = (occasions: Occasion[]): [day: string, occasions: Occasion[]][] => {
  const sorted = occasions.toSorted((a, b) => a.date.from.localeCompare(b.date.from))
  const days = new Map<string, Occasion[]>()
  for (const occasion of sorted) {
    const day = localOf(occasion.date.from).date
    days.set(day, [...(days.get(day) ?? []), occasion])
  }
  return [...days]
}
