import { useIntl } from 'react-intl'
import type { PlanningSpan } from '../../../services/contracts/api/respite-figures.ts'
import type { Nights } from '../../../services/contracts/api/respite-locations.ts'
import type { Stay } from '../../../services/contracts/api/respite-stays.ts'
import { localOf, noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import type { TextId } from '../shared/i18n/texts.ts'
import type { TagTone } from '../shared/ui/Tag.tsx'
import { momentWords } from '../shared/ui/timeWords.ts'

const day = 86_400_000
const tones: Partial<Record<string, TagTone>> = {
  held: 'waiting',
  reserved: 'info',
  'in-house': 'positive',
  'no-show': 'negative',
}

/** How many nights a period has. */
export const nightsOf = ({ from, to }: Nights) => Math.round((Date.parse(to) - Date.parse(from)) / day)

/** Stays and blocks in words. */
export const useStayWords = () => {
  const intl = useIntl()
  const say = useText()
  /** `ma 24 nov` */
  const date = (at: string) =>
    intl.formatDate(noonOf(at), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  return {
    date,
    /** `maandag 24 november` */
    longDate: (at: string) =>
      intl.formatDate(noonOf(at), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
    /** `ma` */
    weekday: (at: string) => intl.formatDate(noonOf(at), { weekday: 'short', timeZone: 'UTC' }),
    /** `24` */
    dayOfMonth: (at: string) => intl.formatDate(noonOf(at), { day: 'numeric', timeZone: 'UTC' }),
    /** `di 24 nov tot do 26 nov, 2 nachten` */
    nights: (period: Nights) =>
      say('location.nights', { from: date(period.from), to: date(period.to), count: nightsOf(period) }),
    /** `15.00` */
    time: (at: string) => momentWords(intl, at),
    /** `di 24 nov 15.00` */
    moment: (at: string) => `${date(localOf(at).date)} ${momentWords(intl, at)}`,
    name: (client: Stay['client']) =>
      client.name ||
      (client.reference && say('location.reference', { ...client.reference })) ||
      say('location.nameless'),
    status: (status: string, overdue?: boolean) =>
      say((overdue ? 'location.status.overdue' : `location.status.${status}`) as TextId),
    tone: (status: string, overdue?: boolean): TagTone => (overdue ? 'negative' : (tones[status] ?? 'neutral')),
    /** Who or what a span is: a name, the reason of a block, or only the kind for who may not know. */
    span: ({ what, label, kind }: PlanningSpan) =>
      label || (what === 'block' ? say('location.status.blocked') : kind ? say(`shared.stayKind.${kind}`) : ''),
  }
}
