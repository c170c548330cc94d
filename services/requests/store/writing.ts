import type pg from 'pg'
import type { Point } from '../../contracts/api/common.ts'
import { toText } from '../../kernel/clock.ts'
import { currentRequest } from '../../kernel/context.ts'
import type { Db } from '../../kernel/database.ts'
import type { Once, OnceOutcome } from '../../kernel/http/idempotency.ts'
import { eventRow, type NewEvent } from '../../kernel/log.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Vault } from '../../kernel/vault.ts'
import { type Entry, type Plan, stateOf } from '../rules/help-request.ts'
import { timerOf } from '../rules/ladder.ts'
import { audienceOf } from '../rules/sight.ts'
import { messagesOf } from '../telling.ts'
import { columns, type HelpRequestRow, type Stored, toRow, toStored } from './rows.ts'

/** What the database knows of a new request before it is written. */
export interface Known {
  /** Null: there is no such kind. */
  needs_volunteer: boolean | null
  outside: boolean
  areas: string[]
  blurred_areas: string[]
}

/** Looks what a new request would be: its kind, and the areas of its place. */
export const lookAt = async (pool: pg.Pool, kind: string, exact: Point, blurred: Point): Promise<Known> => {
  const { rows } = await pool.query<Known>({
    ...{ name: 'requests.look', text: 'select * from requests.look($1, $2, $3, $4, $5)' },
    values: [kind, exact.lat, exact.lon, blurred.lat, blurred.lon],
  })
  return rows[0] as Known
}

/** What came of writing a new request; `moved`: the areas are others now than when they were looked at. */
export type Written = Omit<OnceOutcome, 'outcome'> & { outcome: OnceOutcome['outcome'] | 'moved' }

/** What is written with a new request: where it exactly is, who is told by message, and its kept answer. */
export interface WrittenWith {
  exact: Point
  messages: NewEvent[]
  once: Once | null
}

/** Writes a new request with its history, timer, events and kept answer in one statement. */
export const writeNew = async (
  pool: pg.Pool,
  plan: Plan,
  sealed: Omit<Stored, 'request'>,
  { exact, messages, once }: WrittenWith,
): Promise<Written> => {
  const request = plan.after
  const timer = timerOf(request)
  const parts = [
    toRow({ request, ...sealed }),
    exact.lat,
    exact.lon,
    plan.entries.map(entryRow),
    [eventOf(plan), ...messages].map(event => eventRow(event, request.createdAt)),
    timer && { ...timer, due_at: toText(timer.dueAt) },
    once,
  ]
  const { rows } = await pool.query<Written>({
    ...{ name: 'requests.post', text: 'select * from requests.post($1, $2, $3, $4, $5, $6, $7)' },
    values: parts.map(part => (part && typeof part === 'object' ? JSON.stringify(part) : (part ?? null))),
  })
  return rows[0] as Written
}

/** The request, locked until the transaction ends: whoever acts on it next waits for what is decided now. */
export const lockRequest = async (db: Db, id: string): Promise<Stored | undefined> => {
  const [row] = await db.$queryRaw<HelpRequestRow[]>`
    select ${Prisma.raw(columns)} from requests.help_request r where r.id = ${id}::uuid for update`
  return row && toStored(row)
}

/**
 * Writes what a plan says: the request, its history, the timer of a new rung, the event, and who is told by message.
 * The request must have been locked. A timer of an earlier rung is left: it finds that it has nothing to do, and nobody
 * waits for it.
 */
export const writePlan = async (
  work: Work,
  vault: Vault,
  plan: Plan,
  { words, whereabouts }: Omit<Stored, 'request'>,
): Promise<Stored> => {
  const stored = { request: plan.after, words, whereabouts }
  const row = toRow(stored)
  const entries = await Promise.all(plan.entries.map(entry => sealedEntryRow(vault, plan.after.askerId, entry)))
  await work.db.$executeRaw`
    with history as (
      insert into requests.timeline_entry (help_request_id, at, what, count, step, person_id, reason)
      select ${row.id}::uuid, at, what, count, step, person_id, reason
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
        as e(at timestamptz, what text, count integer, step text, person_id text, reason text))
    update requests.help_request set status = ${row.status}, step = ${row.step}, danger = ${row.danger},
      helper_id = ${row.helper_id}, offer_id = ${row.offer_id}::uuid, confirmed = ${row.confirmed},
      refused = ${row.refused}, words = ${row.words}, whereabouts = ${row.whereabouts}, areas = ${row.areas},
      blurred_areas = ${row.blurred_areas}, period_from = ${row.period_from}, period_to = ${row.period_to},
      revision = ${row.revision}, step_since = ${row.step_since}, step_due = ${row.step_due},
      last_action = ${row.last_action}, last_actor = ${row.last_actor}
    where id = ${row.id}::uuid`
  const timer = plan.newRung && timerOf(plan.after)
  if (timer) await work.timers.set(timer)
  work.append(eventOf(plan), ...(await messagesOf(work.db, plan)))
  return stored
}

/** The event of a plan: the whole state, for whom it concerns. */
export const eventOf = ({ before, after, event }: Plan): NewEvent => {
  const requestId = currentRequest()?.id
  return {
    type: event,
    subject: after.id,
    data: stateOf(after),
    areas: after.areas,
    audience: audienceOf(before, after, event === 'help-request.noted'),
    ...(event !== 'help-request.noted' && after.lastActor ? { actor: after.lastActor } : {}),
    ...(requestId ? { requestId } : {}),
  }
}

const entryRow = ({ at, what, count, step, personId }: Entry) => ({
  ...{ at: toText(at), what, count: count ?? null, step: step ?? null, person_id: personId ?? null },
})

const sealedEntryRow = async (vault: Vault, askerId: string, entry: Entry) => ({
  ...entryRow(entry),
  reason: entry.reason ? await vault.seal(askerId, entry.reason) : null,
})

/** Somebody declined: counted in the newest entry when that is about declining, too; says whether it was. */
export const countDeclined = async (db: Db, id: string, at: Temporal.Instant): Promise<boolean> => {
  const counted = await db.$executeRaw`
    update requests.timeline_entry set count = count + 1, at = greatest(at, ${toText(at)}::timestamptz)
    where what = 'declined' and id = (
      select id from requests.timeline_entry where help_request_id = ${id}::uuid order by at desc, id desc limit 1)`
  return counted > 0
}
