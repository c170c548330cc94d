/** How a hold stands: the whole minutes and seconds that are left, and what that asks for. */
export interface HoldTime {
  /** Whole minutes, rounded up; under a minute 0. */
  minutes: number
  seconds: number
  isLapsed: boolean
  /** Time to ask whether it should be longer [WCAG 2.2.1]: there is enough left to press one button. */
  isEnding: boolean
}

const warnAt = 2 * 60 // seconds

/** What is left of a hold at a moment; both in milliseconds. */
export const holdTimeAt = (until: number, now: number): HoldTime => {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  return {
    minutes: seconds < 60 ? 0 : Math.ceil(seconds / 60),
    seconds,
    isLapsed: seconds === 0,
    isEnding: seconds <= warnAt,
  }
}
