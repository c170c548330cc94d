import type { NewShiftPattern } from '../../contracts/api/backup-rota.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { checkedPattern, nextMaking, type Occurrence, type Pattern, toMake } from '../rules/rota/pattern.ts'
import type { Shift } from '../rules/rota/shift.ts'
import { insertPatterns, lockPattern, savePattern } from '../store/rota/patterns.ts'
import { insertMade, lockComingOfPattern } from '../store/rota/shifts.ts'
import { assertFitting, assertServed, become } from './planning.ts'
import { shiftEvent } from './telling.ts'

/** The timer that makes the shifts of a pattern further ahead; its subject is the pattern's id. */
export const makeTimer = 'rota-make'

/**
 * Starts a pattern: its shifts of the coming weeks are there at once.
 * @throws HttpProblem unknown-area, unknown-person, invalid-period, each with the field
 */
export const startPattern = async (work: Work, body: NewShiftPattern): Promise<Pattern> => {
  const pattern = checkedPattern(newId(), body, work.now)
  await assertServed(work.db, pattern.area)
  await assertFitting(work.db, pattern.team, pattern.members)
  await insertPatterns(work.db, [pattern])
  await makeAhead(work, pattern.id)
  return pattern
}

/** Adds patterns, as far as they are not there; the shifts of each are made in a transaction of its own, at once. */
export const addPatterns = async (work: Work, patterns: Pattern[]): Promise<void> => {
  for (const id of await insertPatterns(work.db, patterns))
    await work.timers.set({ kind: makeTimer, subject: id, dueAt: work.now })
}

/**
 * Makes the shifts of a pattern that are not there yet, and sets the timer for the next. The pattern is locked, and a
 * date has one shift of a pattern (index shift_of_pattern): however many processes make them, each is made once. One
 * that was cancelled stays so.
 */
export const makeAhead = async (work: Work, id: string): Promise<void> => {
  const pattern = await lockPattern(work.db, id)
  if (!pattern || pattern.ended) return
  const { occurrences, madeUntil } = toMake(pattern, work.now)
  const made = await insertMade(
    work.db,
    occurrences.map(occurrence => ({ shift: toShift(pattern, occurrence), date: occurrence.date })),
  )
  work.append(...made.map(shift => shiftEvent(shift)))
  await savePattern(work.db, { ...pattern, madeUntil })
  await work.timers.set({ kind: makeTimer, subject: id, dueAt: nextMaking(work.now) })
}

const toShift = ({ id, area, team, members }: Pattern, { from, to }: Occurrence): Shift => ({
  ...{ id: newId(), area, team, members, from, to, cancelled: false, patternId: id, revision: 1 },
})

/**
 * Ends a pattern: what has not begun yet is cancelled. Its timer is left, and finds that there is nothing to do: whoever
 * has the timer waits for the pattern, so that who has the pattern must not wait for the timer.
 * @throws HttpProblem not-found
 */
export const endPattern = async (work: Work, id: string, actor: string): Promise<Pattern> => {
  const pattern = await lockPattern(work.db, id)
  if (!pattern) throw new HttpProblem('not-found')
  if (pattern.ended) return pattern
  const ended = { ...pattern, ended: true }
  await savePattern(work.db, ended)
  for (const shift of await lockComingOfPattern(work.db, id, work.now))
    await become(work, shift, { ...shift, cancelled: true }, actor)
  return ended
}

/** Makes shifts further ahead when it is time. */
export const patternTimers: TimerHandlers = { [makeTimer]: ({ subject }, work) => makeAhead(work, subject) }
