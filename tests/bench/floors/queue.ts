/** The floor of the row 'event': a bare BullMQ queue and worker, on PostgreSQL or on Redis. */
import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import { newId } from '../../../services/kernel/ids.ts'
import { Arrivals, serveHops } from '../lib/hops.ts'

const { REDIS_URL, DATABASE_URL, CONCURRENCY } = process.env
const arrivals = new Arrivals()

const concurrency = Number(CONCURRENCY)
const handle = async ({ data }: { data: { id: string } }) => arrivals.tell(data.id)

const openPostgres = async () => {
  const connection = new pg.Pool({ connectionString: DATABASE_URL, max: 8, options: '-c search_path=bullmq' })
  const client = await connection.connect()
  await runMigrations(client).finally(() => client.release())
  return {
    queue: new Queue('bare', { connection }, createPostgresBackend),
    worker: new Worker('bare', handle, { connection, concurrency }, createPostgresBackend),
    end: () => connection.end(),
  }
}
const openRedis = (url: string) => {
  const connection = new Redis(url, { maxRetriesPerRequest: null })
  return {
    queue: new Queue('bare', { connection }),
    worker: new Worker('bare', handle, { connection, concurrency }),
    end: async () => connection.disconnect(),
  }
}

const { queue, worker, end } = REDIS_URL ? openRedis(REDIS_URL) : await openPostgres()
await worker.waitUntilReady()

const send = async (id: string) => {
  const begin = performance.now()
  await queue.add('bare', { id }, { removeOnComplete: true, removeOnFail: true })
  return begin
}
const close = async () => {
  await worker.close()
  await queue.close()
  await end()
}
await serveHops({ send, close }, arrivals, newId)
