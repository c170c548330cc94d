import { toDate, toInstant } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'

/** Somebody's calendar gets a new secret address; an earlier one no longer works. */
export const saveCalendar = async (
  db: Db,
  personId: string,
  secretHash: string,
  now: Temporal.Instant,
): Promise<void> => {
  const data = { secretHash, createdAt: toDate(now) }
  await db.backupCalendar.upsert({ where: { personId }, create: { personId, ...data }, update: data })
}

/** Since when somebody's calendar has its address; undefined when it has none. */
export const findCalendar = async (
  db: Pick<Db, 'backupCalendar'>,
  personId: string,
): Promise<Temporal.Instant | undefined> => {
  const row = await db.backupCalendar.findUnique({ where: { personId } })
  return row ? toInstant(row.createdAt) : undefined
}

/** Whose calendar has this secret. */
export const findOwner = async (db: Pick<Db, 'backupCalendar'>, secretHash: string): Promise<string | undefined> =>
  (await db.backupCalendar.findUnique({ where: { secretHash } }))?.personId

/** The address no longer works. */
export const removeCalendar = async (db: Pick<Db, 'backupCalendar'>, personId: string): Promise<void> => {
  await db.backupCalendar.deleteMany({ where: { personId } })
}
