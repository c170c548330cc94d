import { defineService } from '../kernel/service.ts'
import { reactions, timers } from './reactions.ts'
import { routes } from './routes.ts'
import { tellKinds } from './store/kinds.ts'

/** Help requests: what residents ask, how it climbs, and who may see what of it. */
export const requests = defineService('requests', deps => ({
  routes: routes(deps),
  reactions: reactions(deps),
  timers: timers(deps),
  start: () => deps.unitOfWork.run(tellKinds),
}))
