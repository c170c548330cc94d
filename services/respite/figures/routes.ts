import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { BedFigures, BedFiguresQuery, Bottlenecks, BottlenecksQuery } from '../../contracts/api/respite-figures.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { readBottlenecks } from './bottlenecks.ts'
import { toCsv } from './csv.ts'
import { readFigures } from './report.ts'

const tags = ['beds: figures']

/** The report and the list for the Monday meeting over HTTP. */
export const reportRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/respite-figures',
    {
      schema: {
        tags,
        summary: 'Bed-days available, occupied and blocked, per location, kind and group, and what was refused',
        querystring: BedFiguresQuery,
        response: {
          200: {
            description: 'JSON; or a table for a spreadsheet with `format=csv` or `Accept: text/csv`',
            content: { 'application/json': { schema: BedFigures }, 'text/csv': { schema: Type.String() } },
          },
        },
      },
      config: { ability: ['read', 'BedFigures'] },
    },
    async (request, reply) => {
      const figures = await readFigures(deps, request.query)
      reply.header('vary', 'accept')
      if (wantsCsv(request, request.query)) return sendCsv(request, reply as unknown as FastifyReply, figures) as never
      return figures as never
    },
  )
  app.get(
    '/respite-bottlenecks',
    {
      schema: {
        tags,
        summary: 'For the Monday meeting: longest waiting, overstays, blocked longest, groups without a place',
        querystring: BottlenecksQuery,
        response: { 200: Bottlenecks },
      },
      config: { ability: ['read', 'BedFigures'] },
    },
    request => readBottlenecks(deps, askerOf(request), request.query),
  )
}

const wantsCsv = ({ headers }: Pick<FastifyRequest, 'headers'>, { format }: BedFiguresQuery): boolean =>
  format === undefined ? /^\s*text\/csv\b/.test(headers.accept ?? '') : format === 'csv'

const sendCsv = (request: FastifyRequest, reply: FastifyReply, figures: BedFigures) => {
  const { from, to } = figures.period
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="beddagen-${from}-${to}.csv"`)
    .send(toCsv(figures, askerOf(request).locale))
}
