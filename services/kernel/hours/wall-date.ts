import { timeZone } from '../clock.ts'

/**
 * What the clock on a Dutch wall says, as a number of milliseconds that has no zone and no changes of the clock: the way
 * the library of opening hours is made to reckon.
 */
export const wallOf = (at: Temporal.Instant): number =>
  at.epochMilliseconds + at.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000

/** The moment of a time on the wall: of an hour that comes twice the first, of one that is skipped an hour later. */
export const momentOf = (wall: number): Temporal.Instant => {
  const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
  return plain.toZonedDateTime(timeZone).toInstant()
}

/**
 * A `Date` whose local time is UTC, whatever the zone of the process. The library was written for the zone of its process,
 * and takes a day for 24 hours: in the night after the clock goes forward it says 'closed' for an hour. On days that all
 * have 24 hours it is right.
 */
export class WallDate extends Date {
  /** The library makes forty of these for every day it looks at: with rest parameters it took twice as long. */
  constructor(first?: number | string | Date, month?: number, day = 1, hours = 0, minutes = 0) {
    if (month !== undefined) super(Date.UTC(first as number, month, day, hours, minutes))
    else if (first === undefined) super()
    else super(first)
  }

  override getFullYear() {
    return this.getUTCFullYear()
  }
  override getMonth() {
    return this.getUTCMonth()
  }
  override getDate() {
    return this.getUTCDate()
  }
  override getDay() {
    return this.getUTCDay()
  }
  override getHours() {
    return this.getUTCHours()
  }
  override getMinutes() {
    return this.getUTCMinutes()
  }
  override setDate(day: number) {
    return this.setUTCDate(day)
  }
  override setHours(hours: number, minutes = this.getUTCMinutes(), seconds = this.getUTCSeconds(), ms = 0) {
    return this.setUTCHours(hours, minutes, seconds, ms)
  }
  override toLocaleString(locale?: Intl.LocalesArgument, how?: Intl.DateTimeFormatOptions) {
    return super.toLocaleString(locale, { ...how, timeZone: 'UTC' })
  }
}
