import type { FastifyInstance } from 'fastify'
import { type Reactions, together } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { deviceRoutes } from '../routes/devices.ts'
import { drillRoutes } from '../routes/drills.ts'
import { removeDevicesOf } from '../store/devices.ts'
import { chainAlarm } from './alarm.ts'
import { deviceTimers } from './devices.ts'
import { drillReactions, drillTimers, startDrills } from './drills.ts'

/** What the watch adds to the service. */
export interface Watch {
  routes(app: FastifyInstance): void
  reactions: Reactions
  timers: TimerHandlers
  start(): Promise<void>
  stop(): Promise<void>
}

/** The watch over devices on duty and over the chain: silence is an alarm [DOMAIN, backup 6]. */
export const watch = (deps: ServiceDeps): Watch => {
  const alarm = chainAlarm(deps)
  return {
    routes: app => {
      deviceRoutes(app, deps, alarm)
      drillRoutes(app, deps)
    },
    reactions: together(drillReactions(deps, alarm), {
      'person.erased': ({ subject }, { db }) => removeDevicesOf(db, subject),
    }),
    timers: { ...deviceTimers(deps), ...drillTimers(deps, alarm) },
    start: () => startDrills(deps),
    stop: () => alarm.stop(),
  }
}
