import { Calendar } from '../hours.ts'
import { type Criterion, type RequestFacts, reason } from './criterion.ts'

const hour = 3_600_000
/** Without a period, or with an open end, help is wanted some time in these days. */
const comingDays = 7 * 24 * hour
/** A helper who is free for this long within the period is free enough. */
const enough = hour

/** The days in which help is wanted, from now on. */
export const calendarOf = ({ period }: RequestFacts, now: number): Calendar => {
  const from = Math.max(now, period?.from ?? now)
  return new Calendar(from, period?.to ?? from + comingDays)
}

/** Free for an hour in one stretch (or the whole of a shorter period) is best; not free at all does not fit. */
export const byAvailability: Criterion = (helper, { calendar }) => {
  const { from, to } = calendar.window
  const needed = Math.min(enough, to - from)
  const longest = Math.max(0, ...calendar.free(helper).map(stretch => stretch.to - stretch.from))
  if (longest === 0) return { score: 0, fits: false, reason: reason('not-free', 'Kan dan niet', 'Is not free then') }
  if (longest < needed)
    return {
      score: longest / needed,
      fits: true,
      reason: reason('partly-free', 'Kan een deel van de tijd', 'Is free for part of the time'),
    }
  return { score: 1, fits: true, reason: reason('free', 'Kan op dat moment', 'Is free then') }
}
