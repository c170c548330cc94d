import type { ShiftTeam } from '../../../contracts/api/backup-rota.ts'
import { toDate, toInstant } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { BackupShiftModel, BackupShiftWhereInput } from '../../../kernel/prisma-client/models/BackupShift.ts'
import type { Shift, Span } from '../../rules/rota/shift.ts'

/** A row as the rules want it. */
export const toShift = (row: BackupShiftModel): Shift => ({
  ...{ id: row.id, area: row.area, team: row.team as ShiftTeam, members: row.members, cancelled: row.cancelled },
  ...{ from: toInstant(row.fromAt), to: toInstant(row.toAt), revision: row.revision },
  patternId: row.patternId ?? undefined,
})

const toRow = ({ id, area, team, from, to, members, cancelled, patternId, revision }: Shift) => ({
  ...{ id, area, team, members, cancelled, revision, fromAt: toDate(from), toAt: toDate(to) },
  patternId: patternId ?? null,
})

/** Writes a new shift. */
export const insertShift = async (db: Db, shift: Shift): Promise<void> => {
  await db.backupShift.create({ data: toRow(shift) })
}

/** Writes shifts of a pattern, each with its date; gives those that were not there yet. */
export const insertMade = async (db: Db, made: { shift: Shift; date: Temporal.PlainDate }[]): Promise<Shift[]> => {
  const data = made.map(({ shift, date }) => ({ ...toRow(shift), patternDate: new Date(date.toString()) }))
  return (await db.backupShift.createManyAndReturn({ data, skipDuplicates: true })).map(toShift)
}

/** Writes what became of a shift, which must have been locked. */
export const saveShift = async (db: Db, shift: Shift): Promise<void> => {
  const { id, ...data } = toRow(shift)
  await db.backupShift.update({ where: { id }, data })
}

/** The shift, locked until the transaction ends. */
export const lockShift = async (db: Db, id: string): Promise<Shift | undefined> => {
  await db.$queryRaw`select id from backup.shift where id = ${id}::uuid for update`
  return await findShift(db, id)
}

/** One shift. */
export const findShift = async (db: Pick<Db, 'backupShift'>, id: string): Promise<Shift | undefined> => {
  const row = await db.backupShift.findUnique({ where: { id } })
  return row ? toShift(row) : undefined
}

/** These shifts, in no order. */
export const findShifts = async (db: Pick<Db, 'backupShift'>, ids: string[]): Promise<Shift[]> =>
  (await db.backupShift.findMany({ where: { id: { in: ids } } })).map(toShift)

/** Which shifts to list, earliest first. */
export interface ShiftFilter {
  area?: string | undefined
  team?: ShiftTeam | undefined
  /** Those that touch this period. */
  from: Temporal.Instant
  to?: Temporal.Instant | undefined
  member?: string | undefined
  after?: { from: Temporal.Instant; id: string } | undefined
  alive?: boolean
  limit?: number
}

/** The shifts that fit a filter; one more than the limit when there are more. */
export const listShifts = async (db: Pick<Db, 'backupShift'>, filter: ShiftFilter): Promise<Shift[]> => {
  const rows = await db.backupShift.findMany({
    where: { AND: conditions(filter) },
    orderBy: [{ fromAt: 'asc' }, { id: 'asc' }],
    ...(filter.limit === undefined ? {} : { take: filter.limit + 1 }),
  })
  return rows.map(toShift)
}

const conditions = ({ area, team, from, to, member, after, alive }: ShiftFilter): BackupShiftWhereInput[] => [
  { toAt: { gt: toDate(from) } },
  ...(to ? [{ fromAt: { lt: toDate(to) } }] : []),
  ...(area === undefined ? [] : [{ area }]),
  ...(team === undefined ? [] : [{ team }]),
  ...(member === undefined ? [] : [{ members: { has: member } }]),
  ...(alive ? [{ cancelled: false }] : []),
  ...(after ? [{ OR: afterCursor(after) }] : []),
]

const afterCursor = ({ from, id }: { from: Temporal.Instant; id: string }): BackupShiftWhereInput[] => [
  { fromAt: { gt: toDate(from) } },
  { fromAt: toDate(from), id: { gt: id } },
]

/** A member of a shift. */
export interface Membership {
  shift_id: string
  person_id: string
}

/** Of these shifts of duos, the members who are in another duo at the same time. */
export const findDoubles = async (db: Pick<Db, '$queryRaw'>, shiftIds: string[]): Promise<Membership[]> =>
  shiftIds.length === 0
    ? []
    : await db.$queryRaw<Membership[]>`
        select distinct s.id as shift_id, m.person_id
        from backup.shift s cross join unnest(s.members) as m(person_id)
          join backup.shift o on o.id <> s.id and not o.cancelled and o.team in ('first', 'second')
            and tstzrange(o.from_at, o.to_at) && tstzrange(s.from_at, s.to_at) and o.members @> array[m.person_id]
        where s.id = any (${shiftIds}::uuid[]) and not s.cancelled and s.team in ('first', 'second')`

/** Areas with shifts of the first line that end after a moment, or with a pattern of it that goes on. */
export const findCoveredAreas = async (db: Pick<Db, '$queryRaw'>, since: Temporal.Instant): Promise<string[]> => {
  const rows = await db.$queryRaw<{ area: string }[]>`
    select area from backup.shift where team = 'first' and not cancelled and to_at > ${toDate(since)}
    union select area from backup.shift_pattern where team = 'first' and not ended`
  return rows.map(({ area }) => area)
}

/** Which of these people and teams of shifts have a call at hand. */
export const findOut = async (
  db: Pick<Db, '$queryRaw'>,
  shiftIds: string[],
): Promise<{ shiftIds: Set<string>; personIds: Set<string> }> => {
  const rows = await db.$queryRaw<{ shift_id: string | null; team: string[]; acknowledged_by: string }[]>`
    select shift_id, team, acknowledged_by from backup.call where status in ('acknowledged', 'on-the-way', 'on-the-scene')`
  return {
    shiftIds: new Set(rows.flatMap(row => (row.shift_id && shiftIds.includes(row.shift_id) ? [row.shift_id] : []))),
    personIds: new Set(rows.flatMap(row => [...row.team, row.acknowledged_by])),
  }
}

/** The shifts still to come, or running, that somebody is in. */
export const lockComingOf = async (db: Db, personId: string, { from }: Pick<Span, 'from'>): Promise<Shift[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from backup.shift where members @> array[${personId}] and not cancelled and to_at > ${toDate(from)}
    order by id for update`
  return await findShifts(
    db,
    rows.map(({ id }) => id),
  )
}

/** The coming shifts of a pattern, locked. */
export const lockComingOfPattern = async (db: Db, patternId: string, now: Temporal.Instant): Promise<Shift[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    select id from backup.shift where pattern_id = ${patternId}::uuid and not cancelled and from_at > ${toDate(now)}
    order by id for update`)
  return await findShifts(
    db,
    rows.map(({ id }) => id),
  )
}
