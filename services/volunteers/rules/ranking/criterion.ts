import type { LocalText } from '../../../contracts/api/common.ts'
import type { Calendar, Hours } from '../hours.ts'

/** What is known of a helper when a request looks for one. */
export interface HelperFacts extends Hours {
  helperId: string
  /** Metres, from where they help from to the request's blurred centre. */
  distance: number
  /** How far they want to go, metres. */
  radius: number
  /** Kinds they chose; none means that any will do. */
  kinds: string[]
  /** A taken-in volunteer. */
  takenIn: boolean
  openTasks: number
  maxOpenTasks: number
  /** They have been asked as often this week as they may be. */
  rests: boolean
  /** When they were last asked for anything, milliseconds since the epoch. */
  askedAt: number | null
}

/** What is known of the request. */
export interface RequestFacts {
  kind: string
  needsVolunteer: boolean
  danger: boolean
  /** When help is wanted, milliseconds since the epoch; without it: some time in the coming days. */
  period?: { from: number; to?: number }
}

/** A request as helpers are held against it: with the days in which help is wanted. */
export interface Wanted extends RequestFacts {
  calendar: Calendar
}

/** What one criterion says of one helper. */
export interface Verdict {
  /** 0 to 1, higher is better. */
  score: number
  /** Whoever does not fit is never asked by the system. */
  fits: boolean
  reason?: Reason
}

/** Why somebody stands where they stand, in words. */
export interface Reason {
  code: string
  text: LocalText
}

/** One thing that matters; pure. */
export type Criterion = (helper: HelperFacts, wanted: Wanted) => Verdict

/** A reason in both languages. */
export const reason = (code: string, nl: string, en: string): Reason => ({ code, text: { nl, en } })
