import type pg from 'pg'
import { toDate } from './clock.ts'
import type { Db } from './database.ts'

/** A moment to be woken at: one per kind and subject; setting it again moves it. */
export interface TimerSpec {
  kind: string
  subject: string
  dueAt: Temporal.Instant
  data?: Record<string, unknown>
}

/**
 * Data of a timer for which the demo's clock does not stop on its way (`moveClock`): it fires where the clock ends.
 * For what goes by the machine's own time, and for what comes again so often that a move by days would take minutes.
 */
export const noStop = { noStop: true }

/** A timer that is due. */
export interface DueTimer {
  kind: string
  subject: string
  dueAt: Temporal.Instant
  data: Record<string, unknown>
  attempts: number
}

/** Sets and cancels timers in the transaction that decides them; the sweeper fires what is due. */
export class Timers {
  readonly #db: Db
  readonly #service: string

  constructor(db: Db, service: string) {
    this.#db = db
    this.#service = service
  }

  /** Wakes the service at a moment; replaces an earlier timer of the same kind and subject. */
  async set({ kind, subject, dueAt, data = {} }: TimerSpec): Promise<void> {
    await this.#db.$executeRaw`
      insert into kernel.timer (service, kind, subject, due_at, data)
      values (${this.#service}, ${kind}, ${subject}, ${toDate(dueAt)}, ${JSON.stringify(data)}::jsonb)
      on conflict (service, kind, subject) do update
        set due_at = excluded.due_at, data = excluded.data, attempts = 0, retry_at = null, parked = false`
  }

  /** Sets a timer unless there is one of this kind and subject already: for what a start sets and then goes on by itself. */
  async ensure({ kind, subject, dueAt, data = {} }: TimerSpec): Promise<void> {
    await this.#db.$executeRaw`
      insert into kernel.timer (service, kind, subject, due_at, data)
      values (${this.#service}, ${kind}, ${subject}, ${toDate(dueAt)}, ${JSON.stringify(data)}::jsonb)
      on conflict (service, kind, subject) do nothing`
  }

  /** Forgets a timer; without it nothing happens. */
  async cancel(kind: string, subject: string): Promise<void> {
    await this.#db
      .$executeRaw`delete from kernel.timer where service = ${this.#service} and kind = ${kind} and subject = ${subject}`
  }
}

interface TimerRow {
  kind: string
  subject: string
  due_at: Date
  data: Record<string, unknown>
  attempts: number
}

/** Is there something to do? One look, where taking a timer is a transaction. */
export const isAnyDue = async (db: pg.Pool, service: string, now: Temporal.Instant): Promise<boolean> => {
  const { rowCount } = await db.query({
    name: 'is-any-due',
    text: `select from kernel.timer where service = $1 and not parked and due_at <= $2
           and (retry_at is null or retry_at <= clock_timestamp()) limit 1`,
    values: [service, toDate(now)],
  })
  return rowCount === 1
}

/**
 * Takes the first due timer out of the table, in the transaction that handles it; others skip what is being handled.
 * When its kind is one of `batched`, and it never failed, up to `most` of that kind come with it, earliest first.
 */
export const takeDueTimers = async (
  db: Db,
  service: string,
  now: Temporal.Instant,
  { batched, most }: { batched: string[]; most: number },
): Promise<DueTimer[]> => {
  const rows = await db.$queryRaw<TimerRow[]>`
    with first as (
      select kind, subject, attempts from kernel.timer
      where service = ${service} and not parked and due_at <= ${toDate(now)}
        and (retry_at is null or retry_at <= clock_timestamp())
      order by due_at limit 1 for update skip locked),
    due as (
      select t.kind, t.subject from kernel.timer t, first f
      where t.service = ${service} and not t.parked and t.due_at <= ${toDate(now)} and t.kind = f.kind
        and (t.subject = f.subject or (f.kind = any (${batched}) and f.attempts = 0 and t.attempts = 0))
      order by t.due_at limit ${most} for update of t skip locked)
    delete from kernel.timer t using due
    where t.service = ${service} and t.kind = due.kind and t.subject = due.subject
    returning t.kind, t.subject, t.due_at, t.data, t.attempts`
  return rows
    .map(row => ({ ...row, dueAt: Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()) }))
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
}
