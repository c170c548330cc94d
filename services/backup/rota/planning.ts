import type { NewShift, ShiftPatch, ShiftTeam } from '../../contracts/api/backup-rota.ts'
import type { Db } from '../../kernel/database.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import { findPeople } from '../../kernel/people.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { checkedPeriod, fits, isAlive, isSame, type Shift } from '../rules/rota/shift.ts'
import { changedWords } from '../rules/rota/words.ts'
import { isServed } from '../store/rota/areas.ts'
import { insertShift, lockShift, saveShift } from '../store/rota/shifts.ts'
import { shiftEvent, tell } from './telling.ts'

/** @throws HttpProblem unknown-area at `/area` */
export const assertServed = async (db: Pick<Db, '$queryRaw'>, area: string): Promise<void> => {
  if (!(await isServed(db, area))) throw fieldProblem('unknown-area', '/area')
}

/** @throws HttpProblem unknown-person at `/members/…`: the first whom we do not know, or whom the line does not fit */
export const assertFitting = async (
  db: Pick<Db, '$queryRaw'>,
  team: ShiftTeam,
  members: string[],
  pointer = (i: number) => `/members/${i}`,
): Promise<void> => {
  const people = await findPeople(db, 'backup', members)
  const wrong = members.findIndex(id => !fits(team, people.get(id)?.roles ?? []))
  if (wrong >= 0) throw fieldProblem('unknown-person', pointer(wrong))
}

/**
 * Plans a shift.
 * @throws HttpProblem unknown-area, unknown-person, invalid-period, period-in-past, each with the field
 */
export const planShift = async (work: Work, actor: string, body: NewShift): Promise<Shift> => {
  const { area, team, members } = body
  const period = checkedPeriod(body.period, work.now)
  await assertServed(work.db, area)
  await assertFitting(work.db, team, members)
  const shift: Shift = { id: newId(), area, team, members, ...period, cancelled: false, revision: 1 }
  await insertShift(work.db, shift)
  work.append(shiftEvent(shift, { actor }))
  return shift
}

/** Who changes which shift, and the revision they saw, when they said. */
export interface Change {
  id: string
  actor: string
  seen?: number | undefined
}

/**
 * Changes who has a shift, or when it is.
 * @throws HttpProblem not-found, changed-meanwhile, wrong-state, and what planning one throws
 */
export const changeShift = async (work: Work, change: Change, patch: ShiftPatch): Promise<Shift> => {
  const before = await lockAlive(work, change)
  const members = patch.members ?? before.members
  if (patch.members) await assertFitting(work.db, before.team, members)
  const period = patch.period ? checkedPeriod(patch.period, work.now) : { from: before.from, to: before.to }
  const isAsItWas = isSame(period, before) && members.join() === before.members.join()
  return isAsItWas ? before : await write(work, change.actor, before, { ...before, ...period, members })
}

/**
 * Cancels a shift; it stays in the calendar, as cancelled.
 * @throws HttpProblem not-found, wrong-state when it is over
 */
export const cancelShift = async (work: Work, change: Change): Promise<Shift> => {
  const shift = await lockShift(work.db, change.id)
  if (shift?.cancelled) return shift
  const before = await lockAlive(work, change)
  return await write(work, change.actor, before, { ...before, cancelled: true })
}

const lockAlive = async (work: Work, { id, seen }: Change): Promise<Shift> => {
  const shift = await lockShift(work.db, id)
  if (!shift) throw new HttpProblem('not-found')
  if (seen !== undefined && seen !== shift.revision) throw new HttpProblem('changed-meanwhile')
  if (!isAlive(shift, work.now)) throw new HttpProblem('wrong-state')
  return shift
}

/** Writes a change, and tells whoever it concerns, except who made it. */
const write = async (work: Work, actor: string, before: Shift, changed: Shift): Promise<Shift> => {
  const after = await become(work, before, changed, actor)
  const others = concernedBy(before, after).filter(id => id !== actor)
  const { id: about, from: begins, to: expires } = after
  tell(work, others, { about, words: changedWords(begins), begins, expires, link: '/rooster' })
  return after
}

/** Everybody in it when it is at another time or off; otherwise who came and who left. */
const concernedBy = (before: Shift, after: Shift) => {
  const everybody = [...before.members, ...after.members]
  if (after.cancelled || !isSame(before, after)) return everybody
  return everybody.filter(id => !before.members.includes(id) || !after.members.includes(id))
}

/** Writes what became of a locked shift, and the event of it. */
export const become = async (work: Work, before: Shift, changed: Shift, actor?: string): Promise<Shift> => {
  const after = { ...changed, revision: before.revision + 1 }
  await saveShift(work.db, after)
  work.append(shiftEvent(after, { before, ...(actor ? { actor } : {}) }))
  return after
}
