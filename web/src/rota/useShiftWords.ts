import { useIntl } from 'react-intl'
import type { ShiftPeriod } from '../../../services/contracts/api/backup-rota.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAreaNames } from '../shared/places/useAreaNames.ts'
import { periodWords } from '../shared/requests/words.ts'
import { momentWords } from '../shared/ui/timeWords.ts'

/** Shifts in words: when they are, of whom, where. */
export const useShiftWords = () => {
  const intl = useIntl()
  const say = useText()
  const areaName = useAreaNames()
  return {
    areaName,
    /** `vr 27 nov 22.00 – za 28 nov 8.00` */
    period: (period: ShiftPeriod) => periodWords(period, intl, say),
    /** `22.00–8.00` */
    hours: ({ from, to }: ShiftPeriod) => `${momentWords(intl, from)}–${momentWords(intl, to)}`,
    /** `vrijdag 27 november` */
    date: (date: string) =>
      intl.formatDate(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
    shortDate: (date: string) =>
      intl.formatDate(noonOf(date), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
    names: (members: { name: string }[]) =>
      members.length > 0 ? members.map(({ name }) => name).join(', ') : say('rota.nobody'),
  }
}
