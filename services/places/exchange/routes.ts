import { Readable } from 'node:stream'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  ImportProgress,
  ImportProgressParams,
  SupportPointFeedQuery,
  SupportPointImportQuery,
  SupportPointImportReport,
} from '../../contracts/api/support-point-exchange.ts'
import { largeBodies } from '../../contracts/services.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { feedOf, fileNames, mediaTypes } from './feed.ts'
import { importPoints, rehearse } from './importing/import.ts'
import { ProgressBoard } from './importing/progress.ts'
import { assertFaultless, reportOf } from './importing/report.ts'
import { readAside } from './reading/in-worker.ts'
import { wordsKnown } from './reading/words.ts'
import { receive, Upload } from './upload.ts'

const tags = ['exchange of support points']

/** The open data over HTTP, for everybody. */
export const feedRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/support-point-feed',
    {
      schema: {
        tags,
        summary: 'Every published support point, as open data: HSDS 3.1, GeoJSON or CSV',
        description: 'Documented in docs/support-point-exchange.md. GeoJSON when nothing is asked.',
        querystring: SupportPointFeedQuery,
      },
      config: { ability: 'public' },
    },
    (request, reply) => {
      const { format = 'geojson' } = request.query
      reply
        .header('cache-control', 'public, max-age=300')
        .header('access-control-allow-origin', '*')
        .header('content-disposition', `inline; filename="${fileNames[format]}"`)
        .type(mediaTypes[format])
      return reply.send(Readable.from(feedOf(deps, format)))
    },
  )
}

/** The import over HTTP: the body is the file itself, whatever its media type. */
export const importRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const board = new ProgressBoard()
  void plain.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request: FastifyRequest, body: Readable) => receive(body, limit))
    importRoute(scope, deps, board)
    progressRoute(scope, board)
  })
}

const limit = largeBodies.find(({ path }) => path === '/support-point-imports')?.bytes ?? 0

const importRoute = (plain: FastifyInstance, deps: ServiceDeps, board: ProgressBoard) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/support-point-imports',
    {
      schema: {
        tags,
        summary: 'Import support points, all or nothing; with dryRun only say what it would do',
        description: 'The body is the file: GeoJSON, HSDS or CSV, at most 20 MB. With faults nothing is imported.',
        querystring: SupportPointImportQuery,
        response: { 200: SupportPointImportReport },
      },
      config: { ability: ['manage', 'SupportPoint'] },
    },
    async (request, reply) => {
      const { id, locale } = askerOf(request)
      const { dryRun = false, format, function: offers = 'walk-in', progress: name } = request.query
      assertFunction(offers)
      const options = { functions: [offers], progress: board.teller(id, name) }
      const bytes = request.body instanceof Upload ? request.body.bytes : new Uint8Array()
      options.progress('reading', 0, 1)
      const file = await readAside({ bytes, format })
      const preview = await rehearse(deps.database.prisma, file, { ...options, now: deps.clock.now() })
      if (dryRun) return reportOf(preview.outcome, true, locale)
      assertFaultless(preview.outcome)
      return (await deps.answerOnce(request, reply, async work => {
        const outcome = await importPoints(work, file, { ...options, opened: preview.opened })
        assertFaultless(outcome)
        return { status: 200, body: reportOf(outcome, false, locale) }
      })) as SupportPointImportReport
    },
  )
}

const assertFunction = (id: string) => {
  if (wordsKnown('functions').includes(id)) return
  const detail = { nl: 'Deze functie kennen we niet.', en: 'We do not know this function.' }
  throw new HttpProblem('invalid-parameter', { errors: [{ pointer: '/function', code: 'unknown', detail }] })
}

const progressRoute = (plain: FastifyInstance, board: ProgressBoard) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/support-point-imports/:id',
    {
      schema: {
        tags,
        summary: 'How far an import of mine is that was given this name',
        params: ImportProgressParams,
        response: { 200: ImportProgress },
      },
      config: { ability: ['manage', 'SupportPoint'] },
    },
    request => {
      const progress = board.read(askerOf(request).id, request.params.id)
      if (!progress) throw new HttpProblem('not-found')
      return progress
    },
  )
}
