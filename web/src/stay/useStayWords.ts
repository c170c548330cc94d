import { useIntl } from 'react-intl'
import type { Nights } from '../../../services/contracts/api/respite-locations.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { clockFormat, momentWords } from '../shared/ui/timeWords.ts'

/** Nights of a stay in words. */
export const useStayWords = () => {
  const intl = useIntl()
  // A day of the month stays on one line with its month: titles are short of room on a phone.
  const day = (date: string) =>
    intl
      .formatDate(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
      .replace(/(?<=\d) | (?=\d)/g, '\u00a0')
  return {
    /** `zondag 7 december` */
    day,
    /** From the day of the first night to the day of leaving, as values for a text. */
    days: ({ from, to }: Nights) => ({ from: day(from), to: day(to) }),
    /** `vrijdag 5 december 15.00` */
    moment: (at: string) => momentWords(intl, at, { weekday: 'long', day: 'numeric', month: 'long', ...clockFormat }),
  }
}
