import type { Nights } from '../../../../services/contracts/api/respite-locations.ts'
import { nightsIn } from '../../beds/words.ts'
import { addDays } from '../../shared/dutchTime.ts'

/** Stays that come again, as somebody puts it: the first nights, how many weeks between, how many in all. */
export interface Recurrence {
  first: Nights
  everyWeeks: number
  times: number
}

/** How often somebody may come, in weeks; and how many times at once. */
export const choices = { weeks: [1, 2, 3, 4, 6, 8, 13, 26], fewest: 2, most: 52 }

/** The nights of each time, earliest first: always the same days of the week. */
export const occasionsOf = ({ first, everyWeeks, times }: Recurrence): Nights[] =>
  Array.from({ length: times }, (_, i) => ({
    from: addDays(first.from, i * everyWeeks * 7),
    to: addDays(first.to, i * everyWeeks * 7),
  }))

/** Would one time still be running when the next begins? */
export const overlapsItself = ({ first, everyWeeks }: Recurrence) => nightsIn(first) > everyWeeks * 7
