import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'

/** What was told so long ago will not be told again anyway. */
const keptFor = Temporal.Duration.from({ hours: 60 * 24 })

/** Writes down what is told now; gives the keys that were not told before. */
export const markTold = async (db: Db, keys: string[], now: Temporal.Instant): Promise<Set<string>> => {
  await db.backupShiftWarned.deleteMany({ where: { warnedAt: { lt: toDate(now.subtract(keptFor)) } } })
  const rows = await db.backupShiftWarned.createManyAndReturn({
    data: [...new Set(keys)].map(key => ({ key, warnedAt: toDate(now) })),
    skipDuplicates: true,
  })
  return new Set(rows.map(({ key }) => key))
}
