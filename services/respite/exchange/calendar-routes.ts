import { randomBytes } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { IdParams } from '../../contracts/api/common.ts'
import { CalendarQuery, LocationCalendar } from '../../contracts/api/respite-exchange.ts'
import { Nothing } from '../../kernel/http/asking.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { keyedHash } from '../../kernel/ids.ts'
import { preferredLocale } from '../../kernel/text.ts'
import type { RespiteDeps } from '../deps.ts'
import { findKept, lockKept } from '../locations/rights.ts'
import { keeperOf } from '../locations/routes/locations.ts'
import { findByCalendar, hasCalendar } from '../store/location-reading.ts'
import { saveCalendarSecret } from '../store/location-writing.ts'
import { calendarOf } from './calendar.ts'

const tags = ['exchange of beds']
const hashOf = ({ secret: key }: Pick<RespiteDeps, 'secret'>, secret: string) =>
  keyedHash(key, `bed calendar ${secret}`)

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
      const { prisma } = deps.database
      const { id } = await findKept(prisma, keeperOf(request), request.params.id)
      return { active: await hasCalendar(prisma, id) }
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
