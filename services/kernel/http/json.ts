import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { HttpProblem } from './problems.ts'

/**
 * Reads bodies of JSON, and refuses bytes that are no text: decoding them would quietly put other characters in their
 * place, and keep those.
 */
export const registerJson = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) return done(new HttpProblem('malformed-json'))
    return parse(request, body.toString(), done)
  })
}
