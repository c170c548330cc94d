/** What decides whether somebody can sign up for a date. */
export interface DateState {
  /** The activity was called off, or this date of it. */
  isOff: boolean
  signUp: boolean
  from: Temporal.Instant
  /** null: everybody is welcome. */
  capacity: number | null
}

/** Whether people may still sign up or off: until it begins. */
export const isOpen = ({ isOff, signUp, from }: DateState, now: Temporal.Instant): boolean =>
  !isOff && signUp && Temporal.Instant.compare(now, from) < 0

/** How many places are left, never below none; undefined: no limit. */
export const placesLeft = (capacity: number | null, taken: number): number | undefined =>
  capacity === null ? undefined : Math.max(0, capacity - taken)

/**
 * Whether so many people still fit. Who signed up before counts with the new number only.
 * @param others people who signed up, without who asks
 */
export const fits = (capacity: number | null, others: number, people: number): boolean =>
  capacity === null || others + people <= capacity
