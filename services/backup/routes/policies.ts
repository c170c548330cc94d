import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { AreaParams, EscalationPolicy, NewPolicy } from '../../contracts/api/backup-calls.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { changePolicy, readPolicy } from '../policies.ts'

const tags = ['backup calls']

/** Escalation policies over HTTP. */
export const policyRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/escalation-policies/:area',
    {
      schema: {
        tags,
        summary: 'Who is told after how long, for calls in an area',
        params: AreaParams,
        response: { 200: EscalationPolicy },
      },
      config: { ability: ['read', 'EscalationPolicy'] },
    },
    request => readPolicy(deps.database.prisma, request.params.area),
  )
  app.put(
    '/escalation-policies/:area',
    {
      schema: {
        tags,
        summary: 'Give an area an escalation policy of its own',
        params: AreaParams,
        body: NewPolicy,
        response: { 200: EscalationPolicy },
      },
      config: { ability: ['manage', 'EscalationPolicy'] },
    },
    request =>
      deps.unitOfWork.run(work => changePolicy(work, askerOf(request), request.params.area, request.body.steps)),
  )
}
