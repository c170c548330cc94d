import { defineService } from '../kernel/service.ts'
import { reactions, timers } from './reactions.ts'
import { routes } from './routes.ts'

/** Who helps: profiles of helpers, offers in waves, and the race for a request. */
export const volunteers = defineService('volunteers', deps => ({
  routes: routes(deps),
  reactions: reactions(deps),
  timers: timers(deps),
  start: async () => {
    if (deps.config.demo) await (await import('./demo/seed.ts')).seedHelpers(deps)
  },
}))
