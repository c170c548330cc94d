import { Problem } from '../../shared/api/client.ts'
import type { ActivityForm } from './activityForm.ts'

/** What the server refused, in its own words, at the input it stands at. */
export interface Refused {
  /** Id of the input. */
  field: string
  text: string
}

/** At which input each field of an activity stands; its start stands at two. */
const inputs: Record<string, string> = {
  ...{ '/title': 'title', '/supportPointId': 'point', '/place': 'point', '/endsAt': 'to', '/capacity': 'capacity' },
  '/repeats/until': 'until',
}

const inputOf = (pointer: string, { date }: Pick<ActivityForm, 'date'>, today: string) => {
  if (pointer === '/startsAt') return date === today ? 'from' : 'date'
  return inputs[pointer]
}

/** Where in the form lies what the server refused; none when it stands at no input, and is to be told below. */
export const refusedAt = (error: unknown, form: Pick<ActivityForm, 'date'>, today: string): Refused[] => {
  const errors = error instanceof Problem ? error.errors : []
  return errors.flatMap(({ pointer, detail }) => {
    const field = inputOf(pointer, form, today)
    return field && detail ? [{ field, text: detail }] : []
  })
}
