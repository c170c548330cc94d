import { toInstant } from '../../kernel/clock.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { DateAsked } from './calling-off.ts'
import { remindsAtOnce } from './rules/reminding.ts'
import { fits, isOpen, placesLeft } from './rules/signing-up.ts'
import { type ActivityAtPoint, lockActivity } from './store/activities.ts'
import { lockDate } from './store/dates.ts'
import { countSignUps, removeSignUp, saveSignUp } from './store/sign-ups.ts'
import { remind, signUpsChanged } from './telling.ts'

/** Who signs up, and with how many people, themselves included. */
export interface Joining extends DateAsked {
  personId: string
  people: number
}

/**
 * Signs somebody up for a date, or changes with how many they come. A place left is a promise: the date is locked, so
 * that who comes at the same moment counts too. Who signs up after the evening of the reminder gets theirs now.
 * @throws HttpProblem not-found; wrong-state when it began, was called off, or asks for no sign-up; activity-full, which
 *   says how many places are left
 */
export const signUp = async (work: Work, { id, date, personId, people }: Joining): Promise<ActivityAtPoint> => {
  const { row, day, from } = await lockOpen(work, { id, date })
  const { mine, others } = await countSignUps(work.db, id, day, personId)
  if (mine === people) return row
  if (!fits(row.capacity, others, people))
    throw new HttpProblem('activity-full', { more: { placesLeft: placesLeft(row.capacity, others + mine) } })
  await saveSignUp(work.db, id, day, { personId, people, now: work.now })
  signUpsChanged(work, id, day)
  if (mine === 0 && remindsAtOnce(from, work.now)) remind(work, id, { people: [personId], at: from })
  return row
}

/** Signs somebody off: their places are free again. Throws what signing up throws, but for a full one. */
export const signOff = async (
  work: Work,
  { id, date, personId }: Omit<Joining, 'people'>,
): Promise<ActivityAtPoint> => {
  const { row, day } = await lockOpen(work, { id, date })
  if ((await removeSignUp(work.db, id, day, personId)) > 0) signUpsChanged(work, id, day)
  return row
}

const lockOpen = async (work: Work, { id, date }: DateAsked) => {
  const row = await lockActivity(work.db, id, 'share')
  const known = row && (await lockDate(work.db, id, date))
  if (!row || !known) throw new HttpProblem('not-found')
  const isOff = known.cancelled || row.status === 'cancelled'
  const state = { isOff, signUp: row.sign_up, from: toInstant(known.from_at), capacity: row.capacity }
  if (!isOpen(state, work.now)) throw new HttpProblem('wrong-state')
  return { row, day: known.date, from: state.from }
}
