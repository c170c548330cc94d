import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type pg from 'pg'
import type { Registry } from 'prom-client'
import type { Config } from '../kernel/config.ts'
import { requestIdOf } from '../kernel/http/app.ts'
import { answerBadAddress, answerUnreadable, registerErrors } from '../kernel/http/errors.ts'
import { refuseOtherMethods } from '../kernel/http/methods.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Precedence } from '../kernel/precedence.ts'
import type { Wakeups } from '../kernel/wakeups.ts'
import { registerDoor } from './door.ts'
import { Hub, type HubOptions } from './live/hub.ts'
import { openLine } from './live/line.ts'
import { createRegistry, type Health, measureHub, measureRequests } from './metrics.ts'
import { registerHealth } from './operations.ts'
import { registerOwnRoutes } from './routes.ts'
import { apiPrefix } from './rules.ts'
import { securityHeaders } from './security.ts'
import { Sessions } from './session.ts'
import { LiveLog } from './store.ts'
import type { Upstream } from './upstream.ts'
import { registerWeb } from './web.ts'

/** What the gateway is started with. */
export interface GatewayOptions {
  config: Config
  logger: Logger
  /** Pool with the gateway's role, which reads the log. */
  pool: pg.Pool
  wakeups: Wakeups
  /** Of this process, when services run in it: `runtime.precedence`. */
  precedence: Precedence
  /** The services behind it, see `createUpstream`. */
  upstream: Upstream
  /** Database, queue, log and timers: `runtime.health`. */
  health: Health
  /** Folder of the built web application; default `web/dist`. */
  webRoot?: string
  /** Other bounds of the live hub, for tests. */
  live?: Partial<Pick<HubOptions, 'pingEvery' | 'pingsPerCheck' | 'maxBuffered' | 'tooOld'>>
}

/** A running gateway. */
export interface Gateway {
  /** The public door; it is ready and does not listen yet. Closing it closes the sockets too. */
  app: FastifyInstance
  hub: Hub
  /** Whose cookie stands for whom. */
  sessions: Sessions
  /** Figures for Prometheus, to be shown on another door (`registerMetrics`). */
  registry: Registry
}

const mePath = `${apiPrefix}/me`

/** Longer without reading the log and live screens are blind, milliseconds. */
const longestSilence = 10_000

/** Starts the one public door: web files, cookie to token, the way to the services, and the live hub. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { config, logger, pool, upstream, wakeups, precedence } = options
  const { publicUrl } = config
  const sessions = new Sessions(upstream)
  const onError = (error: unknown) => logger.warn({ err: error }, 'live: the log could not be read; trying again')
  const hub = new Hub({ log: new LiveLog(pool), sessions, wakeups, precedence, onError, ...options.live })
  const health = () => checkHealth(options.health, hub)
  const registry = createRegistry(health)

  const app = createApp(config, logger)
  measureRequests(app, registry)
  measureHub(hub, registry)
  registerHealth(app, health)
  registerOwnRoutes(app, upstream)
  await app.register(
    async api => {
      // What services answer is about people: no browser or proxy keeps it, unless a service says so itself.
      api.addHook('onRequest', async (_request, reply) => void reply.raw.setHeader('cache-control', 'no-store'))
      // Who asks who they are goes on to ask other things, and opens a line: what is told in between must not be missed.
      api.addHook('onRequest', async ({ method, url }, reply) => {
        if (method === 'GET' && url === mePath) reply.raw.setHeader('omzien-live-position', hub.position)
      })
      registerDoor(api, { publicUrl, sessions })
      await upstream.register(api)
    },
    { prefix: apiPrefix },
  )
  await registerWeb(app, options.webRoot ?? `${import.meta.dirname}/../../web/dist`)
  openLine(app.server, hub, publicUrl)
  app.addHook('preClose', () => hub.stop())
  await hub.start()
  await app.ready()
  return { app, hub, sessions, registry }
}

const createApp = (config: Config, logger: Logger): FastifyInstance => {
  const app: FastifyInstance = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: request => requestIdOf(request.headers['x-request-id']),
    requestIdHeader: false,
    trustProxy: config.TRUSTED_PROXIES === '' ? false : config.TRUSTED_PROXIES,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 2_000, ignoreTrailingSlash: true },
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerUnreadable,
  })
  registerErrors(app)
  const headers = securityHeaders(config)
  app.addHook('onRequest', (request, reply, done) => {
    reply.raw.setHeaders(headers)
    reply.raw.setHeader('x-request-id', request.id)
    done()
  })
  refuseOtherMethods(app)
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url } = request
    const line = { id: request.id, method, path: url.split('?', 1)[0], status: reply.statusCode }
    const took = { milliseconds: Math.round(reply.elapsedTime) }
    request.log[reply.statusCode >= 500 ? 'warn' : 'debug']({ ...line, ...took }, 'request')
    done()
  })
  return app
}

const checkHealth = async (health: Health, hub: Hub) => {
  if (hub.silence > longestSilence) throw new Error('The live hub does not reach the log.')
  return { ...(await health()), sockets: hub.figures.sockets }
}
