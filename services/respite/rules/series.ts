import type { Nights } from '../../contracts/api/respite-locations.ts'
import { nightsIn } from './nights.ts'

/** Stays that come again: the first, how many weeks later the next, how many, and which first nights are left out. */
export interface Recurrence {
  first: Nights
  everyWeeks: number
  times: number
  except?: string[]
}

/** The nights of each of the stays, earliest first; always on the same days of the week. */
export const occasionsOf = ({ first, everyWeeks, times, except = [] }: Recurrence): Nights[] => {
  const [from, days] = [Temporal.PlainDate.from(first.from), nightsIn(first)]
  return Array.from({ length: times }, (_, i) => from.add({ weeks: i * everyWeeks }))
    .map(date => ({ from: date.toString(), to: date.add({ days }).toString() }))
    .filter(nights => !except.includes(nights.from))
}

/** Would a stay still be running when the next begins? */
export const overlapsItself = ({ first, everyWeeks }: Recurrence): boolean => nightsIn(first) > everyWeeks * 7
