/** A crowd of open sockets in a process of its own, and somebody who posts: how long until the news arrives? */
import { once } from 'node:events'
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { serve } from './child.ts'
import { postJson } from './post-json.ts'

/** One member of the crowd. */
export interface Listener {
  url: string
  cookie?: string
  /** What this one waits for; the others only hear. */
  hears?: 'news' | 'offers'
}

/** Opens sockets, or posts and times. */
export type CrowdJob =
  | { kind: 'open'; listeners: Listener[]; newsType: string; offerType: string; offerSubject: string }
  | { kind: 'post'; url: string; cookies: string[]; bodies: string[]; perSecond: number; count: number }

/** Milliseconds from before the post to each arrival. */
export interface Arrived {
  news: number[]
  offers: number[]
  /** Posts of which one of the two never came. */
  lost: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 })
const sockets: WebSocket[] = []
const heard = { news: new Map<string, number>(), offers: new Map<string, number>() }
const patience = 15_000

const open = async (job: Extract<CrowdJob, { kind: 'open' }>) => {
  for (let done = 0; done < job.listeners.length; done += 50) {
    const some = job.listeners.slice(done, done + 50).map(listener => connect(listener, job))
    await Promise.all(some.map(socket => once(socket, 'open')))
    sockets.push(...some)
  }
  return {}
}

const connect = ({ url, cookie, hears }: Listener, job: Extract<CrowdJob, { kind: 'open' }>) => {
  const socket = new WebSocket(url, { perMessageDeflate: false, ...(cookie ? { headers: { cookie } } : {}) })
  socket.on('message', message => {
    if (!hears) return
    const at = performance.now()
    for (const frame of framesOf(String(message))) note(frame, hears, job, at)
  })
  return socket
}

interface Frame {
  type: string
  subject: string
  data: Record<string, string>
}
const framesOf = (text: string): Frame[] => [JSON.parse(text) as Frame | Frame[]].flat()

const note = (
  { type, subject, data }: Frame,
  hears: 'news' | 'offers',
  job: Extract<CrowdJob, { kind: 'open' }>,
  at: number,
) => {
  if (hears === 'news' && type === job.newsType) heard.news.set(subject, at)
  const about = job.offerSubject === 'subject' ? subject : data[job.offerSubject]
  // Of a wave the first offer counts.
  if (hears === 'offers' && type === job.offerType && about && !heard.offers.has(about)) heard.offers.set(about, at)
}

const postAll = async ({
  url,
  cookies,
  bodies,
  perSecond,
  count,
}: Extract<CrowdJob, { kind: 'post' }>): Promise<Arrived> => {
  const sent: Promise<{ id: string; at: number }>[] = []
  const begin = performance.now()
  for (let i = 0; i < count; i++) {
    await pause(Math.max(0, begin + (i * 1000) / perSecond - performance.now()))
    const at = performance.now()
    const [cookie, body] = [cookies[i % cookies.length] ?? '', bodies[i % bodies.length] ?? '']
    sent.push(postJson<{ id: string }>(agent, url, cookie, body).then(({ id }) => ({ id, at })))
  }
  const posts = await Promise.all(sent)
  const complete = () => posts.every(({ id }) => heard.news.has(id) && heard.offers.has(id))
  for (const until = performance.now() + patience; !complete() && performance.now() < until; ) await pause(20)
  const times = (map: Map<string, number>) =>
    posts.flatMap(({ id, at }) => (map.has(id) ? [(map.get(id) as number) - at] : []))
  const [news, offers] = [times(heard.news), times(heard.offers)]
  return { news, offers, lost: 2 * count - news.length - offers.length }
}

const close = async () => {
  for (const socket of sockets) socket.terminate()
  agent.destroy()
}
await serve<CrowdJob>({}, job => (job.kind === 'open' ? open(job) : postAll(job)), close)
