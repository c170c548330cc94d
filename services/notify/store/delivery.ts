import type { Attempt } from '../../contracts/api/notify.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Database, Db } from '../../kernel/database.ts'
import type { Next } from '../rules/turn.ts'
import { type MessageRow, toMessageRow } from './messages.ts'

type Raw = Parameters<typeof toMessageRow>[0]

/** Seconds, of the machine's own time, after which a claim no longer counts: whoever made it is gone. */
export const lease = 15

/** Is a message due that nobody is busy with? One look, where claiming takes a transaction. */
export const isAnyDue = async ({ pool }: Database, now: Temporal.Instant): Promise<boolean> => {
  const { rowCount } = await pool.query({
    name: 'is-any-message-due',
    text: `select from notify.message
           where next_at <= $1 and (lease_until is null or lease_until < clock_timestamp()) limit 1`,
    values: [toDate(now)],
  })
  return rowCount === 1
}

/**
 * Claims up to `most` due messages for whoever is called `claim`: what is urgent first, then what waits longest. Others
 * skip what is claimed, until the lease is over.
 */
export const claimDue = async (
  { prisma }: Database,
  { claim, most, normal, now }: { claim: string; most: number; normal: boolean; now: Temporal.Instant },
): Promise<MessageRow[]> => {
  const rows = await prisma.$queryRaw<Raw[]>`
    with due as (
      select id from notify.message
      where next_at <= ${toDate(now)} and (lease_until is null or lease_until < clock_timestamp())
        and (${normal} or urgency <> 'normal')
      order by urgency = 'normal', next_at, id limit ${most} for update skip locked)
    update notify.message m
    set claim = ${claim}::uuid, lease_until = clock_timestamp() + make_interval(secs => ${lease})
    from due where m.id = due.id
    returning m.*`
  return rows.map(toMessageRow)
}

/** Messages as they stand now, held until the transaction ends; those that are gone are not among them. */
export const lockMessages = async (db: Db, ids: string[]): Promise<Map<string, MessageRow>> => {
  const rows = await db.$queryRaw<Raw[]>`
    select * from notify.message where id = any (${ids}::uuid[]) order by id for update`
  return new Map(rows.map(row => [row.id, toMessageRow(row)]))
}

/** Writes how messages go on, and gives up the claims. */
export const saveNext = async (db: Db, nexts: (Next & { id: string })[]): Promise<void> => {
  if (nexts.length === 0) return
  const rows = nexts.map(({ id, status, nextAt, tried, tries }) => ({
    ...{ id, status, tried, tries },
    next_at: nextAt ? toDate(nextAt) : null,
  }))
  await db.$executeRaw`
    update notify.message m set status = n.status, next_at = n.next_at, tried = n.tried, tries = n.tries, claim = null,
      lease_until = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, status text, next_at timestamptz, tried text[],
      tries integer)
    where m.id = n.id`
}

/** One line of the delivery log. */
export interface LoggedAttempt extends Omit<Attempt, 'at' | 'detail'> {
  messageId: string
  at: Temporal.Instant
  detail?: string | undefined
  /** What the provider calls it. */
  reference?: string | undefined
}

/** Adds lines to the delivery log. */
export const logAttempts = async (db: Db, attempts: LoggedAttempt[]): Promise<void> => {
  if (attempts.length === 0) return
  const rows = attempts.map(({ at, messageId, ...rest }) => ({ ...rest, message_id: messageId, at: toDate(at) }))
  await db.$executeRaw`
    insert into notify.attempt (message_id, channel, at, took, outcome, detail, reference)
    select message_id, channel, at, milliseconds, outcome, detail, reference
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(message_id uuid, channel text, at timestamptz,
      milliseconds integer, outcome text, detail text, reference text)`
}
