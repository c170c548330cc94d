import { defineService } from '../kernel/service.ts'
import { configRoutes } from './routes/config.ts'
import { mapRoutes } from './routes/map.ts'
import { settingRoutes } from './routes/settings.ts'

/** The areas of the municipality, its support points and its settings. */
export const places = defineService('places', deps => ({
  routes: app => {
    mapRoutes(app, deps)
    settingRoutes(app, deps)
    configRoutes(app, deps)
  },
  start: async () => {
    if (deps.config.demo) await (await import('./demo/seed.ts')).seedPlaces(deps)
  },
}))
