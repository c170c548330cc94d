import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { CallBackground, NearCall } from '../../contracts/api/backup-calls.ts'
import { IdParams } from '../../contracts/api/common.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { readBackground } from '../around/background.ts'
import { readNear } from '../around/near.ts'

const tags = ['backup calls']

/** From within a call: who it is about, and what is near, over HTTP. */
export const aroundRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/backup-calls/:id/background',
    {
      schema: {
        tags,
        summary: 'The shared crisis card and the earlier calls of who a call is about; every look is written down',
        params: IdParams,
        response: { 200: CallBackground },
      },
      config: { ability: ['respond', 'BackupCall'] },
    },
    request => readBackground(deps, askerOf(request), request.params.id),
  )
  app.get(
    '/backup-calls/:id/near',
    {
      schema: {
        tags,
        summary: 'Support points near a call; free beds are at `respite-availability`',
        params: IdParams,
        response: { 200: NearCall },
      },
      config: { ability: ['respond', 'BackupCall'] },
    },
    request => readNear(deps, askerOf(request), request.params.id),
  )
}
