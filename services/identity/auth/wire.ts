import { APIError } from '@better-auth/core/error'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The headers of a request that better-auth needs: who somebody is, and on what. */
export const authHeaders = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value) headers.set(name, value)
  }
  return headers
}

/** Hands better-auth's cookies to the browser. */
export const passCookies = (headers: Headers, reply: FastifyReply): void => {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}

/** Why better-auth refused, by its code; undefined when it was something else that went wrong. */
export const refusal = (error: unknown): string | undefined =>
  error instanceof APIError ? String(error.body?.code ?? error.status) : undefined
