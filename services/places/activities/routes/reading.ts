import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  Activity,
  ActivityCalendarQuery,
  ActivityDateParams,
  ActivityPage,
  ActivityQuery,
  MyActivities,
  SignUpList,
} from '../../../contracts/api/activities.ts'
import { IdParams } from '../../../contracts/api/common.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { tagOf } from '../../../kernel/http/asking.ts'
import { toPage } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { preferredLocale } from '../../../kernel/text.ts'
import { calendarOf } from '../calendar.ts'
import { findActivities } from '../store/activities.ts'
import { listActivities } from '../store/listing.ts'
import { activitiesOf } from '../store/sign-ups.ts'
import { viewOfActivities, viewOfActivity } from '../view.ts'
import { whoComes } from '../who-comes.ts'
import { filterOf } from './filter.ts'

const tags = ['activities']

/** Reading activities over HTTP. */
export const routes = (app: FastifyInstance, deps: ServiceDeps): void => {
  publicRoutes(app, deps)
  calendarRoute(app, deps)
  ownRoutes(app, deps)
}

const publicRoutes = (plain: FastifyInstance, { database: { prisma }, clock }: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/activities',
    {
      schema: {
        tags,
        summary: 'Activities with a date in a period, nearest first when `near` is given, otherwise the soonest',
        querystring: ActivityQuery,
        response: { 200: ActivityPage },
      },
      config: { ability: 'public' },
    },
    async request => {
      const filter = filterOf(request.query, request.asker, clock.now())
      const rows = await listActivities(prisma, filter)
      const page = toPage(
        rows,
        filter.limit,
        row => row,
        ({ distance, first_at, id }) => [distance ?? first_at.getTime(), id],
      )
      return { ...page, items: await viewOfActivities(prisma, request, page.items, filter) }
    },
  )
  app.get(
    '/activities/:id',
    {
      schema: {
        tags,
        summary: 'One activity with its coming dates; its entity tag is its revision',
        params: IdParams,
        response: { 200: Activity },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      const row = (await findActivities(prisma, [request.params.id])).get(request.params.id)
      if (!row) throw new HttpProblem('not-found')
      reply.header('etag', tagOf(row.revision))
      return await viewOfActivity(prisma, request, row, clock.now())
    },
  )
}

const calendarRoute = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/activities/:id/calendar.ics',
    {
      schema: {
        tags,
        summary: 'The coming dates of an activity, or one of them, as iCalendar',
        params: IdParams,
        querystring: ActivityCalendarQuery,
        response: { 200: Type.String({ description: 'text/calendar' }) },
      },
      config: { ability: 'public' },
    },
    async ({ params: { id }, query: { date }, headers }, reply) => {
      const text = await calendarOf(deps, { id, date }, preferredLocale(headers['accept-language']))
      return reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-cache').send(text)
    },
  )
}

const ownRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma } = deps.database
  app.get(
    '/me/activities',
    {
      schema: { tags, summary: 'What I signed up for, with those dates only', response: { 200: MyActivities } },
      config: { ability: ['read', 'SignUp'] },
    },
    async request => {
      const [{ id }, now] = [askerOf(request), deps.clock.now()]
      const ids = await activitiesOf(prisma, id, now)
      const found = await findActivities(prisma, ids)
      const rows = ids.flatMap(each => found.get(each) ?? [])
      return { items: await viewOfActivities(prisma, request, rows, { from: now, onlyMine: true }), nextCursor: null }
    },
  )
  app.get(
    '/activities/:id/dates/:date/sign-ups',
    {
      schema: {
        tags,
        summary: 'Who comes, for who keeps it',
        params: ActivityDateParams,
        response: { 200: SignUpList },
      },
      config: { ability: ['update', 'Activity'] },
    },
    async request => ({
      items: await whoComes(deps, { asker: askerOf(request), abilities: request.abilities }, request.params),
      nextCursor: null,
    }),
  )
}
