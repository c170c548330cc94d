/**
 * Watches the log, in a process of its own, for the messages of steps of the escalation: how long after each step was
 * due could others see that it had been written? What an event says of its time is the decision's; here counts when
 * it was committed, as seen from outside: a little later, never earlier.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { serve } from './child.ts'
import { type Spread, Spreading } from './spread.ts'

/** Calls whose next step is due `every` milliseconds apart, the first at `from` (milliseconds since 1970). */
export interface WatchJob {
  calls: string[]
  from: number
  every: number
}

/** From due until written. */
export interface Written {
  spread: Spread
  /** Steps that were not taken. */
  missing: number
  /** Messages of a step that had been taken. */
  twice: number
}

const patience = 20_000
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
await client.connect()
await client.query('listen omzien_log')
const lastPosition = async () =>
  (await client.query<{ last: string }>('select coalesce(max(position), 0) as last from log.event')).rows[0]?.last ??
  '0'

interface Seen {
  position: string
  type: string
  subject: string
}
const read = async (after: string) =>
  (
    await client.query<Seen>({
      name: 'after',
      text: 'select position, type, subject from log.event where position > $1 order by position',
      values: [after],
    })
  ).rows

const watch = async ({ calls, from, every }: WatchJob): Promise<Written> => {
  let position = await lastPosition()
  const due = new Map(calls.map((id, i) => [id, from + i * every]))
  const [spreading, taken] = [new Spreading(), new Set<string>()]
  let twice = 0
  let called = Promise.withResolvers<void>()
  client.on('notification', () => called.resolve())
  for (const until = from + calls.length * every + patience; taken.size < calls.length && Date.now() < until; ) {
    await Promise.race([called.promise, pause(20)])
    called = Promise.withResolvers()
    const events = await read(position)
    const at = Date.now()
    position = events.at(-1)?.position ?? position
    for (const { subject } of events.filter(({ type }) => type === 'message.requested')) {
      const wasDue = due.get(subject)
      if (wasDue === undefined) continue
      if (taken.has(subject)) twice += 1
      else spreading.add(at - wasDue)
      taken.add(subject)
    }
  }
  client.removeAllListeners('notification')
  return { spread: spreading.spread, missing: calls.length - taken.size, twice }
}

await serve<WatchJob>({}, watch, () => client.end())
