import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { PopulationImport, PopulationReport } from '../../../contracts/api/coverage.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { importPopulation, PopulationRefused } from './importing.ts'

/** So many errors are told at once. */
const mostErrors = 100

/** The import of inhabitants over HTTP. */
export const populationRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/population-imports',
    {
      schema: {
        tags: ['coverage'],
        summary: 'Inhabitants by area, as CSV (columns area, inhabitants, and maybe level and asOf); all or nothing',
        body: PopulationImport,
        response: { 200: PopulationReport },
      },
      config: { ability: ['manage', 'Population'] },
    },
    async (request, reply) => {
      try {
        return (await deps.answerOnce(request, reply, async ({ db }) => ({
          ...{ status: 200, body: await importPopulation(db, request.body) },
        }))) as PopulationReport
      } catch (error) {
        throw error instanceof PopulationRefused ? refusalOf(error) : error
      }
    },
  )
}

const refusalOf = ({ errors }: PopulationRefused) =>
  new HttpProblem('invalid-body', {
    errors: errors.slice(0, mostErrors).map(({ line, detail }) => ({
      ...{ pointer: '/csv', code: 'line' },
      detail: { nl: `Regel ${line}: ${detail.nl}`, en: `Line ${line}: ${detail.en}` },
    })),
  })
