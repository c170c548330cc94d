import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import {
  BackupCall,
  BackupCallPage,
  BackupCallPatch,
  BackupCallQuery,
  BackupTimelineEntry,
  NewBackupCall,
} from '../../contracts/api/backup-calls.ts'
import { IdParams, Page } from '../../contracts/api/common.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { RateLimiter } from '../../kernel/http/rate.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { act } from '../acting.ts'
import { addToCall } from '../adding.ts'
import { listCalls, readCall, readCallTimeline } from '../reading.ts'
import { reportCall } from '../reporting.ts'

const tags = ['backup calls']

/** Backup calls over HTTP: reporting, adding and reading; what is done to them is in `call-actions.ts`. */
export const callRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  readingRoutes(app, deps)
  writingRoutes(app, deps)
}

const readingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/backup-calls',
    {
      schema: {
        tags,
        summary:
          'Backup calls, newest first: all for the night team, of their areas for a manager, or those I reported',
        querystring: BackupCallQuery,
        response: { 200: BackupCallPage },
      },
      config: { ability: ['read', 'BackupCall'] },
    },
    request => listCalls(deps, askerOf(request), request.query),
  )
  app.get(
    '/backup-calls/:id',
    {
      schema: { tags, summary: 'One backup call', params: IdParams, response: { 200: BackupCall } },
      config: { ability: ['read', 'BackupCall'] },
    },
    request => readCall(deps, askerOf(request), request.params.id),
  )
  app.get(
    '/backup-calls/:id/timeline',
    {
      schema: {
        tags,
        summary: 'What happened to a backup call, oldest first',
        params: IdParams,
        response: { 200: Page(BackupTimelineEntry) },
      },
      config: { ability: ['read', 'BackupCall'] },
    },
    request => readCallTimeline(deps, askerOf(request), request.params.id),
  )
}

const writingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const most = deps.config.RATE_POSTING * (deps.config.demo ? 20 : 1)
  // Not the route's `posting`: a first call about a place is never held back.
  const [reports, additions] = [new RateLimiter(most, 10 * 60_000), new RateLimiter(most, 10 * 60_000)]
  app.post(
    '/backup-calls',
    {
      schema: {
        tags,
        summary: 'Report that somebody needs help now; only `what` must be said',
        body: NewBackupCall,
        response: { 201: BackupCall },
      },
      config: { ability: ['create', 'BackupCall'], urgent: true },
    },
    async (request, reply) => (await reportCall(deps, reports, request, reply, request.body)) as BackupCall,
  )
  app.patch(
    '/backup-calls/:id',
    {
      schema: {
        tags,
        summary: 'Add to what is known of an open call; nothing that was said is lost',
        params: IdParams,
        body: BackupCallPatch,
        response: { 200: BackupCall },
      },
      config: { ability: ['update', 'BackupCall'] },
    },
    request =>
      deps.unitOfWork.run(work =>
        act(deps, work, patchOf(request), facts => addToCall(deps, additions, request.body, facts)),
      ),
  )
}

const patchOf = (request: FastifyRequest) => ({
  ...({ asker: askerOf(request), abilities: request.abilities, ability: 'update', action: 'add' } as const),
  id: (request.params as Static<typeof IdParams>).id,
})
