import type { SupportPointPatch } from '../../contracts/api/support-points.ts'
import { type Hours, HoursNotUnderstood, readHours } from '../../kernel/opening-hours.ts'
import { notationFrom } from '../hours/problem.ts'

/**
 * The notation of the hours somebody wrote, which is one that can be read; null: not known, undefined: nothing said.
 * @throws HttpProblem invalid-hours at `/hours`, or within the form
 */
export const notationOf = async (hours: SupportPointPatch['hours']): Promise<string | null | undefined> =>
  hours === undefined || hours === null ? hours : await notationFrom(hours, '/hours')

/** The hours of a notation that stands in the table; undefined when it can (no longer) be read. */
export const hoursOf = async (notation: string | null): Promise<Hours | undefined> => {
  if (notation === null) return undefined
  try {
    return await readHours(notation)
  } catch (error) {
    if (error instanceof HoursNotUnderstood) return undefined
    throw error
  }
}
