import { isDeepStrictEqual } from 'node:util'
import type { ActivityPatch, NewActivity } from '../../contracts/api/activities.ts'
import { toText } from '../../kernel/clock.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { placeOf } from './placing.ts'
import { assertKeeps, type Keeper, lockKept } from './rights.ts'
import { planDates } from './rules/plan.ts'
import { type Pattern, timesAhead } from './rules/repetition.ts'
import { patternOf } from './rules/sense.ts'
import { type ActivityAtPoint, type ActivityRow, findActivities, rowOf, saveActivity } from './store/activities.ts'
import { applyPlan, lockComing } from './store/dates.ts'
import { activityChanged, tellSignedUp } from './telling.ts'
import { assertWords, blankActivity, timesAfter, written } from './writing.ts'

/**
 * Plans an activity, of the organisation of who does.
 * @throws HttpProblem forbidden outside the areas they work in; period-in-past when no time of it comes; and what
 *   `patternOf`, `placeOf` and `assertWords` throw
 */
export const addActivity = (work: Work, keeper: Keeper, body: NewActivity, id = newId()): Promise<ActivityAtPoint> =>
  write(work, keeper, blankActivity(id, keeper.asker.id, keeper.asker.organisationId ?? null), body)

/**
 * Changes an activity. Dates that began stay as they were; who signed up for one that goes or moves is told.
 * @throws HttpProblem not-found, forbidden, changed-meanwhile, wrong-state when it was called off; invalid-body at
 *   `/capacity` below what is signed up; and what adding one throws
 */
export const changeActivity = async (
  work: Work,
  keeper: Keeper,
  { id, seen, patch }: { id: string; seen: number | undefined; patch: ActivityPatch },
): Promise<ActivityAtPoint> => {
  const before = rowOf(await lockKept(work, keeper, id))
  if (seen !== undefined && seen !== before.revision) throw new HttpProblem('changed-meanwhile')
  if (before.status === 'cancelled') throw new HttpProblem('wrong-state')
  return await write(work, keeper, before, patch)
}

const write = async (
  work: Work,
  keeper: Keeper,
  before: ActivityRow,
  patch: ActivityPatch,
): Promise<ActivityAtPoint> => {
  const isNew = before.revision === 0
  const pattern = patternOf(timesAfter(before, patch))
  const placed = await placeOf(work, isNew ? undefined : before, patch)
  const after = { ...written(before, patch, placed, pattern), revision: before.revision + 1 }
  assertWords(after)
  assertKeeps(keeper, after)
  if (!isDeepStrictEqual(after, { ...before, revision: after.revision })) {
    await saveActivity(work, after)
    await rearrange(work, { before, after, pattern })
    await activityChanged(work, after, keeper.asker.id)
  }
  return await reread(work, after.id)
}

/** Works the dates out anew when the times changed, and looks whether everybody who signed up still fits. */
const rearrange = async (
  work: Work,
  { before, after, pattern }: { before: ActivityRow; after: ActivityRow; pattern: Pattern },
) => {
  const known = await lockComing(work.db, after.id, work.now)
  assertRoom(after, known)
  const times = ({ starts_at, ends_at, repeats }: ActivityRow) => [starts_at, ends_at, repeats].join()
  if (times(before) === times(after)) return
  const wanted = await timesAhead(pattern, work.now)
  if (wanted.length === 0) throw fieldProblem('period-in-past', '/startsAt')
  const plan = planDates(known, wanted, before.repeats === null && after.repeats === null)
  for (const { date, from } of plan.callOff)
    await tellSignedUp(work, after.id, { dates: [date], word: 'called-off', at: from })
  const off = new Set(known.filter(({ cancelled }) => cancelled).map(({ date }) => date))
  for (const { date, from } of plan.shift.filter(one => !off.has(one.date)))
    await tellSignedUp(work, after.id, { dates: [date], word: 'moved', at: from })
  if (plan.carry)
    await tellSignedUp(work, after.id, { dates: [plan.carry.from], word: 'moved', at: plan.carry.to.from })
  await applyPlan(work.db, after.id, plan)
}

const assertRoom = ({ capacity }: ActivityRow, known: { signedUp: number; from: Temporal.Instant }[]) => {
  const most = Math.max(0, ...known.map(({ signedUp }) => signedUp))
  if (capacity === null || most <= capacity) return
  throw fieldProblem('invalid-body', '/capacity', {
    nl: `Er zijn al ${most} mensen aangemeld. Minder plaatsen kan niet.`,
    en: `${most} people have signed up already. There cannot be fewer places.`,
  })
}

/** Calls an activity off for good, with every date that comes; who signed up is told. Again is as if once. */
export const cancelActivity = async (work: Work, keeper: Keeper, id: string): Promise<ActivityAtPoint> => {
  const before = rowOf(await lockKept(work, keeper, id))
  if (before.status === 'planned') {
    const after = { ...before, status: 'cancelled' as const, revision: before.revision + 1 }
    await saveActivity(work, after)
    const coming = (await lockComing(work.db, id, work.now)).filter(({ cancelled }) => !cancelled)
    await tellSignedUp(work, id, { dates: coming.map(({ date }) => date), word: 'over', at: work.now })
    await activityChanged(work, after, keeper.asker.id)
  }
  return await reread(work, id)
}

/** An activity as it stands now. */
export const reread = async ({ db, now }: Work, id: string): Promise<ActivityAtPoint> => {
  const row = (await findActivities(db, [id])).get(id)
  if (!row) throw new Error(`An activity that was written is gone (${toText(now)}).`)
  return row
}
