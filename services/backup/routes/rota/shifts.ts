import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  NewShift,
  Shift,
  ShiftPage,
  ShiftPatch,
  ShiftQuery,
  ShiftWarningList,
  ShiftWarningQuery,
} from '../../../contracts/api/backup-rota.ts'
import { IdParams } from '../../../contracts/api/common.ts'
import type { Asker } from '../../../kernel/asker.ts'
import { toText } from '../../../kernel/clock.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { IfMatch, instantOf, momentCursor, Nothing, revisionOf, tagOf } from '../../../kernel/http/asking.ts'
import { toPage } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { cancelShift, changeShift, planShift } from '../../rota/planning.ts'
import { shiftView, shiftViews } from '../../rota/view.ts'
import { loadWarnings } from '../../rota/warning.ts'
import { severityOf } from '../../rules/rota/warnings.ts'
import { findShift, listShifts } from '../../store/rota/shifts.ts'

const tags = ['rota']
const ok = { 200: Shift }

/** Shifts over HTTP: looking at them, and planning. */
export const shiftRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  readingRoutes(app, deps)
  planningRoutes(app, deps)
}

/** Waits until we know of everybody who is named: they may have been made a moment ago. */
export const knowThem = async ({ caughtUp }: Pick<ServiceDeps, 'caughtUp'>, ids: string[] = []): Promise<void> => {
  await Promise.all(ids.map(caughtUp))
}

const readingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma } = deps.database
  app.get(
    '/shifts',
    {
      schema: {
        tags,
        summary: 'The shifts that touch a period, from now on when none is given; earliest first',
        querystring: ShiftQuery,
        response: { 200: ShiftPage },
      },
      config: { ability: ['read', 'Shift'] },
    },
    async request => pageOf(deps, askerOf(request), request.query),
  )
  app.get(
    '/shifts/warnings',
    {
      schema: {
        tags,
        summary: 'Gaps in the rota, and duos that are not complete',
        querystring: ShiftWarningQuery,
        response: { 200: ShiftWarningList },
      },
      config: { ability: ['read', 'Shift'] },
    },
    async ({ query: { area, days = 14 } }) => warningsOf(deps, days, area),
  )
  app.get(
    '/shifts/:id',
    {
      schema: { tags, summary: 'One shift; its entity tag is its revision', params: IdParams, response: ok },
      config: { ability: ['read', 'Shift'] },
    },
    async (request, reply) => {
      const shift = await findShift(prisma, request.params.id)
      if (!shift) throw new HttpProblem('not-found')
      reply.header('etag', tagOf(shift.revision))
      return await shiftView(deps, prisma, askerOf(request).locale, shift)
    },
  )
}

const pageOf = async (deps: ServiceDeps, asker: Asker, query: ShiftQuery): Promise<ShiftPage> => {
  const { prisma } = deps.database
  const { limit = 20, cursor, area, team, from, to, mine } = query
  const shifts = await listShifts(prisma, {
    ...{ area, team, limit, from: from === undefined ? deps.clock.now() : instantOf(from) },
    to: to === undefined ? undefined : instantOf(to),
    member: mine ? asker.id : undefined,
    after: momentCursor(cursor),
  })
  const page = toPage(
    shifts,
    limit,
    shift => shift,
    shift => [shift.from.epochMilliseconds, shift.id],
  )
  return { ...page, items: await shiftViews(deps, prisma, asker.locale, page.items) }
}

const warningsOf = async (deps: ServiceDeps, days: number, area: string | undefined): Promise<ShiftWarningList> => {
  const now = deps.clock.now()
  const warnings = await loadWarnings(deps, deps.database.prisma, now, days)
  const items = warnings
    .filter(warning => area === undefined || warning.area === area)
    .map(({ from, to, ...warning }) => ({
      ...warning,
      period: { from: toText(from), to: toText(to) },
      severity: severityOf(from, now),
    }))
  return { items, nextCursor: null }
}

const planningRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { unitOfWork, answerOnce } = deps
  app.post(
    '/shifts',
    {
      schema: { tags, summary: 'Plan a shift', body: NewShift, response: { 201: Shift } },
      config: { ability: ['plan', 'Shift'] },
    },
    async (request, reply) => {
      const { id: actor, locale } = askerOf(request)
      await knowThem(deps, request.body.members)
      const answer = await answerOnce(request, reply, async work => {
        const shift = await planShift(work, actor, request.body)
        return { status: 201, body: await shiftView(deps, work.db, locale, shift), location: `/shifts/${shift.id}` }
      })
      return answer as Shift
    },
  )
  app.patch(
    '/shifts/:id',
    {
      schema: {
        tags,
        summary: 'Change who has a shift, or when it is; with If-Match only if nobody changed it meanwhile',
        params: IdParams,
        headers: IfMatch,
        body: ShiftPatch,
        response: ok,
      },
      config: { ability: ['plan', 'Shift'] },
    },
    async (request, reply) => {
      await knowThem(deps, request.body.members)
      const seen = revisionOf(request.headers)
      return await unitOfWork.run(async work => {
        const shift = await changeShift(work, { ...changeOf(request), seen }, request.body)
        reply.header('etag', tagOf(shift.revision))
        return await shiftView(deps, work.db, askerOf(request).locale, shift)
      })
    },
  )
  app.post(
    '/shifts/:id/cancel',
    {
      schema: { tags, summary: 'Cancel a shift', params: IdParams, body: Nothing, response: ok },
      config: { ability: ['plan', 'Shift'] },
    },
    async (request, reply) =>
      (await answerOnce(request, reply, async work => {
        const shift = await cancelShift(work, changeOf(request))
        return { status: 200, body: await shiftView(deps, work.db, askerOf(request).locale, shift) }
      })) as Shift,
  )
}

const changeOf = (request: FastifyRequest) => ({
  id: (request.params as { id: string }).id,
  actor: askerOf(request).id,
})
