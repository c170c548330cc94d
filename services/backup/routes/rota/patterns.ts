import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { NewShiftPattern, ShiftPattern, ShiftPatternPage } from '../../../contracts/api/backup-rota.ts'
import { IdParams, Paging, Strict } from '../../../contracts/api/common.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { idCursor, Nothing } from '../../../kernel/http/asking.ts'
import { toPage } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { endPattern, startPattern } from '../../rota/patterns.ts'
import { patternView } from '../../rota/view.ts'
import { findPattern, listPatterns } from '../../store/rota/patterns.ts'
import { knowThem } from './shifts.ts'

const tags = ['rota']

/** Repeating patterns of shifts over HTTP. */
export const patternRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/shift-patterns',
    {
      schema: {
        tags,
        summary: 'The repeating patterns, newest first',
        querystring: Strict(Paging),
        response: { 200: ShiftPatternPage },
      },
      config: { ability: ['read', 'Shift'] },
    },
    async ({ query: { limit = 20, cursor } }) =>
      toPage(await listPatterns(deps.database.prisma, limit, idCursor(cursor)), limit, patternView, ({ id }) => [id]),
  )
  app.get(
    '/shift-patterns/:id',
    {
      schema: { tags, summary: 'One pattern', params: IdParams, response: { 200: ShiftPattern } },
      config: { ability: ['read', 'Shift'] },
    },
    async ({ params: { id } }) => {
      const pattern = await findPattern(deps.database.prisma, id)
      if (!pattern) throw new HttpProblem('not-found')
      return patternView(pattern)
    },
  )
  app.post(
    '/shift-patterns',
    {
      schema: {
        tags,
        summary: 'Start a repeating pattern; its shifts of the coming weeks are there at once',
        body: NewShiftPattern,
        response: { 201: ShiftPattern },
      },
      config: { ability: ['plan', 'Shift'] },
    },
    async (request, reply) => {
      await knowThem(deps, request.body.members)
      const answer = await deps.answerOnce(request, reply, async work => {
        const pattern = await startPattern(work, request.body)
        return { status: 201, body: patternView(pattern), location: `/shift-patterns/${pattern.id}` }
      })
      return answer as ShiftPattern
    },
  )
  app.post(
    '/shift-patterns/:id/end',
    {
      schema: {
        tags,
        summary: 'End a pattern: what has not begun yet is cancelled',
        params: IdParams,
        body: Nothing,
        response: { 200: ShiftPattern },
      },
      config: { ability: ['plan', 'Shift'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const pattern = await endPattern(work, request.params.id, askerOf(request).id)
        return { status: 200, body: patternView(pattern) }
      })) as ShiftPattern,
  )
}
