import { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { hasRedis, startRedis } from './redis.ts'

test.runIf(hasRedis())(
  'a private Redis starts, forgets everything when killed, and comes back on its port',
  async () => {
    const redis = await startRedis()
    const client = new Redis(redis.url)
    client.on('error', () => {})
    await client.set('word', 'kept')
    expect(await client.get('word')).toBe('kept')
    await redis.kill()
    await redis.restart()
    expect(await client.get('word')).toBe(null)
    client.disconnect()
    await redis.stop()
  },
)
