import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { SessionList, SessionParams } from '../../contracts/api/identity.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { clearSession } from '../auth/session-cookie.ts'
import type { Identity } from '../identity.ts'
import { endSessions, listSessions } from '../store/sessions.ts'

const config = { ability: ['manage', 'Account'] as ['manage', 'Account'] }

/** Where I am signed in, and ending that. */
export const sessionRoutes = (instance: FastifyInstance, identity: Identity): void => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { database, unitOfWork } = identity

  app.get(
    '/me/sessions',
    { config, schema: { tags: ['me'], summary: 'Where I am signed in', response: { 200: SessionList } } },
    async request => {
      const { id, sessionId } = askerOf(request)
      return { items: await listSessions(database.prisma, id, sessionId), nextCursor: null }
    },
  )

  app.post(
    '/me/sessions/:id/end',
    {
      config,
      schema: { tags: ['me'], summary: 'Sign out there', params: SessionParams, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { id, sessionId } = askerOf(request)
      const ended = await unitOfWork.run(work => endSessions(work, id, request.params.id))
      if (ended === 0) throw new HttpProblem('not-found')
      if (request.params.id === sessionId) await clearSession(identity, reply)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/sign-out',
    {
      config: { ability: 'public' },
      schema: { tags: ['sign-in'], summary: 'Sign out here', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { asker } = request
      if (asker) await unitOfWork.run(work => endSessions(work, asker.id, asker.sessionId))
      await clearSession(identity, reply)
      return reply.code(204).send(null)
    },
  )
}
