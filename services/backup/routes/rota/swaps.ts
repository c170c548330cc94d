import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { NewSwap, Swap, SwapPage, shiftTeams } from '../../../contracts/api/backup-rota.ts'
import { IdParams, Paging, Strict } from '../../../contracts/api/common.ts'
import type { Action as Ability } from '../../../kernel/abilities.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { idCursor, Nothing } from '../../../kernel/http/asking.ts'
import { toPage } from '../../../kernel/http/paging.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { actOnSwap, askSwap, readSwap, recordReasonsRead, swapperOf } from '../../rota/swapping.ts'
import { swapViews } from '../../rota/view.ts'
import { fits } from '../../rules/rota/shift.ts'
import type { SwapMove } from '../../rules/rota/swap.ts'
import { listSwaps } from '../../store/rota/swaps.ts'
import { knowThem } from './shifts.ts'

const tags = ['rota']

/** Swaps of shifts over HTTP. */
export const swapRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/shift-swaps',
    {
      schema: {
        tags,
        summary: 'Swaps the asker may know of: their own and those of lines they could have; who plans sees all',
        querystring: Strict(Paging),
        response: { 200: SwapPage },
      },
      config: { ability: ['read', 'ShiftSwap'] },
    },
    async request => {
      const asker = swapperOf(askerOf(request), request.abilities)
      const { limit = 20, cursor } = request.query
      const { prisma } = deps.database
      const lines = shiftTeams.filter(team => fits(team, asker.roles))
      const found = await listSwaps(prisma, { id: asker.id, leads: asker.leads, lines }, limit, idCursor(cursor))
      const page = toPage(
        found,
        limit,
        one => one,
        ({ swap }) => [swap.id],
      )
      await recordReasonsRead(prisma, asker, { found: page.items, action: 'list', now: deps.clock.now() })
      return { ...page, items: await swapViews(deps, prisma, asker, page.items) }
    },
  )
  app.get(
    '/shift-swaps/:id',
    {
      schema: { tags, summary: 'One swap', params: IdParams, response: { 200: Swap } },
      config: { ability: ['read', 'ShiftSwap'] },
    },
    request => readSwap(deps, swapperOf(askerOf(request), request.abilities), request.params.id),
  )
  app.post(
    '/shift-swaps',
    {
      schema: { tags, summary: 'Ask to be replaced in a shift of mine', body: NewSwap, response: { 201: Swap } },
      config: { ability: ['create', 'ShiftSwap'] },
    },
    async (request, reply) => {
      const asker = swapperOf(askerOf(request), request.abilities)
      await knowThem(deps, request.body.to === undefined ? [] : [request.body.to])
      const answer = await deps.answerOnce(request, reply, async work => {
        const body = await askSwap(deps, work, asker, request.body)
        return { status: 201, body, location: `/shift-swaps/${body.id}` }
      })
      return answer as Swap
    },
  )
  const action = (move: SwapMove, ability: Ability, summary: string) =>
    app.post(
      `/shift-swaps/:id/${move}`,
      {
        schema: { tags, summary, params: IdParams, body: Nothing, response: { 200: Swap } },
        config: { ability: [ability, 'ShiftSwap'] },
      },
      async (request, reply) => {
        const asker = swapperOf(askerOf(request), request.abilities)
        const { id } = request.params as { id: string }
        return (await deps.answerOnce(request, reply, async work => ({
          status: 200,
          body: await actOnSwap(deps, work, asker, { id, move }),
        }))) as Swap
      },
    )
  action('accept', 'answer', 'I take over this shift')
  action('approve', 'manage', 'The shift changes hands')
  action('decline', 'answer', 'I do not take over this shift; or, by who plans, it does not change hands')
  action('cancel', 'answer', 'It is no longer needed')
}
