import { type Child, startChild } from '../lib/child.ts'
import type { Effort } from '../lib/effort.ts'
import type { WatchJob, Written } from '../lib/messages-worker.ts'
import { type Night, openNight } from '../lib/night.ts'
import { run } from '../lib/postgres.ts'
import { atMost, type Row, reported } from '../lib/row.ts'
import { fallDue, seedCalls } from '../lib/seed-calls.ts'
import { percentileOf } from '../lib/spread.ts'

const openCalls = 10_000
const perSecond = 100
/** Milliseconds before the first step is due, so that everybody is ready. */
const lead = 1_500

/** With so many calls open, from when a step is due until its messages are written. */
export const escalationRows = async ({ seconds }: Effort): Promise<Row[]> => {
  const night = await openNight({ watching: 0 })
  const watcher = await startChild(new URL('../lib/messages-worker.ts', import.meta.url), {
    DATABASE_URL: night.databaseUrl,
  })
  try {
    const calls = await seedCalls(night, openCalls)
    await run(night.databaseUrl, 'vacuum analyze')
    const [warmUp, counted] = [2 * perSecond, 4 * seconds * perSecond]
    await measure(night, watcher, calls.slice(0, warmUp))
    return rowsOf(await measure(night, watcher, calls.slice(warmUp, warmUp + counted)))
  } finally {
    for (const child of [watcher, night]) await child.stop()
  }
}

const measure = async ({ databaseUrl }: Night, watcher: Child<unknown>, calls: string[]): Promise<Written> => {
  const job: WatchJob = { calls, from: Date.now() + lead, every: 1_000 / perSecond }
  const written = watcher.ask<Written>(job)
  await fallDue(databaseUrl, calls, new Date(job.from), job.every)
  return written
}

const rowsOf = ({ spread, missing, twice }: Written): Row[] => {
  const figure = (share: number) => ({
    ...{ name: `escalation, p${share * 100}`, unit: 'ms', ours: percentileOf([spread], share) },
    ...{ note: `${missing} steps never taken, ${twice} taken twice` },
  })
  const held = atMost(figure(0.99), 1_000)
  return [reported(figure(0.5)), { ...held, met: held.met && missing + twice === 0 }]
}
