import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../infra/testing/database.ts'
import { hasRedis, startRedis, type TestRedis } from '../../infra/testing/redis.ts'
import { type Apart, startApart } from '../support/apart.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import {
  assertDecided,
  assertGoingOn,
  assertNothingOverdue,
  handledByNow,
  mostLate,
  type Outage,
} from './backup/decided.ts'
import { killPostgres } from './backup/postgres.ts'
import { keepBusy, openScene, type Scene } from './backup/scene.ts'
import { databaseOf, seeded } from './kill.ts'

/** Three under `npm test`; fifty where the other failures are tried twenty times. */
const faults = process.env['FAILURE_RUNS'] ? Math.ceil(Number(process.env['FAILURE_RUNS']) * 2.5) : 3
const seed = Number(process.env['FAILURE_SEED'] ?? 2026)
const calls = 200
const patience = 120_000 + faults * 30_000 // milliseconds, on a busy machine
const environment = { RATE_POSTING: '1000000', RATE_SIGN_IN: '1000000' }

const open: { stop(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.reverse()) await one.stop()
  open.length = 0
})
const opened = <T extends { stop(): Promise<unknown> }>(one: T): T => {
  open.push(one)
  return one
}

/** Loses something in the middle of a busy night and gets it back. @returns when nobody could decide anything */
type Fault = () => Promise<Outage | undefined>

/** Goes through the night with one fault after the other, and looks at all of the history after each. */
const goThrough = async (databaseUrl: string, scene: Scene, random: () => number, drawFault: (n: number) => Fault) => {
  const outages: Outage[] = []
  for (let n = 0; n < faults; n++) {
    const stop = keepBusy(scene, random)
    try {
      await pause(200 + random() * 800)
      const outage = await drawFault(n)()
      if (outage) outages.push(outage)
      await pause(mostLate)
      await assertNothingOverdue(databaseUrl)
    } finally {
      // Also after a failure: who goes on without end would keep the run from ending.
      await stop()
    }
    const confirmed = [...scene.confirmed]
    const until = await handledByNow(databaseUrl)
    await assertDecided(databaseUrl, { ...scene, confirmed }, until, outages)
    await assertGoingOn(databaseUrl)
  }
}

const lose = (kill: () => Promise<unknown>, recover: () => Promise<unknown>) => async () => {
  const from = Date.now()
  await kill()
  await recover()
  return { from, to: Date.now() }
}

const faultsOf = (omzien: Omzien, redis: TestRedis | undefined): Fault[] => {
  const process = lose(omzien.kill, omzien.restart)
  const database = lose(async () => {
    killPostgres(omzien.data)
    const { code, said } = await omzien.gone()
    expect([code, said.trim().split('\n').at(-1)]).toEqual([1, expect.stringContaining('The database stopped unasked')])
  }, omzien.restart)
  if (!redis) return [process, database]
  const queue: Fault = async () => {
    await redis.kill()
    await pause(1_000)
    await redis.restart()
    return undefined // steps do not go by way of the queue: they may not be late at all
  }
  return [process, queue, database]
}

it(`${faults} times the process, the queue or the database is lost in the middle of a night: every step is decided once, in order and in time`, {
  timeout: patience,
}, async () => {
  const random = seeded(seed)
  const redis = hasRedis() ? opened(await startRedis()) : undefined
  const omzien = opened(await startOmzien({ ...environment, ...(redis ? { REDIS_URL: redis.url } : {}) }))
  const possible = faultsOf(omzien, redis)
  const scene = await openScene(omzien.url, databaseOf(omzien.data), random, calls)
  const draw = (n: number) => possible[n < possible.length ? n : Math.floor(random() * possible.length)] as Fault
  await goThrough(databaseOf(omzien.data), scene, random, draw)
})

it(`${faults} times one of several processes is lost: what is due is done by the other, in time`, {
  timeout: patience,
}, async () => {
  const random = seeded(seed + 1)
  const database: TestDatabase = await createTestDatabase()
  opened({ stop: database.drop })
  const groups = [['identity', 'places'], ['backup'], ['notify'], ['backup']]
  const apart: Apart = opened(await startApart(groups, { ...environment, DATABASE_URL: database.url }))
  const scene = await openScene(apart.url, database.url, random, calls)
  const draw =
    (n: number): Fault =>
    async () => {
      // First each of them, those of the backup before the others.
      const index = n < apart.parts.length ? n + 1 : Math.floor(random() * apart.parts.length)
      const part = apart.parts[index % apart.parts.length]
      await part?.kill()
      await part?.restart()
      return undefined // the other process of the backup goes on
    }
  await goThrough(database.url, scene, random, draw)
})
