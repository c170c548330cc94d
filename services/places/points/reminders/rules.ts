/** Keepers are asked again after so long, never sooner. */
const againAfter = { hours: 30 * 24 }
/** So long they have, before the coordinators are asked. */
const answerWithin = { hours: 14 * 24 }

/** Which support points somebody is asked about, by when they were confirmed and when their keepers were last asked. */
export interface Asking {
  /** Confirmed before this (or never): old. */
  oldBefore: Temporal.Instant
  /** Their keepers are asked when they never were, or no later than this. */
  askedUntil: Temporal.Instant
  /** Their coordinators are asked when the keepers were asked after `from`, until `to`. */
  unanswered: { from: Temporal.Instant; to: Temporal.Instant }
}

/**
 * Whom to ask now whether a support point is still as it is said to be. Each point passes the fourteenth day after its
 * keepers were asked between two looks exactly once, and so its coordinators are asked once.
 * @param age after which it is old; `last`: when we last looked; undefined: never
 */
export const askingAt = (
  now: Temporal.Instant,
  { age, last }: { age: Temporal.Duration; last: Temporal.Instant | undefined },
): Asking => ({
  oldBefore: now.subtract(age),
  askedUntil: now.subtract(againAfter),
  unanswered: { from: (last ?? now.subtract(againAfter)).subtract(answerWithin), to: now.subtract(answerWithin) },
})
