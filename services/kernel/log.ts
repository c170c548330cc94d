import type { Compile as CompileType, Validator } from 'typebox/compile'
import { Compile } from 'typebox/compile'
import { type EventData, type EventType, eventTypes } from '../contracts/events/index.ts'
import { toDate } from './clock.ts'
import type { Db } from './database.ts'
import { newId } from './ids.ts'

/** Something that happened, about to be written in the transaction in which it happens. */
export interface NewEvent<T extends EventType = EventType> {
  type: T
  /** Id of the thing it happened to. */
  subject: string
  /** Id of what it is all about (the help request of an offer); reads of that thing wait for it. Default: subject. */
  thread?: string
  data: EventData<T>
  areas?: string[]
  /** Who may see it live: `person:<id>`, `<role>@<area>`. */
  audience?: string[]
  /** Who did it; absent when the system did. */
  actor?: string
  requestId?: string
}

/** An event as it stands in the log. */
export interface LoggedEvent<T extends EventType = EventType> {
  id: string
  position: bigint
  type: T
  version: number
  subject: string
  thread: string | null
  actor: string | null
  areas: string[]
  audience: string[]
  data: EventData<T>
  requestId: string | null
  occurredAt: Temporal.Instant
}

/** The event is not declared, or its data is not as declared: a mistake of ours, nothing is written. */
export class InvalidEvent extends Error {}

const checks = new Map<string, Validator>()
const checkOf = (type: EventType) => {
  const known = checks.get(type)
  if (known) return known
  const compile: typeof CompileType = Compile
  const made = compile(eventTypes[type].data) as unknown as Validator
  checks.set(type, made)
  return made
}

/** @throws InvalidEvent when the type is unknown or the data is not as declared. */
export const assertEvent = (event: { type: string; data: unknown }): void => {
  if (!(event.type in eventTypes)) throw new InvalidEvent(`Nobody declared the event ${event.type}.`)
  const check = checkOf(event.type as EventType)
  if (check.Check(event.data)) return
  const [first] = [...check.Errors(event.data)]
  throw new InvalidEvent(`${event.type}: ${first?.instancePath} ${first?.message}`)
}

/** The row of an event, as JSON for `jsonb_to_recordset`, for statements that write it together with state. */
export const eventRow = (event: NewEvent, occurredAt: Temporal.Instant) => {
  assertEvent(event)
  return {
    id: newId(),
    type: event.type,
    version: eventTypes[event.type].version,
    subject: event.subject,
    thread: event.thread ?? event.subject,
    actor: event.actor ?? null,
    areas: event.areas ?? [],
    audience: [...new Set(event.audience ?? [])],
    data: event.data,
    request_id: event.requestId ?? null,
    occurred_at: toDate(occurredAt).toISOString(),
  }
}

/** Appends events in the given transaction; their positions are given at commit. */
export const appendEvents = async (db: Db, events: NewEvent[], occurredAt: Temporal.Instant): Promise<void> => {
  if (events.length === 0) return
  const rows = JSON.stringify(events.map(event => eventRow(event, occurredAt)))
  await db.$executeRaw`
    insert into log.event (id, type, version, subject, thread, actor, areas, audience, data, request_id, occurred_at)
    select id, type, version, subject, thread, actor, areas, audience, data, request_id, occurred_at
    from jsonb_to_recordset(${rows}::jsonb) as e(id uuid, type text, version smallint, subject text, thread text, actor text,
      areas text[], audience text[], data jsonb, request_id text, occurred_at timestamptz)`
}

/** A row of `log.event` as the driver gives it. */
export interface EventRow {
  id: string
  position: string | bigint
  type: string
  version: number
  subject: string
  thread: string | null
  actor: string | null
  areas: string[]
  audience: string[]
  data: unknown
  request_id: string | null
  occurred_at: Date
}

/** A row of the log as an event. */
export const toEvent = (row: EventRow): LoggedEvent => ({
  id: row.id,
  position: BigInt(row.position),
  type: row.type as EventType,
  version: row.version,
  subject: row.subject,
  thread: row.thread,
  actor: row.actor,
  areas: row.areas,
  audience: row.audience,
  data: row.data as EventData<EventType>,
  requestId: row.request_id,
  occurredAt: Temporal.Instant.fromEpochMilliseconds(new Date(row.occurred_at).getTime()),
})

/** What can run a parameterised query: a pool or a client of `pg`. */
export interface Queryable {
  query<R extends object>(text: string, values?: unknown[]): Promise<{ rows: R[]; rowCount: number | null }>
}

/** The events after a position, in commit order. A reader that remembers the last position misses nothing. */
export const readLog = async (db: Queryable, after: bigint, limit: number): Promise<LoggedEvent[]> => {
  const { rows } = await db.query<EventRow>('select * from log.event where position > $1 order by position limit $2', [
    after.toString(),
    limit,
  ])
  return rows.map(toEvent)
}

/** The last position given out; 0 for an empty log. */
export const lastPosition = async (db: Queryable): Promise<bigint> => {
  const { rows } = await db.query<{ last: string | null }>('select max(position) as last from log.event')
  return BigInt(rows[0]?.last ?? 0)
}
