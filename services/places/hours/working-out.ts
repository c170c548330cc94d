import { setImmediate as breathe } from 'node:timers/promises'
import { HoursNotUnderstood, isLoaded, readHours } from '../../kernel/opening-hours.ts'
import type { Window } from './opened.ts'
import { askThread } from './thread.ts'

/** What came of working out: a multirange, or why not, by notation. */
export type WorkedOut = Map<string, string | HoursNotUnderstood>

/** So few are worked out where the asker is, when the library is there already: starting a thread takes longer. */
const few = 50

/**
 * When things with these hours are open in a time, as multiranges. It takes 5 to 10 ms each, and the library 23 MB: so
 * many, or the first, are worked out in a thread of their own, which ends when it has nothing to do, and nobody who
 * waits for something else is held up for longer than one takes.
 */
export const workOut = async (notations: string[], window: Window): Promise<WorkedOut> => {
  if (notations.length === 0) return new Map()
  return notations.length <= few && isLoaded() ? workOutHere(notations, window) : askThread(notations, window)
}

/** The same in this thread, one after the other with air in between. */
export const workOutHere = async (notations: string[], window: Window): Promise<WorkedOut> => {
  const found: WorkedOut = new Map()
  for (const notation of notations) {
    found.set(notation, await one(notation, window))
    await breathe()
  }
  return found
}

const one = async (notation: string, { from, until }: Window) => {
  try {
    const periods = (await readHours(notation)).periods(from, until)
    return `{${periods.map(period => `[${period.from},${period.to})`).join(',')}}`
  } catch (error) {
    if (error instanceof HoursNotUnderstood) return error
    throw error
  }
}
