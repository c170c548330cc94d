import type { SupportPointPatch } from '../../contracts/api/support-points.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import { type Hours, HoursNotUnderstood, readHours } from '../../kernel/opening-hours.ts'

/**
 * The notation of the hours somebody wrote, which is one that can be read; null: not known, undefined: nothing said.
 * @throws HttpProblem invalid-hours at `/hours`
 */
export const notationOf = async (hours: SupportPointPatch['hours']): Promise<string | null | undefined> => {
  if (hours === undefined || hours === null) return hours
  const notation = typeof hours === 'string' ? hours.trim() : '24/7'
  if (!(await hoursOf(notation))) throw fieldProblem('invalid-body', '/hours', notUnderstood)
  return notation
}

const notUnderstood = { nl: 'Deze openingstijden begrijpen we niet.', en: 'We do not understand these hours.' }

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
