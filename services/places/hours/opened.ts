import { toDate } from '../../kernel/clock.ts'
import { readHours } from '../../kernel/opening-hours.ts'

/** When something is open, as SQL asks it: a multirange, and from when until when it is known. */
export interface Opened {
  opened: string
  opened_from: Date | null
  opened_until: Date | null
}

/** So far is worked out when things are open: a day back, and eight weeks from now. */
const back = { hours: 24 }
const ahead = { hours: 8 * 7 * 24 }

/**
 * When things with these hours are open in the time that is kept; null hours: not known, and so never.
 * @throws HoursNotUnderstood
 */
export const openedOf = async (notations: (string | null)[], now: Temporal.Instant): Promise<Opened[]> => {
  const [from, until] = [now.subtract(back), now.add(ahead)]
  const opened: Opened[] = []
  for (const notation of notations) {
    if (notation === null) opened.push({ opened: '{}', opened_from: null, opened_until: null })
    else {
      const periods = (await readHours(notation)).periods(from, until)
      const ranges = periods.map(({ from, to }) => `[${from},${to})`)
      opened.push({ opened: `{${ranges.join(',')}}`, opened_from: toDate(from), opened_until: toDate(until) })
    }
  }
  return opened
}
