import type { IntlShape } from 'react-intl'
import type { HelpRequest, HelpRequestKind, TimelineEntry } from '../../../../services/contracts/api/help-requests.ts'
import type { Say } from '../i18n/Language.tsx'
import type { TextId } from '../i18n/texts.ts'
import { type IconName, isIcon } from '../ui/Icon.tsx'
import { momentWords } from '../ui/timeWords.ts'

/** Icons of the kinds every municipality has; a kind may also name one of our icons itself. */
const kindIcons: Record<string, IconName> = {
  'hospital-visit': 'hospital',
  groceries: 'basket',
  walk: 'walk',
  administration: 'papers',
  reading: 'book',
  'odd-job': 'tools',
  meal: 'meal',
  'phone-help': 'phone',
}

/** The icon of a kind of help. */
export const kindIcon = (kind: Pick<HelpRequestKind, 'id' | 'icon'> | undefined, id?: string): IconName => {
  const own = kind?.icon ?? ''
  return isIcon(own) ? own : (kindIcons[kind?.id ?? id ?? ''] ?? 'hand')
}

/** A distance as people say it: on 50 metres under a kilometre, on 100 metres above. */
export const distanceWords = (metres: number, say: Say) =>
  metres < 975
    ? say('shared.metres', { metres: Math.max(50, Math.round(metres / 50) * 50) })
    : say('shared.kilometres', { km: Math.round(metres / 100) / 10 })

/** When help is wanted, in Dutch local time. */
export const periodWords = (period: HelpRequest['period'], intl: IntlShape, say: Say): string => {
  if (!period) return say('shared.anyTime')
  const day = (at: string) => intl.formatDate(at, { weekday: 'short', day: 'numeric', month: 'short' })
  const time = (at: string) => momentWords(intl, at)
  const { from, to } = period
  if (!to) return say('shared.periodOpen', { day: day(from), from: time(from) })
  if (day(from) === day(to)) return say('shared.periodSameDay', { day: day(from), from: time(from), to: time(to) })
  return say('shared.periodDays', { fromDay: day(from), from: time(from), toDay: day(to), to: time(to) })
}

/** One entry of the history in plain words. */
export const eventWords = (entry: TimelineEntry, say: Say): string => {
  const id =
    entry.what === 'climbed' ? `shared.event.climbed.${entry.step ?? 'social-team'}` : `shared.event.${entry.what}`
  return say(id as TextId, { count: entry.count ?? 0, name: entry.person?.name ?? 'none' })
}
