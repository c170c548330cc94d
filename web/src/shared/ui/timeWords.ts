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

/** How to write a moment: the year only when it is another one. */
export const momentFormat = (at: number, now: number): Intl.DateTimeFormatOptions => ({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  ...(new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
})

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
