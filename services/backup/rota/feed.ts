import { ICalEventStatus } from 'ical-generator'
import type { Locale } from '../../contracts/api/common.ts'
import { newCalendar, timesOfEvent, toCalendarText } from '../../kernel/icalendar.ts'
import { say } from '../../kernel/text.ts'
import type { Shift } from '../rules/rota/shift.ts'
import { teamNames } from '../rules/rota/words.ts'

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
  const calendar = newCalendar(say(words.name, locale), 'achtervang', locale)
  for (const { id, team, area, from, to, revision, cancelled } of shifts)
    calendar.createEvent({
      ...{ id: `shift-${id}@omzien`, sequence: revision, url, ...timesOfEvent({ from, to }, now) },
      summary: say(words.shift, locale, { team: say(teamNames[team], locale) }),
      location: areaNames.get(area) ?? area,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return toCalendarText(calendar)
}
