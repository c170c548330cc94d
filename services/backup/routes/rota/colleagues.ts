import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Colleague, ColleagueList, ColleaguePatch, OnDuty } from '../../../contracts/api/backup-rota.ts'
import { IdParams, Paging, Strict } from '../../../contracts/api/common.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { fromCursor, toPage } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { loadOnDuty } from '../../rota/on-duty.ts'
import { colleagueViews } from '../../rota/view.ts'
import { listColleagues, saveColleague } from '../../store/rota/colleagues.ts'

const tags = ['rota']

/** Who can be planned, and who is on duty, over HTTP. */
export const colleagueRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { prisma } = deps.database
  app.get(
    '/colleagues',
    {
      schema: {
        tags,
        summary: 'Everybody who can be planned',
        querystring: Strict(Paging),
        response: { 200: ColleagueList },
      },
      config: { ability: ['read', 'Shift'] },
    },
    async request => {
      const { limit = 20, cursor } = request.query
      const after = cursor === undefined ? '' : String(fromCursor(cursor, ['string'])[0])
      const rows = await listColleagues(prisma, { now: deps.clock.now(), limit, after })
      const page = toPage(
        rows,
        limit,
        row => row,
        ({ id }) => [id],
      )
      return { ...page, items: await colleagueViews(deps, askerOf(request).locale, page.items) }
    },
  )
  app.patch(
    '/colleagues/:id',
    {
      schema: {
        tags,
        summary: 'Say whether somebody is an experience expert',
        params: IdParams,
        body: ColleaguePatch,
        response: { 200: Colleague },
      },
      config: { ability: ['plan', 'Shift'] },
    },
    async request => {
      const { id } = request.params
      await deps.caughtUp(id)
      return await deps.unitOfWork.run(async ({ db, now }) => {
        const [row] = await listColleagues(db, { now, limit: 1, id })
        if (!row) throw new HttpProblem('not-found')
        const { experienceExpert } = request.body
        await saveColleague(db, id, experienceExpert)
        const changed = { ...row, experience_expert: experienceExpert }
        return (await colleagueViews(deps, askerOf(request).locale, [changed]))[0] as Colleague
      })
    },
  )
  app.get(
    '/on-duty',
    {
      schema: { tags, summary: 'Who is on duty now, per area and line', response: { 200: OnDuty } },
      config: { ability: ['read', 'Shift'] },
    },
    request => loadOnDuty(deps, askerOf(request).locale),
  )
}
