import type pg from 'pg'
import { toText } from '../../kernel/clock.ts'
import { currentRequest } from '../../kernel/context.ts'
import type { Db } from '../../kernel/database.ts'
import type { Once, OnceOutcome } from '../../kernel/http/idempotency.ts'
import { eventRow, type NewEvent } from '../../kernel/log.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import { noStop } from '../../kernel/timers.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Vault } from '../../kernel/vault.ts'
import { type Entry, type Plan, stateOf } from '../rules/call.ts'
import { messagesOf } from '../rules/call-messages.ts'
import { callAudience } from '../rules/call-sight.ts'
import { keyOf } from '../sealing.ts'
import { type CallRow, columns, type SealedCall, type StoredCall, toRow, toStored } from './calls-rows.ts'

/** A plan to be written, with what was sealed anew for it, and the name of the district for its messages. */
export interface Writing {
  plan: Plan
  sealed?: Partial<SealedCall>
  district?: string | undefined
}

/** The kind of the timer that takes the next step of a call. */
export const escalateTimer = 'escalate'

/** The calls, locked until the transaction ends, always in the same order: two who want the same wait for each other. */
export const lockCalls = async (db: Db, ids: string[]): Promise<StoredCall[]> => {
  const rows = await db.$queryRaw<CallRow[]>`
    select ${Prisma.raw(columns)} from backup.call c where c.id = any (${ids}::uuid[]) order by c.id for update`
  return rows.map(toStored)
}

/** Writes a report with its history, timer, events and kept answer in one statement. */
export const writeReport = async (pool: pg.Pool, writing: Writing, once: Once | null): Promise<OnceOutcome> => {
  const { plan, sealed } = writing
  const requestId = currentRequest()?.id
  const events = eventsOf(writing).map(event =>
    eventRow(requestId ? { requestId, ...event } : event, plan.after.createdAt),
  )
  const call = toRow(plan.after, sealed)
  const entries = plan.entries.map(entry => entryRow(plan.after.id, entry))
  const { rows } = await pool.query<OnceOutcome>({
    ...{ name: 'backup.report', text: 'select * from backup.report($1, $2, $3, $4, $5)' },
    values: [call, entries, events, timersOf(plan), once].map(part => (part === null ? null : JSON.stringify(part))),
  })
  return rows[0] as OnceOutcome
}

/**
 * Writes what plans say, however many: the calls, their history, timers and events, in as many statements as for one.
 * The calls must have been locked. A timer of an earlier step is left: it finds that it has nothing to do.
 */
export const writePlans = async (work: Work, vault: Vault, writings: Writing[]): Promise<void> => {
  if (writings.length === 0) return
  const calls = JSON.stringify(writings.map(({ plan, sealed }) => toRow(plan.after, sealed)))
  const entries = JSON.stringify(await sealedEntries(vault, writings))
  const timers = JSON.stringify(writings.flatMap(({ plan }) => timersOf(plan)))
  await work.db.$executeRaw`select backup.become(${calls}::jsonb, ${entries}::jsonb, ${timers}::jsonb)`
  work.append(...writings.flatMap(eventsOf))
}

/**
 * Subject of a timer: of each time that a step is due another, so that setting it never waits for one that is firing.
 * The demo's clock stops at every step of two rounds; a call nobody takes then no longer makes a move by days take minutes.
 */
const timersOf = ({ before, after: { id, revision, stepDue, round } }: Plan) => {
  const isNew = stepDue && !(before?.stepDue && Temporal.Instant.compare(before.stepDue, stepDue) === 0)
  const data = round > 2 ? noStop : {}
  return isNew ? [{ kind: escalateTimer, subject: `${id}/${revision}`, due_at: toText(stepDue), data }] : []
}

/** Subject of the timer for a call that has lost its own. */
export const lateTimerOf = (callId: string): string => `${callId}/late`

/** The call a timer is about. */
export const callOfTimer = (subject: string): string => subject.split('/')[0] as string

/** The events of a plan: how the call stands, and what it asks of notify. */
const eventsOf = ({ plan: { before, after, event, tellings }, district }: Writing): NewEvent[] => {
  const { id: subject, areas, lastActor } = after
  const state: NewEvent = {
    ...{ type: event, subject, areas, data: stateOf(after) },
    audience: [...new Set([...callAudience(after), ...(before ? callAudience(before) : [])])],
    ...(lastActor ? { actor: lastActor } : {}),
  }
  const isSettled = before?.status === 'alerted' && after.status !== 'alerted'
  const withdrawn: NewEvent[] = isSettled ? [{ type: 'message.withdrawn', subject, data: { about: subject } }] : []
  const messages: NewEvent[] = tellings.map(telling => ({
    ...{ type: 'message.requested', subject, data: messagesOf(after, telling, district) },
  }))
  return [state, ...withdrawn, ...messages]
}

const entryRow = (callId: string, { at, what, personId, notify, count }: Entry) => ({
  ...{ call_id: callId, at: toText(at), what, person_id: personId ?? null },
  ...{ notify: notify ?? null, count: count ?? null },
})

const sealedEntries = async (vault: Vault, writings: Writing[]) => {
  const all = writings.flatMap(({ plan }) => plan.entries.map(entry => ({ id: plan.after.id, entry })))
  const spoken = all.filter(({ entry }) => entry.text)
  const sealed = await vault.sealAll(spoken.map(({ id, entry }) => ({ personId: keyOf(id), text: entry.text ?? '' })))
  return all.map(one => ({ ...entryRow(one.id, one.entry), text: sealed[spoken.indexOf(one)] ?? null }))
}
