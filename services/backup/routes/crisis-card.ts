import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { CrisisCard, MyCrisisCard } from '../../contracts/api/backup-calls.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { dropCard, readCard, writeCard } from '../around/crisis-card.ts'

const tags = ['backup: crisis card']

/** My crisis card over HTTP. */
export const crisisCardRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/me/crisis-card',
    {
      schema: { tags, summary: 'My crisis card; null: I have none', response: { 200: MyCrisisCard } },
      config: { ability: ['read', 'CrisisCard'] },
    },
    async (request, reply) => {
      const card = await readCard(deps, askerOf(request))
      // A handler that gives null sends an empty body; the answer is the JSON word.
      return (
        card ??
        reply
          .type('application/json')
          .serializer(String)
          .send('null' as never)
      )
    },
  )
  app.put(
    '/me/crisis-card',
    {
      schema: { tags, summary: 'Keep my crisis card', body: CrisisCard, response: { 200: CrisisCard } },
      config: { ability: ['update', 'CrisisCard'], posting: true },
    },
    request => writeCard(deps, askerOf(request), request.body),
  )
  app.delete(
    '/me/crisis-card',
    {
      schema: { tags, summary: 'Throw my crisis card away', response: { 204: Type.Null() } },
      config: { ability: ['update', 'CrisisCard'] },
    },
    async (request, reply) => {
      await dropCard(deps, askerOf(request))
      return reply.code(204).send(null)
    },
  )
}
