import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Gateway, type GatewayOptions, startGateway } from '../../services/gateway/service.ts'
import { createUpstream } from '../../services/gateway/upstream.ts'
import type { Asker } from '../../services/kernel/asker.ts'
import { HttpProblem } from '../../services/kernel/http/problems.ts'
import { newId } from '../../services/kernel/ids.ts'
import type { NewEvent } from '../../services/kernel/log.ts'
import { defineService } from '../../services/kernel/service.ts'
import type { UnitOfWork } from '../../services/kernel/unit-of-work.ts'
import { someEvent } from './probe.ts'
import { signTestToken, type TestRuntime, testRuntime } from './runtime.ts'
import { openTestSocket, type TestSocket } from './socket.ts'

/** Somebody signed in, in the place of a person with a session. */
export interface SignedIn {
  asker: Asker
  cookie: string
}

/** A gateway that listens, before two small services, on a database of its own. */
export interface TestGateway {
  runtime: TestRuntime
  url: string
  gateway: Gateway
  /** How often identity was asked for a token. */
  tokensAsked(): number
  signIn(who?: Partial<Asker>): SignedIn
  /** A partner's system with an API key. */
  withKey(): { asker: Asker; key: string }
  /** Ends a session, or changes a person, without telling anybody. */
  sessions: Map<string, Asker>
  /** Writes events as a service does. */
  unitOfWork: UnitOfWork
  append(...events: NewEvent[]): Promise<void>
  /** Another gateway on the same database and services. */
  another(live?: GatewayOptions['live']): Promise<OpenGateway>
  open(who: SignedIn | undefined, options?: { after?: string; heartbeat?: boolean; url?: string }): Promise<TestSocket>
  stop(): Promise<void>
}

const hasRoutes = (app: FastifyInstance) => {
  const route = app.withTypeProvider<TypeBoxTypeProvider>()
  const schema = {
    tags: ['test'],
    summary: 'For tests',
    response: { 200: Type.Unsafe<object>({ type: 'object', additionalProperties: true }) },
  }
  return { route, schema }
}

/** What differs from the defaults. */
export interface TestGatewayOptions {
  live?: GatewayOptions['live']
  env?: Record<string, string>
  webRoot?: string
  /** The services listen by themselves, and the gateway reaches them over HTTP. */
  apart?: boolean
  /** Addresses of services that run elsewhere. */
  serviceUrls?: Record<string, string>
}

/** Starts it. */
export const testGateway = async (options: TestGatewayOptions = {}): Promise<TestGateway> => {
  const sessions = new Map<string, Asker>()
  let tokens = 0
  const identity = defineService('identity', () => ({
    routes(app) {
      const { route, schema } = hasRoutes(app)
      route.get('/me', { schema, config: { ability: 'signed-in' } }, async ({ asker }) => ({ ...asker }))
      route.post('/sign-out', { schema, config: { ability: 'public' } }, async ({ headers }) => ({
        cookie: headers.cookie ?? null,
      }))
    },
    internal(app) {
      const { route, schema } = hasRoutes(app)
      route.post('/token', { schema, config: { ability: 'internal' } }, async ({ headers }) => {
        tokens += 1
        const key = headers['x-api-key'] as string | undefined
        const asker = sessions.get(key ?? headers.cookie?.match(/omzien=(\w[\w-]*)/)?.[1] ?? '')
        if (!asker) throw new HttpProblem('session-ended')
        return { token: await signTestToken(asker) }
      })
    },
  }))
  let unitOfWork: UnitOfWork | undefined
  const requests = defineService('requests', deps => {
    unitOfWork = deps.unitOfWork
    return {
      routes(app) {
        const { route, schema } = hasRoutes(app)
        const body = Type.Object({ text: Type.String() }, { additionalProperties: false })
        route.get('/help-request-kinds', { schema, config: { ability: 'public' } }, async ({ headers, ip }) => ({
          headers,
          ip,
        }))
        route.post(
          '/help-requests',
          { schema: { ...schema, body }, config: { ability: 'signed-in' } },
          async request => ({
            text: request.body.text,
            asker: request.asker?.id,
          }),
        )
        route.get('/help-requests/:id', { schema, config: { ability: 'signed-in' } }, async ({ params }) => ({
          ...(params as object),
        }))
      },
    }
  })
  const runtime = await testRuntime({ services: [identity, requests], env: { DATABASE_POOL: '16', ...options.env } })
  const address = options.apart ? await runtime.runtime.http.listen({ port: 0, host: '127.0.0.1' }) : ''
  const serviceUrls = { ...(options.apart ? { identity: address, requests: address } : {}), ...options.serviceUrls }
  const start = (live = options.live ?? {}) => openTestGateway(runtime, { ...options, serviceUrls, live })
  const first = await start()
  const work = unitOfWork as unknown as UnitOfWork
  return {
    ...first,
    runtime,
    sessions,
    unitOfWork: work,
    tokensAsked: () => tokens,
    signIn(who = {}) {
      const asker: Asker = { id: newId(), roles: ['resident'], areas: [], locale: 'nl', sessionId: newId(), ...who }
      const session = newId()
      sessions.set(session, asker)
      return { asker, cookie: `omzien=${session}` }
    },
    withKey() {
      const asker: Asker = { id: newId(), roles: ['partner'], areas: [], locale: 'nl', sessionId: `key-${newId()}` }
      const key = `omz_${newId()}`
      sessions.set(key, asker)
      return { asker, key }
    },
    append: (...events) => work.run(async ({ append }) => append(...events)),
    another: start,
    open: (who, { url = first.url, ...options } = {}) => openTestSocket(url, who?.cookie, options),
    stop: async () => {
      await first.stop()
      await runtime.stop()
    },
  }
}

/** A gateway that listens. */
export interface OpenGateway {
  url: string
  gateway: Gateway
  stop(): Promise<void>
}

/** Opens a gateway before the services of a test; stop it before them. */
export const openTestGateway = async (
  { runtime }: TestRuntime,
  { apart = false, serviceUrls = {}, live = {}, webRoot = '/nowhere' }: TestGatewayOptions = {},
): Promise<OpenGateway> => {
  const { config, logger, gatewayPool: pool, wakeups, precedence, health, http } = runtime
  const upstream = createUpstream({ ...(apart ? {} : { inner: http }), serviceUrls })
  const gateway = await startGateway({ config, logger, pool, wakeups, precedence, upstream, health, live, webRoot })
  const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' })
  return { url, gateway, stop: () => gateway.app.close() }
}

/** An event for these audiences; its subject tells it apart. */
export const newsFor = (...audience: string[]): NewEvent => someEvent({ audience })
