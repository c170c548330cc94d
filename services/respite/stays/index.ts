import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import { stayKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'
import { stayActionRoutes } from './action-routes.ts'
import { stayRoutes as readingAndHolding } from './routes.ts'
import { seriesRoutes } from './series.ts'

export { stayTimers } from './timers.ts'

/** Stays: held, reserved, in house, ended; extended and moved as one action or nothing. */
export const stayRoutes = (app: FastifyInstance, deps: RespiteDeps): void => {
  readingAndHolding(app, deps)
  stayActionRoutes(app, deps)
  seriesRoutes(app, deps)
}

/** What was sealed of the stays of somebody who was erased cannot be read any more; the nights stay counted. */
export const stayReactions = ({ vault }: RespiteDeps): Reactions => ({
  'person.erased': async ({ subject, occurredAt }, { db }) => {
    const stays = await db.$queryRaw<{ id: string }[]>`
      update respite.stay set person_id = null, client = null, plan = null, next_step_note = null
      where person_id = ${subject} returning id`
    for (const { id } of stays) await vault.erase(stayKey(id), new Date(occurredAt.epochMilliseconds))
  },
})
