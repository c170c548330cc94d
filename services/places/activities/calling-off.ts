import { toInstant } from '../../kernel/clock.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { reread } from './keeping.ts'
import { type Keeper, lockKept } from './rights.ts'
import { type ActivityAtPoint, type ActivityRow, rowOf, saveActivity } from './store/activities.ts'
import { type DateRow, lockDate, setDateOff } from './store/dates.ts'
import { activityChanged, tellSignedUp, type Word } from './telling.ts'

/** One date of an activity. */
export interface DateAsked {
  id: string
  date: string
}

/**
 * Calls one date off; who signed up is told once, and keeps their place should it go on after all.
 * @throws HttpProblem not-found, forbidden; wrong-state when it began, or everything was called off
 */
export const callDateOff = (work: Work, keeper: Keeper, asked: DateAsked, note?: string): Promise<ActivityAtPoint> =>
  turn(work, keeper, asked, { cancelled: true, note: note ?? null, word: 'called-off' })

/** The date is on after all; throws what calling it off throws. */
export const restoreDate = (work: Work, keeper: Keeper, asked: DateAsked): Promise<ActivityAtPoint> =>
  turn(work, keeper, asked, { cancelled: false, note: null, word: 'on-again' })

const turn = async (
  work: Work,
  keeper: Keeper,
  { id, date }: DateAsked,
  { cancelled, note, word }: { cancelled: boolean; note: string | null; word: Word },
): Promise<ActivityAtPoint> => {
  const before = rowOf(await lockKept(work, keeper, id))
  const known = await lockDate(work.db, id, date)
  if (!known) throw new HttpProblem('not-found')
  assertComes(before, known, work.now)
  const isNew = known.cancelled !== cancelled
  if (!isNew && (note === null || note === known.note)) return await reread(work, id)
  await setDateOff(work.db, id, known.date, { cancelled, note })
  const after = { ...before, revision: before.revision + 1 }
  await saveActivity(work, after)
  if (isNew) await tellSignedUp(work, id, { dates: [known.date], word, at: toInstant(known.from_at) })
  await activityChanged(work, after, keeper.asker.id)
  return await reread(work, id)
}

const assertComes = ({ status }: ActivityRow, { from_at }: DateRow, now: Temporal.Instant) => {
  if (status === 'cancelled' || Temporal.Instant.compare(toInstant(from_at), now) <= 0)
    throw new HttpProblem('wrong-state')
}
