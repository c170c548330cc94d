import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Hub } from './live/hub.ts'
import { apiPrefix, serviceOf } from './rules.ts'

/** How the system is, in figures and words; rejects when it is not well. */
export type Health = () => Promise<Record<string, unknown>>

/** A registry with what Node tells of itself, and a gauge for every figure of the health check. */
export const createRegistry = (health: Health): Registry => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'omzien_health',
    help: 'Figures of the health check: lag of the log (events) and of timers (seconds), parked work',
    labelNames: ['figure'],
    registers: [registry],
    async collect() {
      for (const [figure, value] of Object.entries(await health().catch(() => ({}))))
        if (typeof value === 'number') this.set({ figure }, value)
    },
  })
  return registry
}

/** Counts requests and how long they took, by method, service and status. */
export const measureRequests = (app: FastifyInstance, registry: Registry): void => {
  const seconds = new Histogram({
    name: 'omzien_http_seconds',
    help: 'Requests through the public door, seconds',
    labelNames: ['method', 'service', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const service = request.url.startsWith(apiPrefix)
      ? (serviceOf(request.url.slice(apiPrefix.length).split('?', 1)[0] ?? '') ?? 'gateway')
      : 'web'
    seconds.observe({ method: request.method, service, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
}

/** What the live hub does: open sockets, what went out, and why sockets closed. */
export const measureHub = (hub: Hub, registry: Registry): void => {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `omzien_live_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  gauge('sockets', 'Open sockets', () => hub.figures.sockets)
  gauge('events', 'Events read from the log', () => hub.figures.events)
  gauge('frames', 'Frames sent', () => hub.figures.frames)
  gauge('messages', 'Messages sent; fewer than frames when several go in one', () => hub.figures.messages)
  gauge('silence_seconds', 'Since the log was last read', () => hub.silence / 1000)
  new Gauge({
    name: 'omzien_live_closed',
    help: 'Sockets that closed, by reason',
    labelNames: ['reason'],
    registers: [registry],
    collect() {
      for (const [reason, count] of Object.entries(hub.figures.closed)) this.set({ reason }, count)
    },
  })
}
