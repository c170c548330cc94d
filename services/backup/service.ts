import { areaReactions } from '../kernel/areas.ts'
import { peopleReactions } from '../kernel/people.ts'
import { together } from '../kernel/reactions.ts'
import { defineService } from '../kernel/service.ts'
import { afterwardsRoutes } from './after/index.ts'
import { startReminding, steppedUpTimers } from './after/stepped-up.ts'
import { aroundCallRoutes, aroundReactions } from './around/index.ts'
import { bedReactions } from './beds/index.ts'
import { escalationReactions, escalationTimers } from './escalating.ts'
import { rescuer } from './rescuing.ts'
import { rotaReactions, rotaTimers } from './rota/reactions.ts'
import { startWarning } from './rota/warning.ts'
import { callActionRoutes } from './routes/call-actions.ts'
import { callRoutes } from './routes/calls.ts'
import { policyRoutes } from './routes/policies.ts'
import { rotaRoutes } from './routes/rota/index.ts'
import { seedingReactions, seedingTimers } from './seeding.ts'
import { watch } from './watch/index.ts'

/** The backup, day and night: calls and their escalation, the rota, the watch, and what the night leaves for the day. */
export const backup = defineService('backup', deps => {
  const watching = watch(deps)
  const rescuing = rescuer(deps)
  return {
    routes: app => {
      callRoutes(app, deps)
      callActionRoutes(app, deps)
      policyRoutes(app, deps)
      rotaRoutes(app, deps)
      watching.routes(app)
      aroundCallRoutes(app, deps)
      afterwardsRoutes(app, deps)
    },
    reactions: together(
      areaReactions('backup'),
      peopleReactions('backup'),
      escalationReactions(deps),
      rotaReactions(deps),
      seedingReactions(deps),
      watching.reactions,
      aroundReactions,
      bedReactions(deps),
    ),
    timerBatches: { ...escalationTimers(deps) },
    timers: { ...seedingTimers(deps), ...rotaTimers(deps), ...watching.timers, ...steppedUpTimers(deps) },
    start: async () => {
      await startWarning(deps)
      await watching.start()
      await startReminding(deps)
      rescuing.start()
    },
    stop: async () => {
      await rescuing.stop()
      await watching.stop()
    },
  }
})
