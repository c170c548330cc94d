import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Strict } from '../../contracts/api/common.ts'
import { ImportReport, RespiteFeed, RespiteImport, RespiteImportQuery } from '../../contracts/api/respite-exchange.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { keeperOf } from '../locations/routes/locations.ts'
import { readFeed } from './feed.ts'
import { assertFaultless, importFile, rehearse, reportOf } from './importing.ts'
import { keptFor } from './keeping-answers.ts'

const tags = ['exchange of beds']
/** The feed over HTTP, for everybody. */
export const feedRoutes = (plain: FastifyInstance, deps: RespiteDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const feed = keptFor(Temporal.Duration.from({ seconds: 30 }), deps.clock, () => readFeed(deps))
  app.get(
    '/respite-feed',
    {
      schema: {
        tags,
        summary: 'What is free in the coming 30 nights, by location and kind, for everybody',
        description: 'Documented in docs/respite-feed.md. At most half a minute old; `asOf` says how old.',
        querystring: Strict({}),
        response: { 200: RespiteFeed },
      },
      config: { ability: 'public' },
    },
    (_request, reply) => {
      reply.header('cache-control', 'public, max-age=30').header('access-control-allow-origin', '*')
      return feed()
    },
  )
}

/** The import over HTTP. */
export const importRoutes = (plain: FastifyInstance, deps: RespiteDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/respite-imports',
    {
      schema: {
        tags,
        summary: 'Import locations with their beds, all or nothing; with dryRun only say what it would do',
        querystring: RespiteImportQuery,
        body: RespiteImport,
        response: { 200: ImportReport },
      },
      config: { ability: ['create', 'RespiteLocation'] },
    },
    async (request, reply) => {
      const { locale } = askerOf(request)
      const run = (work: Work) => importFile(deps, work, keeperOf(request), request.body)
      if (request.query.dryRun) return reportOf(await rehearse(deps, run), true, locale)
      return (await deps.answerOnce(request, reply, async work => {
        const found = await run(work)
        assertFaultless(found)
        return { status: 200, body: reportOf(found, false, locale) }
      })) as ImportReport
    },
  )
}
