import fastifySwagger from '@fastify/swagger'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Abilities, Action, Subject } from '../abilities.ts'
import { abilitiesOf } from '../abilities.ts'
import { type Asker, isKey, type TokenVerifier } from '../asker.ts'
import { type Clock, toDate } from '../clock.ts'
import { inRequest } from '../context.ts'
import { newId } from '../ids.ts'
import type { Logger } from '../logger.ts'
import type { Precedence } from '../precedence.ts'
import { answerBadAddress, answerUnreadable, registerErrors } from './errors.ts'
import { registerJson } from './json.ts'
import { refuseOtherMethods } from './methods.ts'
import { HttpProblem } from './problems.ts'
import { RateLimiter } from './rate.ts'
import { assertCleanText, serializerCompiler, validatorCompiler } from './validation.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The ability the route needs; `public` needs none, not even signing in; `internal` is never shown outside. */
    ability?: [Action, Subject] | 'signed-in' | 'public' | 'internal'
    /** Counts against the asker's posts (RATE_POSTING). */
    posting?: boolean
    /** Goes before other work of this process until it is answered, and its news is on the screens. */
    urgent?: boolean
  }
  interface FastifyRequest {
    asker: Asker | undefined
    abilities: Abilities
  }
}

/** What the HTTP side of the services needs. */
export interface HttpOptions {
  logger: Logger
  verifier: TokenVerifier
  /** Posts a person may make in ten minutes. */
  ratePosting: number
  precedence: Precedence
  /** The demo's clock, which can be moved: answers then carry its time, so that screens count down by the same one. */
  clock?: Clock
}

/** No body may be larger, bytes. */
export const largestBody = 1024 * 1024

/** The inner door: every service's routes, behind the gateway. It trusts tokens and nothing else. */
export const createHttp = async (options: HttpOptions): Promise<FastifyInstance> => {
  const app: FastifyInstance = fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    genReqId: request => requestIdOf(request.headers['x-request-id']),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: true,
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerUnreadable,
    // Only the gateway reaches this door, and it says where a request came from.
    trustProxy: true,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  registerErrors(app)
  registerJson(app)
  app.decorateRequest('asker', undefined)
  app.decorateRequest('abilities', null as never)
  app.addHook('onRoute', route => assertDeclared(route))
  app.addHook('onRequest', (request, _reply, done) => inRequest({ id: request.id }, done))
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.urgent) reply.raw.once('close', options.precedence.begin())
    done()
  })
  app.addHook('onRequest', request => guard(options, request))
  refuseOtherMethods(app)
  app.addHook('preValidation', async request => {
    assertCleanText(request.body, 'invalid-body')
    assertCleanText(request.params, 'invalid-parameter')
    assertCleanText(request.query, 'invalid-parameter')
  })
  const limiter = new RateLimiter(options.ratePosting, 10 * 60_000)
  app.addHook('preHandler', async (request, reply) => limitPosting(limiter, request, reply))
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id))
  const { clock } = options
  if (clock) app.addHook('onSend', async (_request, reply) => void reply.header('date', httpDate(clock)))
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Omzien', version: '1.0.0', description: 'From a neighbour to the night team, one ladder.' },
      servers: [{ url: '/api/v1' }],
    },
    stripBasePath: false,
  })
  const document = { schema: { hide: true }, config: { ability: 'internal' } } as const
  app.get('/internal/openapi.json', document, async () => app.swagger())
  return app
}

const httpDate = (clock: Clock) => toDate(clock.now()).toUTCString()

/** The id a request came with, or a new one. */
export const requestIdOf = (header: string | string[] | undefined): string =>
  typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : newId()

/** Refuses to start with a route that says not what it takes or not who may use it. */
const assertDeclared = (route: {
  url: string
  method: string | string[]
  schema?: unknown
  config?: { ability?: unknown }
}) => {
  if (!route.schema) throw new Error(`The route ${route.method} ${route.url} has no schema.`)
  if (!route.config?.ability)
    throw new Error(`The route ${route.method} ${route.url} does not say which ability it needs.`)
}

/** What belongs to a person: channels, devices, keys, sessions. An API key reaches nothing of it, in no service. */
const ownThings = '/api/v1/me/'

const guard = async ({ verifier }: HttpOptions, request: FastifyRequest) => {
  const token = request.headers.authorization?.replace(/^Bearer /, '')
  request.asker = token ? await verifier.verify(token) : undefined
  request.abilities = abilitiesOf(request.asker)
  const ability = request.routeOptions.config.ability
  if (request.is404 || ability === 'public' || ability === 'internal') return
  if (!request.asker) throw new HttpProblem(token ? 'session-ended' : 'not-signed-in')
  if (isKey(request.asker) && request.routeOptions.url?.startsWith(ownThings)) throw new HttpProblem('forbidden')
  if (Array.isArray(ability) && !request.abilities.can(...ability)) throw new HttpProblem('forbidden')
}

const limitPosting = (limiter: RateLimiter, request: FastifyRequest, reply: FastifyReply) => {
  if (!request.routeOptions.config.posting || !request.asker) return
  const wait = limiter.take(request.asker.id)
  if (wait === 0) return
  reply.header('retry-after', String(wait))
  throw new HttpProblem('too-many', { headers: { 'retry-after': String(wait) } })
}

/** Who is asking, on a route that needs signing in. */
export const askerOf = (request: FastifyRequest): Asker => {
  if (!request.asker) throw new HttpProblem('not-signed-in')
  return request.asker
}
