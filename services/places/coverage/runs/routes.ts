import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { IdParams } from '../../../contracts/api/common.ts'
import { CoverageRun, CoverageRunPage, CoverageRunQuery, NewCoverageRun } from '../../../contracts/api/coverage.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { fromCursor, toPage } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { findRun, listRuns, viewOfRun } from '../store/runs.ts'
import { askForRun } from './asking.ts'

const tags = ['coverage']
const ability = ['create', 'Coverage'] as ['create', 'Coverage']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Coverage over a period, over HTTP. Runs are figures about places: whoever may ask for one sees them all. */
export const runRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma, pool } = deps.database
  app.post(
    '/coverage-runs',
    {
      schema: {
        tags,
        summary: 'Work out coverage at every change of what is open in a period of at most 400 days',
        body: NewCoverageRun,
        response: { 201: CoverageRun },
      },
      config: { ability, posting: true },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const run = await askForRun(work, pool, askerOf(request).id, request.body)
        return { status: 201, body: run, location: `/coverage-runs/${run.id}` }
      })) as CoverageRun,
  )
  app.get(
    '/coverage-runs',
    {
      schema: {
        tags,
        summary: 'Runs, newest first, without their results',
        querystring: CoverageRunQuery,
        response: { 200: CoverageRunPage },
      },
      config: { ability },
    },
    async ({ query: { limit = 20, cursor } }) => {
      const before = cursor === undefined ? undefined : idFrom(cursor)
      return toPage(await listRuns(prisma, limit, before), limit, viewOfRun, ({ id }) => [id])
    },
  )
  app.get(
    '/coverage-runs/:id',
    {
      schema: {
        tags,
        summary: 'A run: how far it is, and its result',
        params: IdParams,
        response: { 200: CoverageRun },
      },
      config: { ability },
    },
    async ({ params: { id } }) => {
      const run = await findRun(prisma, id)
      if (!run) throw new HttpProblem('not-found')
      return viewOfRun(run)
    },
  )
}

const idFrom = (cursor: string): string => {
  const [id] = fromCursor(cursor, ['string']) as [string]
  if (!uuid.test(id)) throw new HttpProblem('invalid-cursor')
  return id
}
