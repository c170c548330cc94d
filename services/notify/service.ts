import { defineService } from '../kernel/service.ts'
import { makeSenders } from './channels/senders.ts'
import { Deliverer } from './deliverer.ts'
import { reactionsOf, startTidying, timersOf } from './reactions.ts'
import { deviceRoutes } from './routes/devices.ts'
import { demoRoutes, messageRoutes } from './routes/messages.ts'
import { preferenceRoutes } from './routes/preferences.ts'
import { keysOf } from './vapid.ts'

/** Telling people: by push, SMS, e-mail or webhook, with a log of every attempt. */
export const notify = defineService('notify', deps => {
  const keys = keysOf(deps)
  const senders = makeSenders(deps, keys)
  const deliverer = new Deliverer(deps, senders)
  const routes = [preferenceRoutes, deviceRoutes, messageRoutes, ...(deps.config.demo ? [demoRoutes] : [])]
  return {
    routes: app => {
      for (const register of routes) register(app, { ...deps, senders, keys })
    },
    reactions: reactionsOf(deliverer.wake),
    timers: timersOf(deps),
    start: async () => {
      if (deps.config.NOTIFYNL_API_KEY && !deps.config.NOTIFYNL_TEMPLATE)
        deps.logger.warn('NotifyNL has a key and no template (NOTIFYNL_TEMPLATE): no SMS can be sent.')
      await keys()
      await startTidying(deps)
      deliverer.start()
    },
    stop: () => deliverer.stop(),
  }
})
