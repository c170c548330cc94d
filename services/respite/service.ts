import { areaReactions } from '../kernel/areas.ts'
import { peopleReactions } from '../kernel/people.ts'
import { together } from '../kernel/reactions.ts'
import { defineService } from '../kernel/service.ts'
import { callReactions } from './calls/index.ts'
import { seedDemo } from './demo/index.ts'
import { exchangeRoutes } from './exchange/index.ts'
import { figureRoutes } from './figures/index.ts'
import { findingRoutes } from './finding/index.ts'
import { locationRoutes } from './locations/index.ts'
import { stayReactions, stayRoutes, stayTimers } from './stays/index.ts'
import { waitingRoutes, waitingTimers } from './waiting/index.ts'

/** Beds for a few nights: locations, finding, stays, the waiting list, and what can be said of them afterwards. */
export const respite = defineService('respite', deps => ({
  routes: app => {
    for (const register of [locationRoutes, findingRoutes, stayRoutes, waitingRoutes, figureRoutes, exchangeRoutes])
      register(app, deps)
  },
  reactions: together(areaReactions('respite'), peopleReactions('respite'), stayReactions(deps), callReactions(deps)),
  timers: { ...stayTimers(deps), ...waitingTimers(deps) },
  start: async () => {
    if (deps.config.demo) await seedDemo(deps)
  },
}))
