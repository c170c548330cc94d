import type { OpenState } from '../../../../services/contracts/api/opening-hours.ts'
import { addDays, dutchDate, localOf, noonOf } from '../dutchTime.ts'
import type { Say } from '../i18n/Language.tsx'
import { clockWords } from '../ui/timeWords.ts'

/** Whether hours are told of this moment, or of another one that somebody asked about. */
export type OpenWhen = 'now' | 'then'

/** Until when a night that began yesterday counts as tonight. */
const morning = '06:00'

/**
 * Whether something is open, in words: 'Nu open, tot 17.00 uur', 'Dicht, morgen open om 9.00 uur'. Days are told as seen
 * from the moment of the state, which is the server's, in Dutch local time.
 */
export const openWords = (opening: OpenState | undefined, say: Say, locale: string, when: OpenWhen = 'now'): string => {
  if (!opening) return say('shared.hoursUnknown')
  if (!opening.open && opening.unsure)
    return opening.comment ? say('shared.openMaybe', { comment: opening.comment }) : say('shared.hoursUnknown')
  if (!opening.open)
    return opening.next
      ? say('shared.closedUntil', { at: timeWords(opening.next, opening.at, say, locale, when) })
      : say('shared.closedLong')
  const until = opening.until && untilWords(opening.until, opening.at, say, locale, when)
  if (!until) return say('shared.openAlways')
  return when === 'now' ? say('shared.openNow', { until }) : say('shared.openThen', { until })
}

const untilWords = (until: string, at: string, say: Say, locale: string, when: OpenWhen) => {
  const [end, start] = [localOf(until), localOf(at)]
  const isSameNight = end.date === addDays(start.date, 1) && end.time < morning
  const day = end.date === start.date || isSameNight ? '' : dayWords(end.date, start.date, say, locale, when)
  return [day, clockWords(end.time, say)].filter(Boolean).join(' ')
}

const timeWords = (next: string, at: string, say: Say, locale: string, when: OpenWhen) => {
  const { date, time } = localOf(next)
  const day = date === dutchDate(new Date(at)) ? '' : dayWords(date, dutchDate(new Date(at)), say, locale, when)
  const clock = clockWords(time, say)
  return day ? say('shared.opensOn', { day, time: clock }) : say('shared.opensAt', { time: clock })
}

/** 'morgen' only of now: told of another moment it would be a riddle. */
const dayWords = (date: string, today: string, say: Say, locale: string, when: OpenWhen) => {
  if (when === 'now' && date === addDays(today, 1)) return say('shared.tomorrow')
  const isNear = date < addDays(today, 7)
  const format: Intl.DateTimeFormatOptions = { weekday: 'long', timeZone: 'UTC' }
  if (!isNear) Object.assign(format, { day: 'numeric', month: 'long' })
  return new Intl.DateTimeFormat(locale, format).format(noonOf(date))
}
