/**
 * How fast news reaches many sockets: the live hub, and beside it the floor, a bare `ws` server with INSERT and NOTIFY.
 * Client and server share the machine; every event goes to every socket.
 *
 *     node tests/load/live-fan-out.ts [sockets] [events a second] [seconds]
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { WebSocket, WebSocketServer } from 'ws'
import { createTestDatabase } from '../../infra/testing/database.ts'
import { testGateway } from '../../infra/testing/gateway.ts'
import { someEvent } from '../../infra/testing/probe.ts'
import { SERVER_VARIABLE, startTestServer } from '../../infra/testing/server.ts'
import { eventRow } from '../../services/kernel/log.ts'

/** What one run came to, milliseconds. */
interface Outcome {
  p50: number
  p99: number
  longest: number
  heard: number
  missed: number
}

interface Place {
  /** Address of the socket. */
  url: string
  cookie: string
  databaseUrl: string
}

const audience = 'coordinator@wijk-a'

/** Our own server: a gateway and its database. */
const serveHub = async (): Promise<Place> => {
  const app = await testGateway({ env: { LOG_LEVEL: 'error' } })
  const { cookie } = app.signIn({ roles: ['coordinator'], areas: ['wijk-a'] })
  return { url: `${app.url.replace('http', 'ws')}/api/v1/live`, cookie, databaseUrl: app.runtime.databaseUrl }
}

/** The floor: whatever the database calls out goes to every socket. */
const serveFloor = async (): Promise<Place> => {
  const { url: databaseUrl } = await createTestDatabase()
  const client = new pg.Client(databaseUrl)
  client.on('error', () => {})
  await client.connect()
  await client.query('create table floor (id bigserial primary key, frame jsonb not null)')
  await client.query('listen floor')
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  await once(server, 'listening')
  client.on('notification', ({ payload = '' }) => {
    for (const socket of server.clients) socket.send(payload)
  })
  return { url: `ws://127.0.0.1:${(server.address() as { port: number }).port}`, cookie: '', databaseUrl }
}

const insertEvent = `
  insert into log.event (id, type, version, subject, thread, actor, areas, audience, data, request_id, occurred_at)
  select id, type, version, subject, thread, actor, areas, audience, data, request_id, occurred_at
  from jsonb_to_record($1::jsonb) as e(id uuid, type text, version smallint, subject text, thread text, actor text,
    areas text[], audience text[], data jsonb, request_id text, occurred_at timestamptz)`
const insertFloor = `with kept as (insert into floor (frame) values ($1::text::jsonb)) select pg_notify('floor', $1::text)`

/** Writes one event, in the way of the place. */
const write = (kind: string, pool: pg.Pool) => {
  const event = someEvent({ audience: [audience] })
  const row = JSON.stringify(eventRow(event, Temporal.Now.instant()))
  const sent = performance.now()
  return { subject: event.subject, sent, done: pool.query(kind === 'hub' ? insertEvent : insertFloor, [row]) }
}

const openAll = async ({ url, cookie }: Place, count: number, hear: (text: string) => void): Promise<WebSocket[]> => {
  const sockets: WebSocket[] = []
  while (sockets.length < count) {
    const some = Array.from({ length: Math.min(50, count - sockets.length) }, () => {
      const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false })
      socket.on('message', data => hear(String(data)))
      return socket
    })
    await Promise.all(some.map(socket => once(socket, 'open')))
    sockets.push(...some)
  }
  return sockets
}

const run = async (kind: 'hub' | 'floor', count: number, rate: number, seconds: number): Promise<Outcome> => {
  const server = fork(import.meta.filename, ['--serve', kind], { stdio: 'inherit' })
  const [place] = (await once(server, 'message')) as [Place]
  const sentAt = new Map<string, number>()
  const times: number[] = []
  const known = new Map<string, string[]>()
  const subjectsOf = (text: string) => {
    const subjects = known.get(text) ?? text.match(/"subject":"[^"]+"/g)?.map(found => found.slice(11, -1)) ?? []
    if (!known.has(text)) known.set(text, subjects)
    return subjects
  }
  const sockets = await openAll(place, count, text => {
    const now = performance.now()
    for (const subject of subjectsOf(text)) times.push(now - (sentAt.get(subject) ?? now))
  })
  const pool = new pg.Pool({ connectionString: place.databaseUrl, max: 4 })
  pool.on('error', () => {})
  await Promise.all(Array.from({ length: 4 }, () => pool.query('select 1')))
  await pause(1_000)
  const begin = performance.now()
  const total = rate * seconds
  for (let i = 0; i < total; i++) {
    await pause(Math.max(0, begin + (i * 1000) / rate - performance.now()))
    const { subject, sent, done } = write(kind, pool)
    sentAt.set(subject, sent)
    await done
  }
  for (let i = 0; i < 100 && times.length < total * count; i++) await pause(50)
  for (const socket of sockets) socket.terminate()
  await pool.end()
  await end(server)
  times.sort((one, other) => one - other)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return {
    p50: at(0.5),
    p99: at(0.99),
    longest: at(0.99999),
    heard: times.length,
    missed: total * count - times.length,
  }
}

const end = async (server: ChildProcess) => {
  server.kill('SIGKILL')
  await once(server, 'exit')
}

const main = async ([sockets = '1000', rate = '50', seconds = '10']: string[]) => {
  const server = await startTestServer()
  process.env[SERVER_VARIABLE] = server.url
  try {
    const outcomes: Record<string, Outcome> = {}
    for (const kind of ['floor', 'hub', 'floor', 'hub'] as const)
      outcomes[`${kind} ${Object.keys(outcomes).length + 1}`] = await run(
        kind,
        Number(sockets),
        Number(rate),
        Number(seconds),
      )
    console.log(
      `${sockets} sockets, ${rate} events/s for ${seconds} s; from before the write to the client, milliseconds`,
    )
    console.table(outcomes)
  } finally {
    await server.stop()
  }
}

const { values, positionals } = parseArgs({ options: { serve: { type: 'string' } }, allowPositionals: true })
if (values.serve) process.send?.(await (values.serve === 'hub' ? serveHub() : serveFloor()))
else await main(positionals)
