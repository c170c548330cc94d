import type { Nights, StayKind } from '../../contracts/api/respite-locations.ts'
import { timeZone } from '../../kernel/clock.ts'
import { nightAt } from './nights.ts'

/** How many nights somebody waits for who does not say, where no limit of the kind says it (ours). */
export const usualNights: Record<StayKind, number> = { 'time-out': 3, respite: 14, bridging: 7, satellite: 14 }

/** When somebody needs a bed. */
export interface Wish {
  /** The first night, local date. */
  from: string
  nights: number
}

/**
 * The nights that are offered to somebody: from the night they need it, or from the night that runs when the offer
 * ends, when that is later: who gets a bed offered in the morning is not given the night that is almost over.
 */
export const nightsFor = ({ from, nights }: Wish, until: Temporal.Instant, dayStartsAt: string): Nights => {
  const tonight = nightAt(until, dayStartsAt).toString()
  const first = Temporal.PlainDate.from(from > tonight ? from : tonight)
  return { from: first.toString(), to: first.add({ days: nights }).toString() }
}

/**
 * When a night has passed for those who wait from now on: what was taken tonight may be free from tomorrow, without
 * anything having happened. @param dayStartsAt the municipality's hour, `12:00`
 */
export const nextNight = (now: Temporal.Instant, dayStartsAt: string): Temporal.Instant => {
  const hour = dayStartsAt === '24:00' ? '00:00' : dayStartsAt
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(hour) })
  const first = at(today).toInstant()
  return Temporal.Instant.compare(first, now) > 0 ? first : at(today.add({ days: 1 })).toInstant()
}
