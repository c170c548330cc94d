import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isKey, keySession } from '../../kernel/asker.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { cookieName } from '../auth/options.ts'
import { findSession } from '../auth/session-cookie.ts'
import type { Identity } from '../identity.ts'
import { recogniseKey } from '../store/api-keys.ts'
import { toAskerOf } from '../views.ts'

const Token = Type.Object({
  token: Type.String(),
  expiresAt: Type.String({ format: 'date-time' }),
  sessionId: Type.String(),
  personId: Type.String(),
})
const KeySet = Type.Object({ keys: Type.Array(Type.Object({}, { additionalProperties: true })) })

/** What the gateway and the other services ask identity; never through the public door. */
export const internalRoutes = (instance: FastifyInstance, identity: Identity): void => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { people, keys, database } = identity

  app.post(
    '/token',
    {
      config: { ability: 'internal' },
      schema: {
        summary: 'A short-lived token for a session cookie or an API key (X-API-Key)',
        response: { 200: Token },
      },
    },
    async request => {
      const session = await sessionOf(identity, request)
      const person = session && (await people.find(database.prisma, session.personId))
      if (!person || (isKey({ sessionId: session.id }) && !person.roles.includes('partner')))
        throw new HttpProblem('session-ended')
      const { token, expiresAt } = await keys.sign(toAskerOf(person, session.id))
      return { token, expiresAt: expiresAt.toISOString(), sessionId: session.id, personId: person.id }
    },
  )

  app.get(
    '/jwks',
    { config: { ability: 'internal' }, schema: { summary: 'The keys that verify tokens', response: { 200: KeySet } } },
    async () => keys.publicKeys(),
  )
}

/** Whose key or cookie came with a request; a key goes first. @throws HttpProblem not-signed-in, when there is neither */
const sessionOf = async (identity: Identity, request: FastifyRequest) => {
  const key = request.headers['x-api-key']
  if (typeof key === 'string') {
    const row = await recogniseKey(identity.database.prisma, key, identity.clock.now())
    return row && { id: keySession(row.id), personId: row.personId }
  }
  if (!request.headers.cookie?.includes(`${cookieName}=`)) throw new HttpProblem('not-signed-in')
  return findSession(identity, request)
}
