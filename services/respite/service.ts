import { areaReactions } from '../kernel/areas.ts'
import { peopleReactions } from '../kernel/people.ts'
import { together } from '../kernel/reactions.ts'
import { defineService } from '../kernel/service.ts'
import { callReactions } from './calls/index.ts'
import { askForDemo, demoReactions, demoTimers } from './demo/index.ts'
import type { RespiteDeps } from './deps.ts'
import { exchangeRoutes } from './exchange/index.ts'
import { figureRoutes } from './figures/index.ts'
import { findingRoutes } from './finding/index.ts'
import { beginVocabulary, locationRoutes, refilingReactions, refilingTimers } from './locations/index.ts'
import { startTidying, stayReactions, stayRoutes, stayTimers } from './stays/index.ts'
import { waitingReactions, waitingRoutes, waitingTimers } from './waiting/index.ts'
import { offerEnded, offerFreedBed, offerTaken } from './waiting/offering.ts'

/** Beds for a few nights: locations, finding, stays, the waiting list, and what can be said of them afterwards. */
export const respite = defineService('respite', serviceDeps => {
  const deps: RespiteDeps = { ...serviceDeps, offering: { offerFreedBed, offerEnded, offerTaken } }
  return {
    routes: app => {
      for (const register of [locationRoutes, findingRoutes, stayRoutes, waitingRoutes, figureRoutes, exchangeRoutes])
        register(app, deps)
    },
    reactions: together(
      areaReactions('respite'),
      peopleReactions('respite'),
      stayReactions(deps),
      callReactions(deps),
      waitingReactions(deps),
      refilingReactions,
      demoReactions(deps),
    ),
    timers: { ...stayTimers(deps), ...waitingTimers(deps), ...refilingTimers, ...demoTimers(deps) },
    start: async () => {
      await startTidying(deps)
      await deps.unitOfWork.run(beginVocabulary)
      await askForDemo(deps)
    },
  }
})
