import { timeZone } from '../../kernel/clock.ts'

/** When somebody wants to be left alone, local time; from 22:00 to 07:00 is over midnight. */
export interface QuietHours {
  from: string
  to: string
}

/**
 * Until when somebody wants to be left alone; undefined when they do not now. Hours are those of the clock on the wall
 * in Amsterdam: where it jumps over one of them, the quiet begins or ends after the jump; where an hour comes twice,
 * the first time counts.
 */
export const quietUntil = ({ from, to }: QuietHours, now: Temporal.Instant): Temporal.Instant | undefined => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const nights = [today.subtract({ days: 1 }), today].map(evening => {
    const morning = from < to ? evening : evening.add({ days: 1 })
    return { start: at(evening, from), end: at(morning, to) }
  })
  return nights.find(({ start, end }) => !isAfter(start, now) && isAfter(end, now))?.end
}

const at = (date: Temporal.PlainDate, time: string) =>
  date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant()

const isAfter = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0
