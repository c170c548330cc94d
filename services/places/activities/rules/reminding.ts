import { timeZone } from '../../../kernel/clock.ts'

/** People are reminded on the evening before, at this local time (ours): they still can arrange what they need, or sign off. */
const evening = '18:00'
/** Who signs up so shortly before it begins knows it (ours). */
const tooSoon = { hours: 2 }

/** When people are reminded of what begins on a local day. */
export const remindAt = (day: Temporal.PlainDate): Temporal.Instant => eveningOf(day.subtract({ days: 1 }))

const eveningOf = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone, plainTime: evening }).toInstant()
const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate()

/** Whether who signs up now is reminded at once: the others already were, and it does not begin too soon for that. */
export const remindsAtOnce = (from: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(remindAt(dayOf(from)), now) <= 0 && Temporal.Instant.compare(now.add(tooSoon), from) < 0

/** The days that are not over of which people are to be reminded at a moment from `due` until now: mostly tomorrow. */
export const daysToRemind = (due: Temporal.Instant, now: Temporal.Instant): Temporal.PlainDate[] => {
  const isDue = (at: Temporal.Instant) =>
    Temporal.Instant.compare(due, at) <= 0 && Temporal.Instant.compare(at, now) <= 0
  return [dayOf(now), dayOf(now).add({ days: 1 })].filter(day => isDue(remindAt(day)))
}

/** The first evening after a moment. */
export const nextEvening = (now: Temporal.Instant): Temporal.Instant => {
  const today = eveningOf(dayOf(now))
  return Temporal.Instant.compare(today, now) > 0 ? today : eveningOf(dayOf(now).add({ days: 1 }))
}
