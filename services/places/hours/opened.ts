import { LRUCache } from 'lru-cache'
import { timeZone, toDate } from '../../kernel/clock.ts'
import type { HoursNotUnderstood } from '../../kernel/opening-hours.ts'
import { workOut } from './working-out.ts'

/** When something is open, as SQL asks it: a multirange, and from when until when it is known. */
export interface Opened {
  opened: string
  opened_from: Date | null
  opened_until: Date | null
}

/** The time for which is kept when things are open. */
export interface Window {
  from: Temporal.Instant
  until: Temporal.Instant
}

/**
 * From a day back (or two: it begins at midnight, so that all that is worked out on a day is the same) until eight weeks
 * ahead.
 */
export const windowAt = (now: Temporal.Instant): Window => {
  const today = now.toZonedDateTimeISO(timeZone).startOfDay()
  return { from: today.subtract({ days: 1 }).toInstant(), until: today.add({ days: 8 * 7 + 1 }).toInstant() }
}

const never: Opened = { opened: '{}', opened_from: null, opened_until: null }

/**
 * When things with these hours are open in the time that is kept; null hours: not known, and so never. Work in no
 * transaction where there are many: a thousand different notations take ten seconds, though they hold nobody up.
 * @throws HoursNotUnderstood
 */
export const openedOf = async (notations: (string | null)[], now: Temporal.Instant): Promise<Opened[]> => {
  const known = await openedBy(
    notations.filter(notation => notation !== null),
    windowAt(now),
  )
  return notations.map(notation => {
    const opened = notation === null ? never : known.get(notation)
    if (!opened) throw new Error('Hours that were asked for were not worked out.')
    if (opened instanceof Error) throw opened
    return opened
  })
}

/** Imports and lists say the same hours again and again. */
const kept = new LRUCache<string, string>({ max: 300 })

/** The same by notation, each worked out once; what cannot be read is there as its error. */
export const openedBy = async (
  notations: string[],
  { from, until }: Window,
): Promise<Map<string, Opened | HoursNotUnderstood>> => {
  const different = [...new Set(notations)]
  const key = (notation: string) => `${from} ${notation}`
  const missing = different.filter(notation => !kept.has(key(notation)))
  const found = await workOut(missing, { from, until })
  const told = { opened_from: toDate(from), opened_until: toDate(until) }
  const all = different.map((notation): [string, Opened | HoursNotUnderstood] => {
    const opened = found.get(notation) ?? kept.get(key(notation)) ?? '{}'
    if (typeof opened !== 'string') return [notation, opened]
    kept.set(key(notation), opened)
    return [notation, { opened, ...told }]
  })
  return new Map(all)
}
