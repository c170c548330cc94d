import type { ShiftTeam } from '../../../contracts/api/backup-rota.ts'
import type { Db } from '../../../kernel/database.ts'
import type { BackupShiftPatternModel } from '../../../kernel/prisma-client/models/BackupShiftPattern.ts'
import type { Pattern } from '../../rules/rota/pattern.ts'

/** Dates without a time are midnight UTC to the driver. */
const toPlainDate = (date: Date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10))
const fromPlainDate = (date: Temporal.PlainDate) => new Date(date.toString())
const timeText = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })

/** A row as the rules want it. */
const toPattern = (row: BackupShiftPatternModel): Pattern => ({
  ...{ id: row.id, area: row.area, team: row.team as ShiftTeam, members: row.members, weekdays: row.weekdays },
  ...{ from: Temporal.PlainTime.from(row.fromTime), to: Temporal.PlainTime.from(row.toTime) },
  starts: toPlainDate(row.starts),
  until: row.until ? toPlainDate(row.until) : undefined,
  ...{ everyWeeks: row.everyWeeks, skipHolidays: row.skipHolidays, ended: row.ended },
  madeUntil: row.madeUntil ? toPlainDate(row.madeUntil) : undefined,
})

const toRow = (pattern: Pattern) => ({
  ...{ id: pattern.id, area: pattern.area, team: pattern.team, members: pattern.members, weekdays: pattern.weekdays },
  ...{ fromTime: timeText(pattern.from), toTime: timeText(pattern.to), starts: fromPlainDate(pattern.starts) },
  until: pattern.until ? fromPlainDate(pattern.until) : null,
  ...{ everyWeeks: pattern.everyWeeks, skipHolidays: pattern.skipHolidays, ended: pattern.ended },
  madeUntil: pattern.madeUntil ? fromPlainDate(pattern.madeUntil) : null,
})

/** Writes new patterns; those that are there stay as they are. Gives the ids of those that were new. */
export const insertPatterns = async (db: Db, patterns: Pattern[]): Promise<string[]> => {
  const rows = await db.backupShiftPattern.createManyAndReturn({ data: patterns.map(toRow), skipDuplicates: true })
  return rows.map(({ id }) => id)
}

/** Writes what became of a pattern, which must have been locked. */
export const savePattern = async (db: Db, pattern: Pattern): Promise<void> => {
  const { id, ...data } = toRow(pattern)
  await db.backupShiftPattern.update({ where: { id }, data })
}

/** The pattern, locked until the transaction ends: its shifts are made by one process at a time. */
export const lockPattern = async (db: Db, id: string): Promise<Pattern | undefined> => {
  await db.$queryRaw`select id from backup.shift_pattern where id = ${id}::uuid for update`
  return await findPattern(db, id)
}

/** One pattern. */
export const findPattern = async (db: Pick<Db, 'backupShiftPattern'>, id: string): Promise<Pattern | undefined> => {
  const row = await db.backupShiftPattern.findUnique({ where: { id } })
  return row ? toPattern(row) : undefined
}

/** A page of the patterns, newest first; one more than the limit when there are more. */
export const listPatterns = async (
  db: Pick<Db, 'backupShiftPattern'>,
  limit: number,
  after: string | undefined,
): Promise<Pattern[]> => {
  const rows = await db.backupShiftPattern.findMany({
    ...(after === undefined ? {} : { where: { id: { lt: after } } }),
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  return rows.map(toPattern)
}

/** The patterns that go on with somebody in them, locked. */
export const lockPatternsOf = async (db: Db, personId: string): Promise<Pattern[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from backup.shift_pattern where members @> array[${personId}] and not ended order by id for update`
  return (await db.backupShiftPattern.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })).map(toPattern)
}
