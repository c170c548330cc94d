/** Open sockets in a process of its own, all of which must hear every alert that somebody posts, once. */
import { once } from 'node:events'
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { serve } from './child.ts'
import { postJson } from './post-json.ts'
import { type Spread, Spreading } from './spread.ts'

/** Opens a socket for each cookie, in the place of those that are open, or posts and times. */
export type AlarmJob =
  | { kind: 'open'; url: string; cookies: string[] }
  | { kind: 'post'; url: string; cookies: string[]; bodies: string[]; perSecond: number; count: number }

/** From before each post until each socket had it. */
export interface Alarmed {
  spread: Spread
  /** Alerts that never came, counted at every socket. */
  lost: number
  /** Alerts that came again, counted at every socket. */
  twice: number
}

const patience = 15_000
/** After the last alert we wait this long for what should not come, milliseconds. */
const settling = 300
const agent = new Agent({ keepAlive: true, maxSockets: 16 })
let sockets: WebSocket[] = []

/** When each socket had an alert; 0: not yet. */
interface Arrivals {
  at: Float64Array
  heardBy: number
  twice: number
}
/** By the id of the alert. */
const alerts = new Map<string, Arrivals>()
/** What a message says is the same for all sockets: it is read once, so that a thousand cost little. */
const read = new Map<string, Arrivals[]>()

const open = async ({ url, cookies }: Extract<AlarmJob, { kind: 'open' }>) => {
  for (const socket of sockets) socket.terminate()
  sockets = []
  alerts.clear()
  read.clear()
  for (let done = 0; done < cookies.length; done += 50) {
    const some = cookies.slice(done, done + 50).map((cookie, i) => connect(url, cookie, done + i))
    await Promise.all(some.map(socket => once(socket, 'open')))
    sockets.push(...some)
  }
  return {}
}

const connect = (url: string, cookie: string, place: number) => {
  const headers = cookie ? { headers: { cookie } } : {}
  const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true, ...headers })
  socket.on('message', (message: Buffer) => {
    const at = performance.now()
    for (const alert of alertsIn(message.toString('latin1'))) hear(alert, place, at)
  })
  return socket
}

const alertsIn = (text: string): Arrivals[] => {
  const known = read.get(text)
  if (known) return known
  const frames = [JSON.parse(text) as { type: string; subject: string }].flat()
  const found = frames.filter(({ type }) => type === 'backup-call.alerted').map(({ subject }) => arrivalsOf(subject))
  read.set(text, found)
  return found
}

const arrivalsOf = (id: string): Arrivals => {
  const known = alerts.get(id)
  if (known) return known
  const made = { at: new Float64Array(sockets.length), heardBy: 0, twice: 0 }
  alerts.set(id, made)
  return made
}

const hear = (alert: Arrivals, place: number, at: number) => {
  if (alert.at[place] !== 0) {
    alert.twice += 1
    return
  }
  alert.at[place] = at
  alert.heardBy += 1
}

/** Posted so far, over all rounds, so that no two rounds report the same places. */
let posted = 0

const postAll = async ({ url, cookies, bodies, perSecond, count }: Extract<AlarmJob, { kind: 'post' }>) => {
  const sent: Promise<{ id: string; at: number }>[] = []
  const begin = performance.now()
  for (let i = 0; i < count; i++) {
    await pause(Math.max(0, begin + (i * 1000) / perSecond - performance.now()))
    const at = performance.now()
    const [cookie, body] = [cookies[i % cookies.length] ?? '', bodies[posted++ % bodies.length] ?? '']
    sent.push(postJson<{ id: string }>(agent, url, cookie, body).then(({ id }) => ({ id, at })))
  }
  const posts = await Promise.all(sent)
  const complete = () => posts.every(({ id }) => alerts.get(id)?.heardBy === sockets.length)
  for (const until = performance.now() + patience; !complete() && performance.now() < until; ) await pause(20)
  await pause(settling)
  const alarmed = sumUp(posts)
  alerts.clear()
  read.clear()
  return alarmed
}

const sumUp = (posts: { id: string; at: number }[]): Alarmed => {
  const spreading = new Spreading()
  let [lost, twice] = [0, 0]
  for (const { id, at: sentAt } of posts) {
    const alert = arrivalsOf(id)
    lost += sockets.length - alert.heardBy
    twice += alert.twice
    for (const at of alert.at) if (at > 0) spreading.add(at - sentAt)
  }
  return { spread: spreading.spread, lost, twice }
}

const close = async () => {
  for (const socket of sockets) socket.terminate()
  agent.destroy()
}
await serve<AlarmJob>({}, job => (job.kind === 'open' ? open(job) : postAll(job)), close)
