import ical, { type ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import type { Locale } from '../contracts/api/common.ts'
import { timeZone } from './clock.ts'

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

/** A calendar in local time, to which events are added; calendars that read it look again after a quarter of an hour. */
export const newCalendar = (name: string, product: string, locale: Locale): ICalCalendar =>
  ical({
    ...{ name, method: ICalCalendarMethod.PUBLISH },
    prodId: { company: 'Omzien', product, language: locale.toUpperCase() },
    timezone: { name: timeZone, generator: () => zone.replaceAll('\n', '\r\n') },
    ttl: 15 * 60,
  })

/** The times of an event, and when it was written down. */
export const timesOfEvent = (span: { from: Temporal.Instant; to: Temporal.Instant }, now: Temporal.Instant) => ({
  ...{ start: span.from.toZonedDateTimeISO(timeZone), end: span.to.toZonedDateTimeISO(timeZone), timezone: timeZone },
  stamp: now.toZonedDateTimeISO('UTC').toPlainDateTime(),
})

/** A calendar as it is sent. DTSTAMP is in UTC and says so [RFC 5545, 3.8.7.2]; beside a zone the library leaves the Z out. */
export const toCalendarText = (calendar: ICalCalendar): string =>
  calendar.toString().replace(/^(DTSTAMP:\d{8}T\d{6})(?=\r?$)/gm, '$1Z')
