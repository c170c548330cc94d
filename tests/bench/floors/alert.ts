/**
 * The floor of the rows 'alert': a bare server that takes a report, inserts it and calls it out in one statement, and
 * sends what was called out to every open socket, made into bytes once.
 */
import fastify from 'fastify'
import pg from 'pg'
import { type WebSocket, WebSocketServer } from 'ws'
import { newId } from '../../../services/kernel/ids.ts'
import { serve } from '../lib/child.ts'

const { DATABASE_URL, CONNECTIONS } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS) })
await pool.query('create schema if not exists floor_alert')
await pool.query('create table if not exists floor_alert.alert (id uuid primary key, frame jsonb not null)')

/** Writes an alert and calls it out, in one statement. */
const tell = (id: string, frame: object) =>
  pool.query({
    name: 'tell',
    text: `with kept as (insert into floor_alert.alert (id, frame) values ($1, $2::text::jsonb))
           select pg_notify('floor_alert', $2::text)`,
    values: [id, JSON.stringify(frame)],
  })

const everybody = new Set<WebSocket>()
const listener = new pg.Client({ connectionString: DATABASE_URL })
await listener.connect()
await listener.query('listen floor_alert')
listener.on('notification', ({ payload = '' }) => {
  const message = Buffer.from(payload)
  for (const socket of everybody) socket.send(message, { binary: false })
})

/** As long as a frame of ours. */
const frameOf = (subject: string) => {
  const at = new Date().toISOString()
  const step = { round: 1, index: 0, notify: 'night-team', told: 2 }
  const data = { revision: 1, status: 'alerted', danger: true, placed: true, step, stepDue: at }
  return { position: '100000', type: 'backup-call.alerted', subject, at, data }
}

const app = fastify()
app.post<{ Body: { what: string } }>('/reports', async (_request, reply) => {
  const id = newId()
  await tell(id, frameOf(id))
  return reply.code(201).send({ id, status: 'alerted' })
})
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
app.server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, opened => {
    everybody.add(opened)
    opened.on('close', () => everybody.delete(opened))
  }),
)
const url = await app.listen({ port: 0, host: '127.0.0.1' })

const close = async () => {
  for (const socket of everybody) socket.terminate()
  await app.close()
  await listener.end()
  await pool.end()
}
await serve({ url }, async () => ({}), close)
