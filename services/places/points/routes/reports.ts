import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { IdParams } from '../../../contracts/api/common.ts'
import {
  NewSupportPointReport,
  ReportAnswer,
  SupportPointParams,
  SupportPointReport,
  SupportPointReportPage,
  SupportPointReportQuery,
} from '../../../contracts/api/support-points.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { idCursor } from '../../../kernel/http/asking.ts'
import { toPage } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import { RateLimiter } from '../../../kernel/http/rate.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { asReport, handle } from '../reports/handling.ts'
import { reportWrong } from '../reports/reporting.ts'
import { viewOfReport, viewOfReports } from '../reports/view.ts'
import { keeperOf } from '../rights.ts'
import { findReport, listReports } from '../store/reports.ts'
import { keptBy } from '../whose.ts'

const tags = ['support points']

/** What is wrong with support points, over HTTP. */
export const routes = (app: FastifyInstance, deps: ServiceDeps): void => {
  reportingRoutes(app, deps)
  readingRoutes(app, deps)
  for (const [verb, status, summary] of [
    ['resolve', 'resolved', 'It was put right'],
    ['dismiss', 'dismissed', 'It was right as it is'],
  ] as const)
    handlingRoute(app, deps, { verb, status, summary })
}

const reportingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  // Anybody may, without signing in: counted by where they come from.
  const limiter = new RateLimiter(deps.config.RATE_POSTING * (deps.config.demo ? 20 : 1), 10 * 60_000)
  app.post(
    '/support-points/:id/reports',
    {
      schema: {
        tags,
        summary: 'Something is wrong here; also without signing in',
        params: SupportPointParams,
        body: NewSupportPointReport,
        response: { 201: SupportPointReport },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      limit(limiter, request, reply)
      return (await deps.answerOnce(request, reply, async work => {
        const row = await reportWrong(deps, work, request, request.params.id, request.body)
        const body = await viewOfReport(deps, work.db, request.asker?.locale ?? 'nl', row)
        return { status: 201, body, location: `/support-point-reports/${row.id}` }
      })) as Static<typeof SupportPointReport>
    },
  )
}

const limit = (limiter: RateLimiter, { asker, ip }: FastifyRequest, reply: FastifyReply) => {
  const wait = limiter.take(asker?.id ?? ip)
  if (wait === 0) return
  const headers = { 'retry-after': String(wait) }
  reply.headers(headers)
  throw new HttpProblem('too-many', { headers })
}

const readingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma } = deps.database
  app.get(
    '/support-point-reports',
    {
      schema: {
        tags,
        summary: 'Reports about what I keep or review, or those I made, newest first',
        querystring: SupportPointReportQuery,
        response: { 200: SupportPointReportPage },
      },
      config: { ability: ['read', 'SupportPointReport'] },
    },
    async request => {
      const [asker, { limit = 20, cursor, status, supportPoint, mine }] = [askerOf(request), request.query]
      const of = mine ? { reporterId: asker.id } : { who: keptBy(asker) }
      const rows = await listReports(prisma, { of, status, supportPoint, before: idCursor(cursor), limit })
      const page = toPage(
        rows,
        limit,
        row => row,
        row => [row.id],
      )
      return { ...page, items: await viewOfReports(deps, prisma, asker.locale, page.items) }
    },
  )
  app.get(
    '/support-point-reports/:id',
    {
      schema: { tags, summary: 'One report', params: IdParams, response: { 200: SupportPointReport } },
      config: { ability: ['read', 'SupportPointReport'] },
    },
    async request => {
      const row = await findReport(prisma, request.params.id)
      if (!row || request.abilities.cannot('read', asReport(row))) throw new HttpProblem('not-found')
      return await viewOfReport(deps, prisma, askerOf(request).locale, row)
    },
  )
}

const handlingRoute = (
  plain: FastifyInstance,
  deps: ServiceDeps,
  { verb, status, summary }: { verb: string; status: 'resolved' | 'dismissed'; summary: string },
) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    `/support-point-reports/:id/${verb}`,
    {
      schema: { tags, summary, params: IdParams, body: ReportAnswer, response: { 200: SupportPointReport } },
      config: { ability: ['update', 'SupportPointReport'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const asker = askerOf(request)
        const { id } = request.params as Static<typeof IdParams>
        const { answer } = request.body as Static<typeof ReportAnswer>
        const row = await handle(deps, work, keeperOf(asker), id, { status, answer })
        return { status: 200, body: await viewOfReport(deps, work.db, asker.locale, row) }
      })) as Static<typeof SupportPointReport>,
  )
}
