import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identity } from '../identity.ts'
import { authHeaders, passCookies } from './wire.ts'

/** The session behind the cookie of a request, without making it last longer; null when there is none, or it ended. */
export const findSession = async ({ auth }: Identity, request: FastifyRequest) => {
  const found = await auth.sessions.api.getSession({ headers: authHeaders(request), query: { disableRefresh: true } })
  return found && { id: found.session.id, personId: found.session.userId }
}

/** Makes a session that is used last longer, once a day, in the database and in the browser. */
export const refreshSession = async ({ auth }: Identity, request: FastifyRequest, reply: FastifyReply) => {
  if (!request.headers.cookie) return
  const { headers } = await auth.sessions.api.getSession({ headers: authHeaders(request), returnHeaders: true })
  passCookies(headers, reply)
}

/** Has the browser forget the session. */
export const clearSession = async ({ auth }: Identity, reply: FastifyReply) => {
  const { headers } = await auth.sessions.api.signOut({ headers: new Headers(), returnHeaders: true })
  passCookies(headers, reply)
}
