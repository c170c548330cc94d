import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { BackupFigureQuery, BackupFigures } from '../../contracts/api/backup-watch.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { readFigures } from '../after/figures.ts'

/** Figures of the backup over HTTP. */
export const figureRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  plain.withTypeProvider<TypeBoxTypeProvider>().get(
    '/backup-figures',
    {
      schema: {
        tags: ['backup: afterwards'],
        summary: 'Response times against the norms, alerts per visit, outcomes and what was prevented',
        querystring: BackupFigureQuery,
        response: { 200: BackupFigures },
      },
      config: { ability: ['read', 'BackupFigures'] },
    },
    request => readFigures(deps, askerOf(request), request.query),
  )
}
