import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HttpProblem } from '../kernel/http/problems.ts'
import { apiPrefix, changes, credentialOf, isForeign, isOurs, largestBodyAt, serviceOf, sessionOf } from './rules.ts'
import type { Sessions } from './session.ts'

/** What every request under `/api/v1` passes before a service sees it. */
export interface DoorOptions {
  publicUrl: string
  sessions: Sessions
}

/** A token nobody signed: a service refuses it with 'session ended' where it wants to know who asks. */
const ended = 'ended'

/** Lets nothing in that only we may say, refuses what another website started, and turns the cookie or API key into a token. */
export const registerDoor = (app: FastifyInstance, { publicUrl, sessions }: DoorOptions): void => {
  app.addHook('onRequest', async request => {
    const { headers } = request
    const credential = credentialOf(headers)
    replaceHeaders(request)
    // Who shows a key is nobody else: the cookie of another session is not passed on either.
    if (credential?.kind === 'key') delete headers.cookie
    if (Number(headers['content-length'] ?? 0) > largestBodyAt(pathOf(request))) throw new HttpProblem('too-large')
    if (!credential) return
    const { kind } = credential
    // Only a cookie is sent by a browser of its own accord, whichever page asks.
    if (kind === 'cookie' && changes(request.method) && isForeign(whenceOf(request), publicUrl))
      throw new HttpProblem('wrong-origin')
    const session = await sessions.find(credential)
    headers.authorization = `Bearer ${session?.token ?? ended}`
  })
  // Who signs out, or changes something about themselves, need not wait until the log has told us.
  app.addHook('onResponse', (request, _reply, done) => {
    const session = changes(request.method) && isForIdentity(request) && sessionOf(request.headers.cookie)
    if (session) sessions.forget(session)
    done()
  })
}

const pathOf = ({ url }: FastifyRequest) => url.slice(apiPrefix.length).split('?', 1)[0] ?? ''
const isForIdentity = (request: FastifyRequest) => serviceOf(pathOf(request)) === 'identity'

const whenceOf = ({ headers }: FastifyRequest) => ({
  origin: headers.origin,
  site: headers['sec-fetch-site'] as string | undefined,
  host: headers.host,
})

const replaceHeaders = (request: FastifyRequest) => {
  const { headers, ip, id, protocol } = request
  for (const name of Object.keys(headers)) if (isOurs(name)) delete headers[name]
  // Node has answered it already, and who passes it on is refused.
  delete headers.expect
  // Services trust the token; only identity needs the session itself.
  if (!isForIdentity(request)) delete headers.cookie
  headers['x-request-id'] = id
  headers['x-forwarded-for'] = ip
  headers['x-forwarded-proto'] = protocol
}
