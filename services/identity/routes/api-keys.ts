import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { IdParams } from '../../contracts/api/common.ts'
import { ApiKey, ApiKeyList, MadeApiKey, NewApiKey } from '../../contracts/api/identity.ts'
import { keySession } from '../../kernel/asker.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Identity } from '../identity.ts'
import { listKeys, makeKey, revokeKey, toApiKey } from '../store/api-keys.ts'
import { sessionEnded } from '../store/sessions.ts'
import { toApiKeys } from '../views.ts'

const tags = ['me']
const config = { ability: ['manage', 'ApiKey'] as ['manage', 'ApiKey'] }

/** Keys with which a partner's own system (a GP's, the police's) reports to the backup [DOMAIN, backup 1]. */
export const apiKeyRoutes = (instance: FastifyInstance, identity: Identity): void => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/me/api-keys',
    { config, schema: { tags, summary: 'My API keys', response: { 200: ApiKeyList } } },
    async request => {
      const rows = await listKeys(identity.database.prisma, askerOf(request).id)
      return { items: await toApiKeys(identity, rows), nextCursor: null }
    },
  )

  app.post(
    '/me/api-keys',
    {
      config: { ...config, posting: true },
      schema: {
        tags,
        summary: 'Make an API key; it is told once',
        description:
          'Send it as `Authorization: Bearer omz_…` or `X-API-Key`. It acts as its maker, in the role of partner only.',
        body: NewApiKey,
        response: { 201: MadeApiKey },
      },
    },
    (request, reply) => make(identity, request, reply, request.body.name.trim()),
  )

  app.post(
    '/me/api-keys/:id/revoke',
    {
      config,
      schema: { tags, summary: 'End an API key, at once', params: IdParams, response: { 200: ApiKey } },
    },
    async (request, reply) => revoke(identity, request, reply, request.params.id),
  )
}

/** The answer that is kept for a repeat never holds the key: it is put in after. */
const make = async (identity: Identity, request: FastifyRequest, reply: FastifyReply, name: string) => {
  const { id } = askerOf(request)
  const sealed = await identity.vault.seal(id, name)
  let told: string | null = null
  const answer = await identity.answerOnce(request, reply, async work => {
    if (!(await identity.people.find(work.db, id))) throw new HttpProblem('session-ended')
    const { key, row } = await makeKey(work, id, sealed)
    told = key
    return { status: 201, body: { ...toApiKey(row, name), key: null } }
  })
  return { ...(answer as MadeApiKey), key: told }
}

const revoke = async (identity: Identity, request: FastifyRequest, reply: FastifyReply, keyId: string) => {
  const { id } = askerOf(request)
  return (await identity.answerOnce(request, reply, async work => {
    const revoked = await revokeKey(work, id, keyId)
    if (!revoked) throw new HttpProblem('not-found')
    if (revoked.ended) work.append(sessionEnded(id, keySession(keyId)))
    const name = await identity.vault.open(revoked.row.name)
    return { status: 200, body: toApiKey(revoked.row, name) }
  })) as ApiKey
}
