import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { someEvent } from '../../infra/testing/probe.ts'
import { hasRedis, startRedis } from '../../infra/testing/redis.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { listParked, replayParked } from './parked.ts'
import type { Reactions } from './reactions.ts'
import { defineService } from './service.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { waitUntil } from './wait.ts'

let app: TestRuntime | undefined
let stopRedis: (() => Promise<void>) | undefined
afterEach(async () => {
  await app?.stop()
  await stopRedis?.()
  app = stopRedis = undefined
})

/** Two services: one writes events, the other reacts and counts in the database what it did. */
const start = async (reactions: Reactions, redisUrl?: string) => {
  let unitOfWork: UnitOfWork | undefined
  const writer = defineService('requests', deps => {
    unitOfWork = deps.unitOfWork
    return { routes() {} }
  })
  const reader = defineService('volunteers', () => ({ routes() {}, reactions }))
  app = await testRuntime({
    services: [writer, reader],
    env: { LOG_LEVEL: 'fatal' },
    ...(redisUrl ? { redisUrl } : {}),
  })
  const write = (subject?: string) =>
    (unitOfWork as UnitOfWork).run(async work => work.append(someEvent(subject ? { subject } : {})))
  const query = <R extends object>(sql: string) => (app as TestRuntime).runtime.gatewayPool.query<R>(sql)
  return { app, write, query }
}

const backends = [{ backend: 'postgresql' as const }, ...(hasRedis() ? [{ backend: 'redis' as const }] : [])]

/** Counts in its own rows: what was rolled back was not counted. */
const counting: Reactions = {
  'help-request.opened': async ({ subject }, work) => {
    await work.timers.set({ kind: 'seen', subject, dueAt: work.now.add({ hours: 100 }) })
    work.append({ type: 'wave.sent', subject, data: { helpRequestId: subject, wave: 1, count: 1 } })
  },
}
/** As the one who keeps the system running: sees every service's parked work. */
const asOperator = async <T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(url)
  await client.connect()
  return act(client).finally(() => client.end())
}
const parkedOf = (url: string) => asOperator(url, listParked)
const replay = (url: string) => asOperator(url, client => replayParked(client))

const effects = `select count(*)::int as count, count(distinct subject)::int as distinct from log.event where type = 'wave.sent'`

describe.each(backends)('reactions on $backend', ({ backend }) => {
  const redis = async () => {
    if (backend !== 'redis') return undefined
    const server = await startRedis()
    stopRedis = server.stop
    return server.url
  }

  it('take effect exactly once, however often an event is delivered', async () => {
    const { app, write, query } = await start(counting, await redis())
    await Promise.all(Array.from({ length: 50 }, () => write()))
    await app.settled()
    const { rows } = await query<{ id: string }>(`select id from log.event where type = 'help-request.opened'`)
    const ids = rows.map(row => row.id)
    for (let again = 0; again < 3; again++) await app.runtime.queues.add('volunteers', ids)
    await waitUntil(async () => false, 500, 500)
    expect((await query(effects)).rows[0]).toEqual({ count: 50, distinct: 50 })
  })

  it('that fail are tried again, then parked where everybody sees them, and can be let go', async () => {
    let broken = true
    const { app, write, query } = await start(
      {
        'help-request.opened': async (event, work) => {
          if (broken) throw new Error('the door is stuck')
          await counting['help-request.opened']?.(event, work)
        },
      },
      await redis(),
    )
    await write()
    await waitUntil(async () => (await parkedOf(app.databaseUrl)).length > 0, 60_000, 50)
    const [work] = await parkedOf(app.databaseUrl)
    expect(work).toMatchObject({ service: 'volunteers', kind: 'event', error: 'Error: the door is stuck' })
    expect((await query(effects)).rows[0]).toEqual({ count: 0, distinct: 0 })
    broken = false
    expect(await replay(app.databaseUrl)).toBe(1)
    await waitUntil(async () => (await query<{ count: number }>(effects)).rows[0]?.count === 1, 60_000, 50)
    expect((await query(effects)).rows[0]).toEqual({ count: 1, distinct: 1 })
  })
})
