import { addDays, dutchDate, instant, isDate, localOf } from '../shared/dutchTime.ts'

/** When 'tonight' and 'on Sunday' are looked at, local time (ours): dinner, and the early afternoon. */
const evening = '18:30'
const afternoon = '14:00'

/** The moment that support points must be open at: undefined for any; `openAt` as the server takes it. */
export interface Moment {
  openAt: string
  /** The moment itself, local `2026-12-01T18:30`; absent: now. */
  local?: string
}

const at = (date: string, time: string): Moment => ({ openAt: instant(date, time), local: `${date}T${time}` })

/** Which day comes first that is a Sunday, this one included. */
const sundayFrom = (date: string) => {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay()
  return addDays(date, (7 - weekday) % 7)
}

/**
 * The moment somebody asks about by a word or a local time. Once tonight or this Sunday has begun it is about now.
 * @param now milliseconds, the server's clock
 */
export const momentOf = (when: string, now: number): Moment | undefined => {
  const [today, time] = [dutchDate(new Date(now)), localOf(new Date(now).toISOString()).time]
  if (when === 'nu') return { openAt: 'now' }
  if (when === 'vanavond') return time >= evening ? { openAt: 'now' } : at(today, evening)
  if (when === 'zondag') {
    const sunday = sundayFrom(today)
    return sunday === today && time >= afternoon ? { openAt: 'now' } : at(sunday, afternoon)
  }
  const [date = '', hour = ''] = when.split('T')
  return isDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(hour) ? at(date, hour) : undefined
}
