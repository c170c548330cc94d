import type { MovableClock } from './clock.ts'
import type { Queryable } from './log.ts'

/** What moving the demo's clock needs. */
export interface ClockMover {
  pool: Queryable
  clock: MovableClock
  settled(milliseconds: number): Promise<boolean>
}

/** How long is waited for what became due, in milliseconds: at each stop on the way, and in all. */
export interface Patience {
  stop: number
  all: number
}

/** As long as somebody who moved the demo's clock waits for an answer. */
const patienceOfTheDemo: Patience = { stop: 15_000, all: 60_000 }

/** Takes over how far the demo's clock was moved, from the database: one clock for every process. */
export const readClock = async (pool: Queryable, clock: MovableClock): Promise<void> => {
  const { rows } = await pool.query<{ moved: string }>('select moved from kernel.clock')
  clock.offset = Temporal.Duration.from({ milliseconds: Number(rows[0]?.moved ?? 0) })
}

/**
 * Moves the demo's clock forward, from one due moment to the next, so that everything happens in the order it would
 * have; returns when what became due has run and what followed from it has been handled.
 */
export const moveClock = async (
  { pool, clock, settled }: ClockMover,
  by: Temporal.Duration,
  patience = patienceOfTheDemo,
): Promise<void> => {
  const target = clock.now().add(by.round({ largestUnit: 'hours', relativeTo: Temporal.Now.plainDateTimeISO() }))
  const giveUp = performance.now() + patience.all
  while (performance.now() < giveUp) {
    const next = await nextDue(pool, clock.now(), target)
    if (!next) break
    await moveTo(pool, clock, next)
    await settled(patience.stop)
  }
  await moveTo(pool, clock, target)
  await settled(patience.stop)
}

/** The first due moment on the way, but for timers that are no stop (`noStop`). */
const nextDue = async (pool: Queryable, from: Temporal.Instant, to: Temporal.Instant) => {
  const { rows } = await pool.query<{ due: Date | null }>(
    `select min(due_at) as due from kernel.timer
     where not parked and due_at > $1 and due_at <= $2 and not coalesce((data->>'noStop')::boolean, false)`,
    [new Date(from.epochMilliseconds), new Date(to.epochMilliseconds)],
  )
  const due = rows[0]?.due
  return due ? Temporal.Instant.fromEpochMilliseconds(due.getTime()) : undefined
}

const moveTo = async (pool: Queryable, clock: MovableClock, instant: Temporal.Instant) => {
  const ahead = Math.max(0, instant.epochMilliseconds - clock.now().epochMilliseconds)
  const { rows } = await pool.query<{ moved: string }>('update kernel.clock set moved = moved + $1 returning moved', [
    ahead,
  ])
  clock.offset = Temporal.Duration.from({ milliseconds: Number(rows[0]?.moved ?? 0) })
  await pool.query("select pg_notify('omzien_clock', '')")
}
