import type { Locale } from '../../contracts/api/common.ts'
import { toInstant } from '../../kernel/clock.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { newCalendar, timesOfEvent, toCalendarText } from '../../kernel/icalendar.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { say } from '../../kernel/text.ts'
import { type ActivityAtPoint, findActivities } from './store/activities.ts'
import { type DateRow, datesOf } from './store/dates.ts'

/** What is asked of the calendar: one date, or all that come. */
export interface CalendarAsked {
  id: string
  date?: string | undefined
}

/**
 * The coming dates of an activity as iCalendar, for the diary of who goes; a date that was called off says so.
 * @throws HttpProblem not-found when there is no such activity, or date to come
 */
export const calendarOf = async (
  { database: { prisma }, clock, config }: Pick<ServiceDeps, 'database' | 'clock' | 'config'>,
  { id, date }: CalendarAsked,
  locale: Locale,
): Promise<string> => {
  const row = (await findActivities(prisma, [id])).get(id)
  const all = (await datesOf(prisma, [id], { from: clock.now() })).get(id) ?? []
  const dates = all.filter(each => date === undefined || each.date === date)
  if (!row || (date !== undefined && dates.length === 0)) throw new HttpProblem('not-found')
  const calendar = newCalendar(row.title, 'activities', locale)
  for (const each of dates)
    calendar.createEvent(eventOf(row, each, { locale, now: clock.now(), url: config.publicUrl }))
  return toCalendarText(calendar)
}

const off = { nl: 'Gaat niet door', en: 'Called off' }

const eventOf = (row: ActivityAtPoint, date: DateRow, on: { locale: Locale; now: Temporal.Instant; url: string }) => {
  const isOff = date.cancelled || row.status === 'cancelled'
  const place = [row.point_name, row.address ?? row.point_address].filter(Boolean).join(', ')
  return {
    ...timesOfEvent({ from: toInstant(date.from_at), to: toInstant(date.to_at) }, on.now),
    id: `${row.id}-${date.date}@omzien`,
    summary: isOff ? `${say(off, on.locale)}: ${row.title}` : row.title,
    ...(row.about === null ? {} : { description: row.about }),
    location: { title: place || row.title, geo: { lat: row.lat, lon: row.lon } },
    url: `${on.url}/activiteiten/${row.id}`,
  }
}
