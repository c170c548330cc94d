import { randomBytes } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { ShiftCalendar } from '../../../contracts/api/backup-rota.ts'
import type { Locale } from '../../../contracts/api/common.ts'
import { toText } from '../../../kernel/clock.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { Nothing } from '../../../kernel/http/asking.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import { keyedHash } from '../../../kernel/ids.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { preferredLocale } from '../../../kernel/text.ts'
import { toICalendar } from '../../rota/feed.ts'
import { findAreaNames } from '../../store/rota/areas.ts'
import { findCalendar, findOwner, removeCalendar, saveCalendar } from '../../store/rota/calendars.ts'
import { listShifts } from '../../store/rota/shifts.ts'

const tags = ['rota']
/** So far back a feed goes: what was worked last month can be looked up. */
const lookedBack = Temporal.Duration.from({ hours: 31 * 24 })
const hashOf = ({ secret: key }: Pick<ServiceDeps, 'secret'>, secret: string) => keyedHash(key, `calendar ${secret}`)

/** My shifts as iCalendar, at a secret address that can be revoked. */
export const calendarRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  addressRoutes(app, deps)
  feedRoute(app, deps)
}

const addressRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma } = deps.database
  app.get(
    '/me/shift-calendar',
    {
      schema: { tags, summary: 'Has the calendar of my shifts an address?', response: { 200: ShiftCalendar } },
      config: { ability: ['read', 'Shift'] },
    },
    async request => {
      const createdAt = await findCalendar(prisma, askerOf(request).id)
      return createdAt ? { active: true, createdAt: toText(createdAt) } : { active: false }
    },
  )
  app.post(
    '/me/shift-calendar',
    {
      schema: {
        tags,
        summary:
          'Make or renew the secret address of my shifts; it is told this once, and an earlier one stops working',
        body: Nothing,
        response: { 201: ShiftCalendar },
      },
      config: { ability: ['read', 'Shift'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async ({ db, now }) => {
        const secret = randomBytes(32).toString('base64url')
        await saveCalendar(db, askerOf(request).id, hashOf(deps, secret), now)
        const url = `${deps.config.publicUrl}/api/v1/shift-calendars/${secret}.ics`
        return { status: 201, body: { active: true, url, createdAt: toText(now) }, location: '/me/shift-calendar' }
      })) as ShiftCalendar,
  )
  app.delete(
    '/me/shift-calendar',
    {
      schema: { tags, summary: 'Revoke the address of my shifts', response: { 204: Type.Null() } },
      config: { ability: ['read', 'Shift'] },
    },
    async (request, reply) => {
      await removeCalendar(prisma, askerOf(request).id)
      return reply.code(204).send(null)
    },
  )
}

const feedRoute = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/shift-calendars/:secret.ics',
    {
      schema: {
        tags,
        summary: 'Somebody’s shifts as iCalendar, for who knows the address',
        params: Type.Object({ secret: Type.String({ maxLength: 100 }) }),
        response: { 200: Type.String({ description: 'text/calendar' }) },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      const locale = preferredLocale(request.headers['accept-language'])
      const text = await feedOf(deps, request.params.secret, locale)
      return reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-cache').send(text)
    },
  )
}

/** @throws HttpProblem not-found when it is nobody's, or not any more */
const feedOf = async (deps: ServiceDeps, secret: string, locale: Locale): Promise<string> => {
  const { prisma } = deps.database
  const owner = await findOwner(prisma, hashOf(deps, secret))
  if (!owner) throw new HttpProblem('not-found')
  const now = deps.clock.now()
  const shifts = await listShifts(prisma, { from: now.subtract(lookedBack), member: owner })
  const areaNames = await findAreaNames(prisma, [...new Set(shifts.map(({ area }) => area))])
  return toICalendar({ shifts, areaNames, locale, now, url: `${deps.config.publicUrl}/rooster` })
}
