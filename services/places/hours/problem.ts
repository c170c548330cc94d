import type { HoursForm } from '../../contracts/api/opening-hours.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import { HoursNotUnderstood, readHours } from '../../kernel/opening-hours.ts'
import { FormRefused, toNotation } from './form.ts'

/** Errors of hours as the problem that tells who wrote them, `pointer` being where the hours are in the body; others as they are. */
export const hoursProblem = (error: unknown, pointer: string): unknown => {
  if (error instanceof HoursNotUnderstood) return fieldProblem('invalid-hours', pointer, error.words)
  if (error instanceof FormRefused) return fieldProblem('invalid-hours', pointer + error.path, error.words)
  return error
}

/**
 * The notation of hours that somebody wrote, as notation or as a form; it is one that can be read.
 * @throws HttpProblem invalid-hours at `pointer`, or at what is wrong within the form
 */
export const notationFrom = async (hours: string | HoursForm, pointer: string): Promise<string> => {
  try {
    const notation = typeof hours === 'string' ? hours.trim() : toNotation(hours)
    await readHours(notation)
    return notation
  } catch (error) {
    throw hoursProblem(error, pointer)
  }
}
