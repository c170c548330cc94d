import type { IntlShape } from 'react-intl'
import type { Say } from '../i18n/Language.tsx'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago, in the unit people would use; undefined when a date says it better (over six days). */
export const agoParts = (at: number, now: number): { value: number; unit: 'minute' | 'hour' | 'day' } | undefined => {
  const past = Math.max(0, now - at)
  if (past < hour) return { value: 0 - Math.floor(past / minute), unit: 'minute' }
  if (past < day) return { value: -Math.floor(past / hour), unit: 'hour' }
  if (past < 6 * day) return { value: -Math.floor(past / day), unit: 'day' }
  return undefined
}

/** The time of day as part of a moment. */
export const clockFormat = { hour: '2-digit', minute: '2-digit' } as const satisfies Intl.DateTimeFormatOptions

/** Every `09:00` in a text as the language writes it: '9.00' in Dutch, '9:00' in English. */
export const asClock = (text: string, locale: string): string =>
  text.replace(/\b0?(\d{1,2}):(\d{2})\b/g, locale.startsWith('nl') ? '$1.$2' : '$1:$2')

/** A moment as the language writes it, its time by the clock of 24 hours everywhere. */
export const momentWords = (intl: IntlShape, at: string, format: Intl.DateTimeFormatOptions = clockFormat): string =>
  asClock(intl.formatDate(at, { ...format, hourCycle: 'h23' }), intl.locale)

/** How to write a moment: the year only when it is another one. */
export const momentFormat = (at: number, now: number): Intl.DateTimeFormatOptions => ({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  ...clockFormat,
  ...(new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
})

/** A local time such as `09:00` in a sentence: '9.00 uur', in English '9:00'. */
export const clockWords = (time: string, say: Say) => {
  const [hour = '', minute = ''] = time.split(':')
  return say('shared.clockTime', { hour: String(Number(hour)), minute })
}

/** A waiting time in words: 'korter dan een minuut', '25 minuten', '3 uur', '2 dagen en 4 uur'. */
export const waitWords = (since: string, now: number, say: Say): string => {
  const waited = Math.max(0, now - Date.parse(since))
  const days = Math.floor(waited / day)
  const hours = Math.floor((waited % day) / hour)
  const minutes = Math.floor((waited % hour) / minute)
  if (days > 0 && hours > 0) return say('shared.waitDaysHours', { days, hours })
  if (days > 0) return say('shared.waitDays', { days })
  if (hours > 0) return say('shared.waitHours', { hours })
  return minutes > 0 ? say('shared.waitMinutes', { minutes }) : say('shared.waitJustNow')
}
