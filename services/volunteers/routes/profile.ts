import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { HelperProfile } from '../../contracts/api/volunteers.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { putProfile, readProfile } from '../profile.ts'
import { ok, tags } from './shared.ts'

/** My helper profile over HTTP. */
export const profileRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/me/helper-profile',
    {
      schema: { tags, summary: 'What I can do for neighbours', response: ok(HelperProfile) },
      config: { ability: ['manage', 'HelperProfile'] },
    },
    request => readProfile(deps, askerOf(request)),
  )
  app.put(
    '/me/helper-profile',
    {
      schema: { tags, summary: 'Say what I can do for neighbours', body: HelperProfile, response: ok(HelperProfile) },
      config: { ability: ['manage', 'HelperProfile'] },
    },
    request => putProfile(deps, askerOf(request), request.body),
  )
}
