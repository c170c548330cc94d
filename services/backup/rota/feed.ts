import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Locale } from '../../contracts/api/common.ts'
import { timeZone } from '../../kernel/clock.ts'
import { say } from '../../kernel/text.ts'
import type { Shift } from '../rules/rota/shift.ts'
import { teamNames } from '../rules/rota/words.ts'

/**
 * The time zone as calendars want it beside the times [RFC 5545, 3.6.5]: summer time from the last Sunday of March to
 * the last of October, at one o'clock UTC [directive 2000/84/EC]. Written out, because a library of all zones is a
 * hundred times as large as everything else in a feed.
 */
const zone = `BEGIN:VTIMEZONE
TZID:${timeZone}
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

const words = {
  name: { nl: 'Omzien: mijn diensten', en: 'Omzien: my shifts' },
  shift: { nl: 'Achtervang, {team}', en: 'Backup, {team}' },
}

/** What a feed is made of. */
export interface Feed {
  shifts: Shift[]
  areaNames: ReadonlyMap<string, string>
  locale: Locale
  /** Where the shifts can be looked at. */
  url: string
  now: Temporal.Instant
}

/**
 * Somebody's shifts as iCalendar. A change has the same UID with a higher SEQUENCE, and what was cancelled stays, as
 * cancelled, so that it goes from a calendar that has it. Colleagues are not named: whoever has the address, and the
 * company whose calendar reads it, sees what is in it.
 */
export const toICalendar = ({ shifts, areaNames, locale, url, now }: Feed): string => {
  const calendar = ical({
    name: say(words.name, locale),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Omzien', product: 'achtervang', language: locale.toUpperCase() },
    timezone: { name: timeZone, generator: () => zone.replaceAll('\n', '\r\n') },
    ttl: 15 * 60,
  })
  for (const { id, team, area, from, to, revision, cancelled } of shifts)
    calendar.createEvent({
      ...{ id: `shift-${id}@omzien`, sequence: revision, stamp: now.toZonedDateTimeISO('UTC').toPlainDateTime(), url },
      ...{ start: from.toZonedDateTimeISO(timeZone), end: to.toZonedDateTimeISO(timeZone), timezone: timeZone },
      summary: say(words.shift, locale, { team: say(teamNames[team], locale) }),
      location: areaNames.get(area) ?? area,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return withStampsInUtc(calendar.toString())
}

/** DTSTAMP is in UTC and says so [RFC 5545, 3.8.7.2]; beside a time zone the library leaves the Z out. */
const withStampsInUtc = (text: string) => text.replace(/^(DTSTAMP:\d{8}T\d{6})(?=\r?$)/gm, '$1Z')
