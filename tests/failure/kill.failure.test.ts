import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { hasRedis, startRedis, type TestRedis } from '../../infra/testing/redis.ts'
import { waitUntil } from '../../services/kernel/wait.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { assertClimbing, assertHistory, caughtUp, databaseOf, postUntilDead, seeded, settle } from './kill.ts'

const kills = Number(process.env['FAILURE_RUNS'] ?? 3)
const seed = Number(process.env['FAILURE_SEED'] ?? 2026)

let omzien: Omzien | undefined
let redis: TestRedis | undefined
afterEach(async () => {
  await omzien?.stop()
  await redis?.stop()
  omzien = redis = undefined
})

const backends = [{ backend: 'postgresql' }, ...(hasRedis() ? [{ backend: 'redis' }] : [])]

describe.each(backends)('with the queues on $backend', ({ backend }) => {
  it(`${kills} times killed in the middle of a wave: no event is lost, everything takes effect once, every open request climbs on`, async () => {
    const random = seeded(seed)
    redis = backend === 'redis' ? await startRedis() : undefined
    omzien = await startOmzien({ RATE_POSTING: '1000000', ...(redis ? { REDIS_URL: redis.url } : {}) })
    const { asker } = await settle(omzien)
    const confirmed: string[] = []
    for (let n = 0; n < kills; n++) {
      const before = confirmed.length
      const posting = postUntilDead(asker, confirmed)
      await waitUntil(async () => confirmed.length > before, 30_000, 5)
      await pause(random() * 400)
      await omzien.kill()
      await posting
      expect(confirmed.length).toBeGreaterThan(before)
      await omzien.restart()
      await caughtUp(databaseOf(omzien.data))
      await assertHistory(databaseOf(omzien.data), confirmed)
      await assertClimbing(databaseOf(omzien.data))
    }
  })
})

describe.runIf(hasRedis())('with a Redis that is killed instead', () => {
  it('goes on where it was when Redis is back, empty: nothing lost, nothing twice', async () => {
    const random = seeded(seed + 1)
    redis = await startRedis()
    omzien = await startOmzien({ RATE_POSTING: '1000000', REDIS_URL: redis.url })
    const { asker } = await settle(omzien)
    const confirmed: string[] = []
    for (let n = 0; n < kills; n++) {
      const post = async () => {
        const answer = await asker.post<{ id: string }>('/help-requests', {
          kind: 'walk',
          text: 'Samen een rondje?',
          place: { lat: 52.3615, lon: 4.9295 },
        })
        expect(answer.status).toBe(201)
        confirmed.push(answer.body.id)
      }
      const at = Math.floor(random() * 20)
      for (let i = 0; i < 20; i++) {
        await post()
        if (i === at) await redis.kill()
      }
      await redis.restart()
      await caughtUp(databaseOf(omzien.data))
      await assertHistory(databaseOf(omzien.data), confirmed)
      await assertClimbing(databaseOf(omzien.data))
    }
  })
})
