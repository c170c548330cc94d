import type pg from 'pg'
import type { BackupCallQuery, BackupTimelineEntry, Notify } from '../../contracts/api/backup-calls.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { type CursorValues, fromCursor } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { isStaff } from '../rules/call-sight.ts'
import { type CallRow, columns, type StoredCall, toStored } from './calls-rows.ts'

/** Collects the values of a statement; gives the placeholder for each. */
class Values {
  readonly all: unknown[] = []
  add = (value: unknown, type: string): string => `$${this.all.push(value)}::${type}`
}

/** What an asker may know of, as SQL over `c`: the same that `callRelation` says. */
const visibleTo = (asker: Asker, values: Values): string => {
  if (isStaff(asker)) return 'true'
  const own = `c.reporter_id = ${values.add(asker.id, 'text')}`
  if (!asker.roles.includes('manager')) return own
  return `(${own} or c.areas = '{}' or c.areas && ${values.add(asker.areas, 'text[]')})`
}

/** An entry of the history, its text still sealed. */
export interface TimelineRow {
  id: string
  at: Date
  what: BackupTimelineEntry['what']
  person_id: string | null
  notify: Notify | null
  count: number | null
  text: string | null
}

/** Backup calls as one asker may see them. */
export const callsFor = (pool: pg.Pool, asker: Asker) => ({
  /** One call; undefined when there is none the asker may know of. */
  async find(id: string): Promise<StoredCall | undefined> {
    const values = new Values()
    const text = `select ${columns} from backup.call c
      where c.id = ${values.add(id, 'uuid')} and ${visibleTo(asker, values)}`
    const { rows } = await pool.query<CallRow>(text, values.all)
    return rows[0] && toStored(rows[0])
  },

  /** One more than a page of calls, newest first. */
  async list(query: BackupCallQuery & { limit: number }): Promise<StoredCall[]> {
    const values = new Values()
    const conditions = [visibleTo(asker, values), ...filters(asker, query, values)]
    const text = `select ${columns} from backup.call c where ${conditions.join(' and ')}
      order by c.created_at desc, c.id desc limit ${values.add(query.limit + 1, 'int')}`
    const { rows } = await pool.query<CallRow>(text, values.all)
    return rows.map(toStored)
  },

  /** What happened to a call, oldest first; the caller has looked whether the asker may read it. */
  async timeline(id: string): Promise<TimelineRow[]> {
    const { rows } = await pool.query<TimelineRow>(
      `select id, at, what, person_id, notify, count, text from backup.timeline_entry
       where call_id = $1 order by at, id`,
      [id],
    )
    return rows
  },
})

const filters = (asker: Asker, { status, open, mine, area, cursor }: BackupCallQuery, values: Values): string[] => [
  ...(status === undefined ? [] : [`c.status = ${values.add(status, 'text')}`]),
  ...(open === undefined ? [] : [`c.status ${open ? 'not ' : ''}in ('closed', 'handed-over')`]),
  ...(mine ? [`c.reporter_id = ${values.add(asker.id, 'text')}`] : []),
  ...(area === undefined ? [] : [`c.areas @> ${values.add([area], 'text[]')}`]),
  ...(cursor === undefined ? [] : [afterCursor(cursor, values)]),
]

/** Where a page ended. */
export const cursorOf = ({ call }: StoredCall): CursorValues => [call.createdAt.epochMilliseconds, call.id]

const afterCursor = (cursor: string, values: Values): string => {
  const [at = 0, id = ''] = fromCursor(cursor, ['number', 'string'])
  if (!isUuid(String(id)) || !(Number(at) >= 0 && Number(at) < 1e14)) throw new HttpProblem('invalid-cursor')
  return `(c.created_at, c.id) < (${values.add(new Date(Number(at)), 'timestamptz')}, ${values.add(id, 'uuid')})`
}

const isUuid = (text: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)

/** Which of these calls are there. */
export const findCallIds = async (db: Pick<Db, '$queryRaw'>, ids: string[]): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`select id from backup.call where id = any (${ids}::uuid[])`
  return rows.map(row => row.id)
}

/** Calls that nobody has, whose next step was due before a moment, and for which no timer is waiting. */
export const findLate = async (pool: pg.Pool, before: Temporal.Instant): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>(
    `select id from backup.call where status = 'alerted' and status not in ('closed', 'handed-over') and step_due < $1
       and id::text not in (select split_part(t.subject, '/', 1) from kernel.timer t
         where t.service = 'backup' and t.kind = 'escalate' and not t.parked)
     order by id`,
    [toDate(before)],
  )
  return rows.map(row => row.id)
}
