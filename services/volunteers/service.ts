import { defineService } from '../kernel/service.ts'
import { reactions, timers } from './reactions.ts'
import { helpRequestRoutes } from './routes/help-requests.ts'
import { offerRoutes } from './routes/offers.ts'
import { profileRoutes } from './routes/profile.ts'

/** Who helps: profiles of helpers, offers in waves, and the race for a request. */
export const volunteers = defineService('volunteers', deps => ({
  routes: app => {
    profileRoutes(app, deps)
    offerRoutes(app, deps)
    helpRequestRoutes(app, deps)
  },
  reactions: reactions(deps),
  timers: timers(deps),
  start: async () => {
    if (deps.config.demo) await (await import('./demo/seed.ts')).seedHelpers(deps)
  },
}))
