import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  Coverage,
  CoverageLayers,
  CoverageLayersQuery,
  CoverageQuery,
  WhatIf,
  WhatIfAnswer,
} from '../../contracts/api/coverage.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { preferredLocale } from '../../kernel/text.ts'
import { readAsked } from './asked.ts'
import { toCsv } from './csv.ts'
import { readCoverage, readLayers, readWhatIf } from './reading.ts'

const tags = ['coverage']

/** Coverage at a moment over HTTP: for everybody, and what a new point would change for who plans. */
export const coverageNowRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/coverage',
    {
      schema: {
        tags,
        summary: 'Which part of each area lies within walking distance of a support point, least first',
        description: 'The method is in docs/coverage.md.',
        querystring: CoverageQuery,
        response: {
          200: {
            description: 'JSON; or a table for a spreadsheet with `format=csv` or `Accept: text/csv`',
            content: { 'application/json': { schema: Coverage }, 'text/csv': { schema: Type.String() } },
          },
        },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      const coverage = await readCoverage(deps, readAsked(request.query, deps.clock.now()))
      reply.header('vary', 'accept')
      if (wantsCsv(request, request.query)) return sendCsv(request, reply as unknown as FastifyReply, coverage) as never
      return coverage as never
    },
  )
  app.get(
    '/coverage/layers',
    {
      schema: {
        tags,
        summary: 'What lies out of reach, and what within reach of two or more, as shapes',
        querystring: CoverageLayersQuery,
        response: { 200: CoverageLayers },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      const layers = await readLayers(deps, readAsked(request.query, deps.clock.now()))
      return reply.type('application/json; charset=utf-8').send(layers as never)
    },
  )
  app.post(
    '/coverage/what-if',
    {
      schema: {
        tags,
        summary: 'What support points that are not there yet would change; nothing is kept',
        body: WhatIf,
        response: { 200: WhatIfAnswer },
      },
      config: { ability: ['create', 'Coverage'] },
    },
    ({ body }) => readWhatIf(deps, readAsked(body, deps.clock.now(), 'invalid-body'), body.places),
  )
}

const wantsCsv = ({ headers }: Pick<FastifyRequest, 'headers'>, { format }: CoverageQuery): boolean =>
  format === undefined ? /^\s*text\/csv\b/.test(headers.accept ?? '') : format === 'csv'

const sendCsv = (request: FastifyRequest, reply: FastifyReply, coverage: Coverage) => {
  const locale = request.asker?.locale ?? preferredLocale(request.headers['accept-language'])
  const name = `dekking-${coverage.function ?? 'alles'}-${coverage.level}.csv`
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(toCsv(coverage, locale))
}
