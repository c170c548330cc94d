import type pg from 'pg'
import type { PolicyStep } from '../../contracts/api/backup-calls.ts'
import type { Point } from '../../contracts/api/common.ts'
import type { Role } from '../../contracts/api/people.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { CallSite } from '../rules/call.ts'
import type { Circumstances } from '../rules/circumstances.ts'
import { type DutyPerson, type DutyShift, rolesLacking, type Told } from '../rules/duty.ts'

interface DutyRow {
  shifts: DutyShift[]
  out_now: string[]
  policies: Record<string, PolicyStep[]>
  municipalities: string[]
}

/** What the database knows of a report before it is written. */
export interface Looked {
  areas: string[]
  outside: boolean
  /** The reporter has an open call about the same place. */
  again: boolean
  circumstances: Circumstances
}

interface LookRow extends DutyRow {
  areas: string[]
  outside: boolean
  again: boolean
  names: Record<string, string>
}

/** What a report is looked up by. */
export interface Look {
  place: Point | undefined
  site: Pick<CallSite, 'nearCells' | 'addressKey'>
  reporterId: string
  /** Calls of this reporter since then count. */
  since: Temporal.Instant
  now: Temporal.Instant
}

/** Looks, in one query, where a report is, who is on duty, and whether its reporter has an open call about that place. */
export const look = async (pool: pg.Pool, { place, site, reporterId, since, now }: Look): Promise<Looked> => {
  const { rows } = await pool.query<LookRow>({
    ...{ name: 'backup.look', text: 'select * from backup.look($1, $2, $3, $4, $5, $6, $7)' },
    values: [
      ...[place?.lat ?? null, place?.lon ?? null, reporterId, site.nearCells, site.addressKey ?? null],
      ...[toDate(since), toDate(now)],
    ],
  })
  const { areas, outside, again, names, ...row } = rows[0] as LookRow
  const findStaff = (roles: Role[]) => staffOfPool(pool, roles)
  const calls = [{ areas, outside, round: 1 }]
  return { areas, outside, again, circumstances: await toCircumstances(row, names, calls, findStaff) }
}

/** Who is on duty now, and what else the escalation of calls goes by, whatever their number. */
export const findCircumstances = async (db: Db, calls: Told[], now: Temporal.Instant): Promise<Circumstances> => {
  const [row] = await db.$queryRaw<DutyRow[]>`select * from backup.duty_at(${toDate(now)})`
  const areas = [...new Set(calls.flatMap(call => call.areas))]
  const known = await db.$queryRaw<{ id: string; name: string }[]>`
    select id, name from backup.area where id = any (${areas})`
  const names = Object.fromEntries(known.map(({ id, name }) => [id, name]))
  return toCircumstances(row as DutyRow, names, calls, roles => staffOf(db, roles))
}

const toCircumstances = async (
  { shifts, out_now, policies, municipalities }: DutyRow,
  names: Record<string, string>,
  calls: Told[],
  findStaff: (roles: Role[]) => Promise<DutyPerson[]>,
): Promise<Circumstances> => {
  const lacking = rolesLacking(calls, shifts)
  const people = lacking.length > 0 ? await findStaff(lacking) : []
  return {
    duty: { shifts, out: new Set(out_now), people },
    policies: { byArea: new Map(Object.entries(policies)), municipalities },
    names: new Map(Object.entries(names)),
  }
}

const staffOf = (db: Db, roles: Role[]) => db.$queryRaw<DutyPerson[]>`
  select id, roles, areas from backup.person
  where roles && array['night-team', 'shift-lead', 'manager'] and roles && ${roles} order by id`

const staffOfPool = async (pool: pg.Pool, roles: Role[]) => {
  const { rows } = await pool.query<DutyPerson>(
    `select id, roles, areas from backup.person
     where roles && array['night-team', 'shift-lead', 'manager'] and roles && $1 order by id`,
    [roles],
  )
  return rows
}

/** The shifts that are on now. */
export const findShiftsNow = async (db: Db, now: Temporal.Instant): Promise<DutyShift[]> => {
  const [row] = await db.$queryRaw<DutyRow[]>`select * from backup.duty_at(${toDate(now)})`
  return row?.shifts ?? []
}
