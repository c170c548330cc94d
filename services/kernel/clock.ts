/** The one source of 'now'. Rules never read it themselves: instants are parameters, in SQL too. */
export interface Clock {
  now(): Temporal.Instant
}

/** The time zone of the people Omzien is for. */
export const timeZone = 'Europe/Amsterdam'

/** A clock that can be moved forward: for tests, and for the demo's lever. It runs on from where it was put. */
export class MovableClock implements Clock {
  #offset: Temporal.Duration

  constructor(offset = Temporal.Duration.from({ seconds: 0 })) {
    this.#offset = offset
  }

  now(): Temporal.Instant {
    return Temporal.Now.instant().add(this.#offset)
  }

  /** How far it stands from the machine's own time. */
  get offset(): Temporal.Duration {
    return this.#offset
  }

  set offset(offset: Temporal.Duration) {
    this.#offset = offset
  }
}

/** An instant as the database driver wants it. */
export const toDate = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds)

/** A date of the database driver as an instant. */
export const toInstant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** An instant as the API writes it: RFC 3339 in UTC, milliseconds. */
export const toText = (date: Date | Temporal.Instant): string =>
  (date instanceof Date ? date : toDate(date)).toISOString() // Temporal's own takes a third longer
