import { afterEach, describe, expect, it } from 'vitest'
import { someEvent } from '../../infra/testing/probe.ts'
import { hasRedis, startRedis, type TestRedis } from '../../infra/testing/redis.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { defineService } from './service.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { waitUntil } from './wait.ts'

let app: TestRuntime | undefined
let redis: TestRedis | undefined
afterEach(async () => {
  await app?.stop()
  await redis?.stop()
})

describe.runIf(hasRedis())('a Redis that is killed and comes back empty', () => {
  it('loses no event and repeats none: what it forgot is brought again', async () => {
    redis = await startRedis()
    let unitOfWork: UnitOfWork | undefined
    const writer = defineService('requests', deps => {
      unitOfWork = deps.unitOfWork
      return { routes() {} }
    })
    const reader = defineService('volunteers', () => ({
      routes() {},
      reactions: {
        'help-request.opened': async ({ subject }, work) =>
          work.append({ type: 'wave.sent', subject, data: { helpRequestId: subject, wave: 1, count: 1 } }),
      },
    }))
    app = await testRuntime({ services: [writer, reader], redisUrl: redis.url, env: { LOG_LEVEL: 'fatal' } })
    const write = () => (unitOfWork as UnitOfWork).run(async work => work.append(someEvent()))
    const pool = app.runtime.gatewayPool
    const count = async () => {
      const { rows } = await pool.query<{ count: number; distinct: number }>(
        `select count(*)::int as count, count(distinct subject)::int as distinct from log.event where type = 'wave.sent'`,
      )
      return rows[0]
    }
    for (let n = 0; n < 40; n++) {
      await write()
      if (n === 10) await redis.kill()
      if (n === 30) await redis.restart()
    }
    await waitUntil(async () => (await count())?.count === 40, 60_000, 50)
    expect(await count()).toEqual({ count: 40, distinct: 40 })
  })
})
