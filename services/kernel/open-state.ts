import type { OpenState } from '../contracts/api/opening-hours.ts'
import { HoursNotUnderstood, readHours } from './opening-hours.ts'

/**
 * Whether something with these hours is open at a moment; undefined when its hours are not known, or cannot be read (any
 * more): what else is known of it is told all the same.
 */
export const openStateAt = async (
  hours: string | null | undefined,
  at: Temporal.Instant,
): Promise<OpenState | undefined> => {
  if (!hours) return undefined
  try {
    return (await readHours(hours)).stateAt(at)
  } catch (error) {
    if (error instanceof HoursNotUnderstood) return undefined
    throw error
  }
}
