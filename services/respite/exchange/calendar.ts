import type { Locale } from '../../contracts/api/common.ts'
import { newCalendar, timesOfEvent, toCalendarText } from '../../kernel/icalendar.ts'
import { say } from '../../kernel/text.ts'
import type { RespiteDeps } from '../deps.ts'
import { spanOf } from '../rules/nights.ts'
import { findBeds, hoursOf, type LocationRow } from '../store/locations.ts'
import { type Taken, takenFrom } from '../store/occupancy.ts'

/** So far back a calendar goes, and so far ahead. */
const [back, ahead] = [Temporal.Duration.from({ hours: 31 * 24 }), Temporal.Duration.from({ hours: 366 * 24 })]

const words = {
  name: { nl: 'Omzien: bedden van {name}', en: 'Omzien: beds of {name}' },
  stay: { nl: '{bed}: bezet', en: '{bed}: taken' },
  held: { nl: '{bed}: even vastgehouden', en: '{bed}: held for a moment' },
  block: { nl: '{bed}: geblokkeerd', en: '{bed}: blocked' },
}

/**
 * When each bed of a location is taken, as iCalendar; between, it is free. Never by whom, nor why: whoever has the
 * address, and the company whose calendar reads it, sees what is in it.
 */
export const calendarOf = async (deps: RespiteDeps, location: LocationRow, locale: Locale): Promise<string> => {
  const { prisma } = deps.database
  const now = deps.clock.now()
  const taken = await takenFrom(prisma, location.id, now.subtract(back), { to: now.add(ahead) })
  const beds = await findBeds(
    prisma,
    taken.map(({ bedId }) => bedId),
  )
  const hours = hoursOf(location, deps.settings)
  const calendar = newCalendar(say(words.name, locale, { name: location.name }), 'bedden', locale)
  for (const one of taken) {
    const { room = '', name = '' } = beds.get(one.bedId) ?? {}
    calendar.createEvent({
      ...{ id: `bed-${one.id}@omzien`, ...timesOfEvent(shown(one, hours, now.add(ahead)), now) },
      summary: say(words[whatOf(one)], locale, { bed: [room, name].filter(Boolean).join(' ') }),
      location: location.address ?? location.name,
    })
  }
  return toCalendarText(calendar)
}

const whatOf = ({ isBlock, status }: Taken) => (isBlock ? 'block' : status === 'held' ? 'held' : 'stay')

/** A stay until the guest leaves: cleaning is not in a calendar. Who should have left is there as long as the bed is taken. */
const shown = (one: Taken, hours: ReturnType<typeof hoursOf>, farthest: Temporal.Instant) => {
  const to = one.to ?? farthest
  if (one.isBlock || !one.period || one.overdue) return { from: one.from, to }
  const { leaveBy } = spanOf(one.period, hours)
  const ends = Temporal.Instant.compare(leaveBy, one.from) > 0 && Temporal.Instant.compare(leaveBy, to) < 0
  return { from: one.from, to: ends ? leaveBy : to }
}
