import { randomBytes } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { IdParams } from '../../contracts/api/common.ts'
import {
  CalendarQuery,
  ImportReport,
  LocationCalendar,
  RespiteFeed,
  RespiteImport,
  RespiteImportQuery,
} from '../../contracts/api/respite-exchange.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { Nothing } from '../../kernel/http/asking.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { keyedHash } from '../../kernel/ids.ts'
import { preferredLocale } from '../../kernel/text.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { lockKept } from '../locations/keeping.ts'
import { keeperOf } from '../locations/routes/locations.ts'
import { findByCalendar, hasCalendar } from '../store/location-reading.ts'
import { saveCalendarSecret } from '../store/location-writing.ts'
import { calendarOf } from './calendar.ts'
import { readFeed } from './feed.ts'
import { assertFaultless, importFile, rehearse, reportOf } from './importing.ts'
import { keptFor } from './keeping-answers.ts'

const tags = ['exchange of beds']
const hashOf = ({ secret: key }: Pick<RespiteDeps, 'secret'>, secret: string) =>
  keyedHash(key, `bed calendar ${secret}`)

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

/** The calendar of a location at a secret address, and the address. */
export const calendarRoutes = (app: FastifyInstance, deps: RespiteDeps): void => {
  addressRoutes(app, deps)
  calendarRoute(app, deps)
}

const addressRoutes = (plain: FastifyInstance, deps: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const path = '/respite-locations/:id/calendar'
  app.get(
    path,
    {
      schema: { tags, summary: 'Has its calendar an address?', params: IdParams, response: { 200: LocationCalendar } },
      config: { ability: ['update', 'RespiteLocation'] },
    },
    async request => {
      await deps.unitOfWork.run(work => lockKept(work, keeperOf(request), request.params.id))
      return { active: await hasCalendar(deps.database.prisma, request.params.id) }
    },
  )
  app.post(
    path,
    {
      schema: {
        tags,
        summary: 'Make or renew the secret address of its calendar; it is told this once, an earlier one stops working',
        params: IdParams,
        body: Nothing,
        response: { 201: LocationCalendar },
      },
      config: { ability: ['update', 'RespiteLocation'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const { id } = await lockKept(work, keeperOf(request), request.params.id)
        const secret = randomBytes(32).toString('base64url')
        await saveCalendarSecret(work.db, id, hashOf(deps, secret))
        const url = `${deps.config.publicUrl}/api/v1/respite-locations/${id}/calendar.ics?secret=${secret}`
        return { status: 201, body: { active: true, url }, location: `/respite-locations/${id}/calendar` }
      })) as LocationCalendar,
  )
  app.delete(
    path,
    {
      schema: { tags, summary: 'Revoke the address', params: IdParams, response: { 204: Type.Null() } },
      config: { ability: ['update', 'RespiteLocation'] },
    },
    async (request, reply) => {
      await deps.unitOfWork.run(async work => {
        const { id } = await lockKept(work, keeperOf(request), request.params.id)
        await saveCalendarSecret(work.db, id, null)
      })
      return reply.code(204).send(null)
    },
  )
}

const calendarRoute = (plain: FastifyInstance, deps: RespiteDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/respite-locations/:id/calendar.ics',
    {
      schema: {
        tags,
        summary: 'When its beds are taken, as iCalendar, for who knows the address',
        params: IdParams,
        querystring: CalendarQuery,
        response: { 200: Type.String({ description: 'text/calendar' }) },
      },
      config: { ability: 'public' },
    },
    async ({ params: { id }, query: { secret }, headers }, reply) => {
      const location = await findByCalendar(deps.database.prisma, id, hashOf(deps, secret))
      if (!location) throw new HttpProblem('not-found')
      const text = await calendarOf(deps, location, preferredLocale(headers['accept-language']))
      return reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-cache').send(text)
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
