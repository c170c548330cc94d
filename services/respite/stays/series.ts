import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { IdParams } from '../../contracts/api/common.ts'
import type { Nights } from '../../contracts/api/respite-locations.ts'
import { NewStaySeries, type Stay, StaySeries } from '../../contracts/api/respite-stays.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { Db } from '../../kernel/database.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { Nothing } from '../../kernel/http/asking.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { occasionsOf, overlapsItself } from '../rules/series.ts'
import { staySight } from '../rules/stay-sight.ts'
import { letGo } from './actions.ts'
import { changeStay } from './changing.ts'
import { type HoldAsk, holdBed } from './holding.ts'
import { mayOverrule } from './overruling.ts'
import { listStays } from './reading.ts'
import { refusalOf } from './refusing.ts'
import type { StayRow } from './rows.ts'
import { viewOfStays } from './view.ts'

const tags = ['beds']
/** Of one series there are no more [contract]. */
const most = 52

/** Stays that come again, over HTTP. */
export const seriesRoutes = (plain: FastifyInstance, deps: RespiteDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/stay-series',
    {
      schema: {
        tags,
        summary: 'Reserve stays that come again, all of them or none',
        body: NewStaySeries,
        response: { 201: StaySeries },
      },
      config: { ability: ['create', 'Stay'] },
    },
    async (request, reply) => {
      const [asker, { body, abilities }] = [askerOf(request), request]
      try {
        const answer = await deps.answerOnce(request, reply, async work => {
          const stays = await reserveAll(deps, work, body, { by: asker, mayOverrule: mayOverrule(abilities, asker) })
          const series = await seriesOf(deps, work.db, asker, stays)
          return { status: 201, body: series, location: `/stay-series/${series.id}` }
        })
        return answer as StaySeries
      } catch (error) {
        throw await refusalOf(deps, asker, { ...body, period: body.first }, error)
      }
    },
  )
  app.get(
    '/stay-series/:id',
    {
      schema: { tags, summary: 'Stays that come again', params: IdParams, response: { 200: StaySeries } },
      config: { ability: ['read', 'Stay'] },
    },
    async request => {
      const stays = await findSeries(deps.database.prisma, askerOf(request), request.params.id)
      return await seriesOf(deps, deps.database.prisma, askerOf(request), stays)
    },
  )
  app.post(
    '/stay-series/:id/cancel',
    {
      schema: {
        tags,
        summary: 'Cancel those that are still to come',
        params: IdParams,
        body: Nothing,
        response: { 200: StaySeries },
      },
      config: { ability: ['read', 'Stay'] },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const cancel = (work: Work, id: string) =>
        changeStay(deps, work, { asker, abilities: request.abilities, id, action: 'cancel' }, stay =>
          letGo({ work, by: asker.id }, stay, { status: 'cancelled' }),
        )
      const answer = await deps.answerOnce(request, reply, async work => {
        const after: StayRow[] = []
        for (const stay of await findSeries(work.db, asker, request.params.id))
          after.push(stay.status === 'reserved' ? await cancel(work, stay.id) : stay)
        return { status: 200, body: await seriesOf(deps, work.db, asker, after) }
      })
      return answer as StaySeries
    },
  )
}

/** One thing that keeps a series from being had. */
interface Hindrance {
  period: Nights
  code: string
}

const reserveAll = async (
  deps: RespiteDeps,
  work: Work,
  { first, everyWeeks, times, except, ...asked }: NewStaySeries,
  who: Pick<HoldAsk, 'by' | 'mayOverrule'>,
): Promise<StayRow[]> => {
  const recurrence = { first, everyWeeks, times, ...(except ? { except } : {}) }
  if (first.to > first.from && overlapsItself(recurrence))
    throw fieldProblem('invalid-period', '/everyWeeks', {
      nl: 'Dan is het ene verblijf nog bezig als het volgende begint.',
      en: 'Then one stay is still running when the next begins.',
    })
  const seriesId = newId()
  const [stays, hindrances]: [StayRow[], Hindrance[]] = [[], []]
  for (const period of occasionsOf(recurrence))
    await holdBed(deps, work, { ...asked, ...who, period, urgency: asked.urgency ?? 'planned', seriesId }).then(
      stay => stays.push(stay),
      error => hindrances.push({ period, code: hindering(error) }),
    )
  if (hindrances.length > 0) throw hindered(hindrances)
  if (stays.length === 0) throw fieldProblem('invalid-period', '/except')
  return stays
}

/** What keeps one occasion from being had; anything but a refusal about beds ends the whole. */
const hindering = (error: unknown): string => {
  if (error instanceof HttpProblem && error.status === 409) return error.code
  throw error
}

/** All that is in the way is said at once, so that those nights can be left out, or another bed be taken. */
const hindered = (hindrances: Hindrance[]) => {
  const code = hindrances[0]?.code as 'bed-taken'
  const dates = hindrances.map(({ period }) => period.from).join(', ')
  return new HttpProblem(code, {
    detail: { nl: `Het lukt niet vanaf: ${dates}.`, en: `It is not possible from: ${dates}.` },
    more: { hindrances },
  })
}

/** @throws HttpProblem not-found */
const findSeries = async (db: Pick<Db, '$queryRaw'>, asker: Asker, seriesId: string): Promise<StayRow[]> => {
  const stays = await listStays(db, staySight(asker), { seriesId, limit: most })
  if (stays.length === 0) throw new HttpProblem('not-found')
  return stays
}

const seriesOf = async (
  deps: RespiteDeps,
  db: Pick<Db, '$queryRaw'>,
  asker: Asker,
  rows: StayRow[],
): Promise<StaySeries> => {
  const stays: Stay[] = await viewOfStays(deps, db, asker, rows)
  const isRunning = rows.some(({ status }) => ['held', 'reserved', 'in-house'].includes(status))
  return { id: rows[0]?.seriesId ?? '', status: isRunning ? 'running' : 'over', stays }
}
