/**
 * The floor of the rows 'live': a bare server that takes a post, inserts it and calls it out to the sockets; and, for
 * the second figure, passes it through one bare BullMQ queue, inserts what came of it, and calls that out as well.
 */
import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq'
import fastify from 'fastify'
import pg from 'pg'
import { type WebSocket, WebSocketServer } from 'ws'
import { newId } from '../../../services/kernel/ids.ts'
import { serve } from '../lib/child.ts'

const { DATABASE_URL, CONNECTIONS, CONCURRENCY } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS), options: '-c search_path=bullmq' })
const client = await pool.connect()
await client.query('create schema if not exists floor_live')
await client.query('create table if not exists floor_live.frame (id uuid primary key, frame jsonb not null)')
await runMigrations(client).finally(() => client.release())

/** Writes a frame and calls it out, in one statement. */
const tell = (frame: object) =>
  pool.query({
    name: 'tell',
    text: `with kept as (insert into floor_live.frame (id, frame) values ($1, $2::text::jsonb))
           select pg_notify('floor_frame', $2::text)`,
    values: [newId(), JSON.stringify(frame)],
  })

/** Who hears what: everybody is in the same town, and a helper also has a name. */
const byName = new Map<string, WebSocket>()
const everybody = new Set<WebSocket>()
const listener = new pg.Client({ connectionString: DATABASE_URL })
await listener.connect()
await listener.query('listen floor_frame')
listener.on('notification', ({ payload = '' }) => {
  const { to } = JSON.parse(payload) as { to?: string[] }
  const message = Buffer.from(payload)
  const hearers = to ? to.flatMap(name => byName.get(name) ?? []) : everybody
  for (const socket of hearers) socket.send(message, { binary: false })
})

const connection = pool
const queue = new Queue('hop', { connection }, createPostgresBackend)
const pass = async ({ data: { subject } }: { data: { subject: string } }) => {
  const to = [...byName.keys()].slice(0, 5)
  await tell({ type: 'offer', subject, to, data: { status: 'proposed', by: 'system' } })
}
const worker = new Worker('hop', pass, { connection, concurrency: Number(CONCURRENCY) }, createPostgresBackend)
await worker.waitUntilReady()

const app = fastify()
app.post<{ Body: { kind: string; text: string } }>('/posts', async (request, reply) => {
  const [id, { kind }] = [newId(), request.body]
  await tell({ type: 'opened', subject: id, data: { kind, status: 'open', step: 'neighbours', revision: 1 } })
  await queue.add('hop', { subject: id }, { removeOnComplete: true, removeOnFail: true })
  return reply.code(201).send({ id })
})
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
app.server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, opened => {
    const name = new URL(request.url ?? '', 'http://floor').searchParams.get('name')
    everybody.add(opened)
    if (name) byName.set(name, opened)
  }),
)
const url = await app.listen({ port: 0, host: '127.0.0.1' })

const close = async () => {
  for (const socket of everybody) socket.terminate()
  await worker.close()
  await queue.close()
  await app.close()
  await listener.end()
  await pool.end()
}
await serve({ url }, async () => ({}), close)
