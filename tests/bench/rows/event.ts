import { hasRedis, startRedis } from '../../../infra/testing/redis.ts'
import { migrate } from '../../../prisma/migrate.ts'
import { loadConfig } from '../../../services/kernel/config.ts'
import { type Child, startChild } from '../lib/child.ts'
import type { Effort } from '../lib/effort.ts'
import type { HopJob, Hops } from '../lib/hops.ts'
import { type Server, startServer } from '../lib/postgres.ts'
import { alternate } from '../lib/rounds.ts'
import { against, notMeasured, type Row } from '../lib/row.ts'
import { median, percentile } from '../lib/stats.ts'

const most = { atMost: 2 }
const noRedis = 'no Redis server on this machine (`redis-server` is not in the PATH)'

/** Commit in one service → handled in another, on both backends of the queues, beside bare BullMQ. */
export const eventRows = async (effort: Effort): Promise<Row[]> => {
  const server = await startServer()
  try {
    const rows = await measure(server, 'postgresql', effort)
    if (!hasRedis()) return [...rows, notMeasured('event on redis', '≤ 2 × floor', noRedis)]
    const redis = await startRedis()
    try {
      return [...rows, ...(await measure(server, 'redis', effort, redis.url))]
    } finally {
      await redis.stop()
    }
  } finally {
    await server.stop()
  }
}

const measure = async (server: Server, backend: string, effort: Effort, redisUrl?: string): Promise<Row[]> => {
  const [databaseUrl, floorUrl] = [await server.database(`ours_${backend}`), await server.database(`floor_${backend}`)]
  await migrate({ url: databaseUrl })
  const redis: Record<string, string> = redisUrl ? { REDIS_URL: redisUrl } : {}
  const ours = await startChild(new URL('../ours/events.ts', import.meta.url), { ...redis, DATABASE_URL: databaseUrl })
  const floor = await startChild(new URL('../floors/queue.ts', import.meta.url), {
    ...{ ...redis, DATABASE_URL: floorUrl, CONCURRENCY: String(loadConfig({}).QUEUE_CONCURRENCY) },
  })
  try {
    return await compare(backend, ours, floor, effort)
  } finally {
    await ours.stop()
    await floor.stop()
  }
}

const compare = async (
  backend: string,
  ours: Child<unknown>,
  floor: Child<unknown>,
  { rounds, seconds }: Effort,
): Promise<Row[]> => {
  const ask = (job: HopJob) => [
    { name: 'ours', run: () => ours.ask<Hops>(job) },
    { name: 'floor', run: () => floor.ask<Hops>(job) },
  ]
  const single = await alternate(rounds, ask({ kind: 'one by one', count: seconds * 40 }))
  const many = await alternate(rounds, ask({ kind: 'many', count: seconds * 300 }))
  const latency = (who: string, share: number) =>
    percentile(
      (single[who] ?? []).flatMap(({ times }) => times),
      share,
    )
  const speed = (who: string) => median((many[who] ?? []).map(({ perSecond }) => perSecond))
  const name = (figure: string) => `event on ${backend}, ${figure}`
  return [
    ...[0.5, 0.99].map(share =>
      against(
        {
          ...{ name: name(`p${share * 100}`), unit: 'ms' },
          ...{ ours: latency('ours', share), floor: latency('floor', share) },
        },
        most,
      ),
    ),
    against({ name: name('speed'), unit: 'events/s', ours: speed('ours'), floor: speed('floor') }, { atLeast: 0.5 }),
  ]
}
