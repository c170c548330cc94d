import type { Stay } from '../../../services/contracts/api/respite-stays.ts'

const live = new Set(['in-house', 'reserved'])
const byFirstNight = (a: Stay, b: Stay) => a.period.from.localeCompare(b.period.from)

/** The stay somebody wants to read about, and the others that are theirs. */
export interface ChosenStay {
  stay: Stay | undefined
  /** Stays after this one that still stand, first night first. */
  later: Stay[]
}

/** The newest of what is over: the rest of that is for the account's own data, not for a page that is read in a hurry. */
const lastOver = (stays: Stay[], today: string): Stay | undefined =>
  stays
    .filter(({ status, period }) => status === 'ended' || (status === 'cancelled' && period.to > today))
    .toSorted(byFirstNight)
    .at(-1)

/**
 * Which of my stays to show on `today`, a Dutch date: the one I am in, else the next that stands, else the last one that
 * ended or was called off while its nights are still to come. A hold is not certain yet, and not told.
 */
export const chooseStay = (stays: Stay[], today: string): ChosenStay => {
  const standing = stays.filter(({ status }) => live.has(status)).toSorted(byFirstNight)
  const stay = standing.find(({ status }) => status === 'in-house') ?? standing[0] ?? lastOver(stays, today)
  return { stay, later: standing.filter(({ id }) => id !== stay?.id) }
}
