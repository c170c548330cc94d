import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Locale, Problem } from '../../contracts/api/common.ts'
import { isPassing } from '../database.ts'
import { newId } from '../ids.ts'
import { preferredLocale } from '../text.ts'
import { HttpProblem, problems } from './problems.ts'

const known: Record<string, HttpProblem> = {
  FST_ERR_CTP_INVALID_JSON_BODY: new HttpProblem('malformed-json'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new HttpProblem('malformed-json'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new HttpProblem('bad-request'),
  FST_ERR_CTP_BODY_TOO_LARGE: new HttpProblem('too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new HttpProblem('unsupported-media-type'),
  FST_ERR_MAX_PARAM_LENGTH: new HttpProblem('not-found'),
}

const retryLater = { 'retry-after': '2' }

/** What an error means to the asker: their mistake, a busy moment, or ours. */
export const toHttpProblem = (error: FastifyError | Error): HttpProblem => {
  if (error instanceof HttpProblem) return error
  const { code, statusCode } = error as FastifyError
  if (code && known[code]) return known[code]
  if (isPassing(error)) return new HttpProblem('overloaded', { headers: retryLater })
  if (statusCode && statusCode >= 400 && statusCode < 500) return new HttpProblem('bad-request')
  return new HttpProblem('internal')
}

/** The body of a problem, in the asker's language, without anything internal. */
export const problemBody = (problem: HttpProblem, request: FastifyRequest): Problem => {
  const locale =
    request.asker?.locale && !request.headers['accept-language']
      ? request.asker.locale
      : preferredLocale(request.headers['accept-language'])
  return bodyIn(locale, problem, request.id)
}

const bodyIn = (locale: Locale, problem: HttpProblem, requestId: string): Problem => ({
  type: `https://omzien.invalid/problems/${problem.code}`,
  code: problem.code,
  title: problems[problem.code].title[locale],
  status: problem.status,
  ...(problem.detail ? { detail: problem.detail[locale] } : {}),
  ...(problem.errors.length > 0
    ? { errors: problem.errors.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[locale] })) }
    : {}),
  ...problem.more,
  requestId,
})

const send = (problem: HttpProblem, request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemBody(problem, request))

/**
 * An address that cannot be read, or with an id that is too long, does not come as far as the error handler: Fastify's
 * `frameworkErrors`.
 */
export const answerBadAddress = (error: FastifyError, request: FastifyRequest, reply: object): void => {
  void send(toHttpProblem(error), request, reply as FastifyReply)
}

const unreadable: Record<string, HttpProblem> = {
  HPE_HEADER_OVERFLOW: new HttpProblem('headers-too-large'),
  ERR_HTTP_REQUEST_TIMEOUT: new HttpProblem('request-timeout'),
}

/** What is no HTTP, has too long headers or comes too slowly never becomes a request: Fastify's `clientErrorHandler`. */
export const answerUnreadable = (error: ConnectionError, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const problem = unreadable[error.code] ?? new HttpProblem('bad-request')
  // Its headers were not read; what came last may tell the language all the same.
  const [, language] = /^accept-language:(.*)$/im.exec(String(error.rawPacket)) ?? []
  const body = JSON.stringify(bodyIn(preferredLocale(language?.trim()), problem, newId()))
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}

/** One place for all errors: everything to the log, little to the asker. */
export const registerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = toHttpProblem(error)
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'a request failed')
    return send(problem, request, reply)
  })
  app.setNotFoundHandler((request, reply) => send(new HttpProblem('not-found'), request, reply))
}
