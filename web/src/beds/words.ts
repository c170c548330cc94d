import { useIntl } from 'react-intl'
import type { Nights } from '../../../services/contracts/api/respite-locations.ts'
import { useBedWords } from '../shared/api/respiteVocabulary.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { clockFormat, momentWords } from '../shared/ui/timeWords.ts'

/** How many nights a period has. */
export const nightsIn = ({ from, to }: Nights) =>
  Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / 86_400_000)

interface Known {
  name?: string
  reference?: { organisation: string; number: string }
}

/** Says dates, nights, rooms and the people a bed is for in words. */
export const useStayWords = () => {
  const say = useText()
  const intl = useIntl()
  const words = useBedWords()
  const day = (date: string) => {
    const year = date.slice(0, 4) === serverDate().slice(0, 4) ? {} : ({ year: 'numeric' } as const)
    return intl.formatDate(noonOf(date), { weekday: 'short', day: 'numeric', month: 'short', ...year })
  }
  const nameOf = ({ name, reference }: Known) => name || (reference ? say('beds.fileOf', reference) : '')
  return {
    ...words,
    day,
    nights: (count: number) => say('beds.nights', { count }),
    /** 'wo 2 dec tot za 5 dec, 3 nachten'. */
    period: (period: Nights) =>
      say('beds.period', { from: day(period.from), to: day(period.to), nights: nightsIn(period) }),
    moment: (at: string) => momentWords(intl, at, { weekday: 'short', day: 'numeric', month: 'short', ...clockFormat }),
    time: (at: string) => momentWords(intl, at),
    room: ({ room, name }: { room: string; name: string }) => [room, name].filter(Boolean).join(' · '),
    /** A day of the week, 1 for Monday; 5 January 1970 was one. */
    weekday: (number: number) => intl.formatDate(new Date(Date.UTC(1970, 0, 4 + number, 12)), { weekday: 'short' }),
    list: (items: string[]) => intl.formatList(items),
    language: (code: string) => intl.formatDisplayName(code, { type: 'language' }) ?? code,
    /** For whom it is, as far as we may know, on its own. */
    person: (client: Known) => nameOf(client) || say('beds.unknownPerson'),
    /** The same in a sentence. */
    somebody: (client: Known) => nameOf(client) || say('beds.somebody'),
  }
}

/** What `useStayWords` gives. */
export type StayWords = ReturnType<typeof useStayWords>
