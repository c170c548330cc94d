import { peopleReactions } from '../kernel/people.ts'
import { together } from '../kernel/reactions.ts'
import { defineService } from '../kernel/service.ts'
import { activityReactions, activityRoutes, activityStart, activityTimers } from './activities/index.ts'
import { addressRoutes } from './addresses/index.ts'
import { coverageReactions, coverageRoutes, coverageStart, coverageStop, coverageTimers } from './coverage/index.ts'
import { exchangeRoutes } from './exchange/index.ts'
import { findingRoutes } from './finding/index.ts'
import { hoursRoutes, hoursStart, hoursTimers } from './hours/index.ts'
import { pointReactions, pointRoutes, pointStart, pointTimers } from './points/index.ts'
import { areaRoutes } from './routes/areas.ts'
import { configRoutes } from './routes/config.ts'
import { settingRoutes } from './routes/settings.ts'

const rooms = [
  ...[areaRoutes, settingRoutes, configRoutes, findingRoutes, pointRoutes, hoursRoutes],
  ...[addressRoutes, coverageRoutes, exchangeRoutes, activityRoutes],
]

/** The areas of the municipality, its support points and what is done there, its coverage, and its settings. */
export const places = defineService('places', deps => ({
  routes: app => {
    for (const register of rooms) register(app, deps)
  },
  reactions: together(
    peopleReactions('places'),
    pointReactions(deps),
    activityReactions(deps),
    coverageReactions(deps),
  ),
  timers: { ...pointTimers(deps), ...hoursTimers(deps), ...activityTimers(deps), ...coverageTimers(deps) },
  start: async () => {
    if (deps.config.demo) await (await import('./demo/seed.ts')).seedPlaces(deps)
    for (const start of [pointStart, hoursStart, activityStart, coverageStart]) await start(deps)
  },
  stop: () => coverageStop(deps),
}))
