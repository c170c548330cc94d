import { pipeline, type Readable, Transform } from 'node:stream'
import httpProxy from '@fastify/http-proxy'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ServiceName, serviceNames } from '../contracts/services.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import { apiPrefix, largestBodyAt, serviceOf } from './rules.ts'

/** A request the gateway makes itself. */
export interface InternalRequest {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
}

/** What a service answered it. */
export interface InternalAnswer {
  status: number
  body: string
}

/** The services behind the gateway, wherever they run. */
export interface Upstream {
  /** Answers every request under `/api/v1` of an app by the service it is for. */
  register(app: FastifyInstance): Promise<void>
  /** Asks a service something for the gateway itself. Rejects when it does not answer. */
  fetch(service: ServiceName, request: InternalRequest): Promise<InternalAnswer>
  /** The OpenAPI document of every process there is. */
  documents(): Promise<object[]>
}

/** Where the services are. */
export interface UpstreamOptions {
  /** The inner door of this process, with the services that run in it. */
  inner?: FastifyInstance
  /** Addresses of the services that run elsewhere. */
  serviceUrls: Record<string, string>
}

/** How long the gateway waits for a service to begin its answer, milliseconds. */
const patience = 30_000
const patienceForToken = 5_000

const notReached = () => new HttpProblem('overloaded', { headers: { 'retry-after': '2' } })

/** Finds the services: those with an address over HTTP, all others behind this process' inner door. */
export const createUpstream = ({ inner, serviceUrls }: UpstreamOptions): Upstream => {
  const urlOf = (request: FastifyRequest) => serviceUrls[serviceOf(pathOf(request)) ?? '']
  const isApart = (service: ServiceName) => serviceUrls[service] !== undefined

  const register = async (app: FastifyInstance) => {
    app.addHook('onRequest', (request, reply, done) => {
      if (urlOf(request)) return done()
      if (!inner) return done(serviceOf(pathOf(request)) ? notReached() : new HttpProblem('not-found'))
      handOver(inner, request, reply)
    })
    // A method of which this door knows no route passes the hooks of this prefix too, and is answered behind it.
    app.setNotFoundHandler(() => {
      throw new HttpProblem('not-found')
    })
    if (!serviceNames.some(isApart)) return void app.all('/*', { schema: { hide: true } }, () => {})
    app.addHook('preParsing', async (request, _reply, body) =>
      request.headers['transfer-encoding'] ? limit(body, largestBodyAt(pathOf(request))) : body,
    )
    await app.register(httpProxy, proxyOptions(urlOf))
  }

  const fetch = (service: ServiceName, request: InternalRequest) => {
    const url = serviceUrls[service]
    if (url) return fetchApart(url, request)
    if (!inner) return Promise.reject(new Error(`The service ${service} has no address.`))
    return fetchHere(inner, request)
  }

  const documents = async () => {
    const apart = serviceNames.filter(isApart).map(async service => {
      const { status, body } = await fetch(service, { method: 'GET', path: '/internal/openapi.json' })
      if (status !== 200) throw notReached()
      return JSON.parse(body) as object
    })
    return [...(inner ? [inner.swagger()] : []), ...(await Promise.all(apart))]
  }
  return { register, fetch, documents }
}

const pathOf = ({ url }: FastifyRequest): string => {
  const end = url.indexOf('?')
  return url.slice(apiPrefix.length, end < 0 ? undefined : end)
}

/** Gives a request to the inner door as it came, its body unread: the gateway costs no parsing and no copying. */
const handOver = (inner: FastifyInstance, request: FastifyRequest, reply: FastifyReply) => {
  reply.hijack()
  inner.routing(request.raw, reply.raw)
}

const proxyOptions = (urlOf: (request: FastifyRequest) => string | undefined) => ({
  upstream: '',
  rewritePrefix: apiPrefix,
  disableRequestLogging: true,
  undici: { headersTimeout: patience, bodyTimeout: patience, connectTimeout: 3_000 },
  replyOptions: {
    getUpstream: (request: object) => urlOf(request as FastifyRequest) ?? '',
    // Who asked decides whether to ask again; here it could make one request into several.
    retryDelay: () => null,
    onError: (reply: object, { error }: { error: Error }) => answerError(reply as FastifyReply, error),
  },
})

/** What the client still sends is not read any more: its connection cannot be used again. */
const answerError = (reply: FastifyReply, error: Error) => {
  if (!reply.request.raw.complete) reply.header('connection', 'close')
  reply.send(error.cause instanceof HttpProblem ? error.cause : notReached())
}

/** A body that does not say how long it is, cut off where it is too long. @param most bytes */
const limit = (body: Readable, most: number): Readable => {
  let seen = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      done(seen > most ? new HttpProblem('too-large') : null, chunk)
    },
  })
  return pipeline(body, counted, () => {})
}

const fetchHere = async (inner: FastifyInstance, { method, path, headers = {} }: InternalRequest) => {
  const { statusCode: status, body } = await inner.inject({ method, url: path, headers })
  return { status, body }
}

const fetchApart = async (url: string, { method, path, headers = {} }: InternalRequest) => {
  const answer = await globalThis.fetch(new URL(path, url), {
    method,
    headers,
    signal: AbortSignal.timeout(patienceForToken),
  })
  return { status: answer.status, body: await answer.text() }
}
