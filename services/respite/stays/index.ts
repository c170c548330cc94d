import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { stayKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'
import { stayActionRoutes } from './action-routes.ts'
import { retentionTimers } from './retention.ts'
import { stayRoutes as readingAndHolding } from './routes.ts'
import { seriesRoutes } from './series.ts'
import { stayTimers as lifeTimers } from './timers.ts'

export { startTidying } from './retention.ts'

/** What a stay wakes for: its hold, its leaving, the place kept for it, and the end of keeping who it was for. */
export const stayTimers = (deps: RespiteDeps): TimerHandlers => ({ ...lifeTimers(deps), ...retentionTimers(deps) })

/** Stays: held, reserved, in house, ended; extended and moved as one action or nothing. */
export const stayRoutes = (app: FastifyInstance, deps: RespiteDeps): void => {
  readingAndHolding(app, deps)
  stayActionRoutes(app, deps)
  seriesRoutes(app, deps)
}

/** What was sealed of the stays of somebody who was erased cannot be read any more; only the nights are left, to be counted. */
export const stayReactions = ({ vault }: RespiteDeps): Reactions => ({
  'person.erased': async ({ subject, occurredAt }, { db }) => {
    const stays = await db.$queryRaw<{ id: string }[]>`
      update respite.stay set person_id = null, client_keys = '{}', client = null, plan = null, next_step_note = null
      where person_id = ${subject} returning id`
    for (const { id } of stays) await vault.erase(stayKey(id), new Date(occurredAt.epochMilliseconds))
  },
})
