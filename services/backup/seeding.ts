import type { Reactions } from '../kernel/reactions.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { TimerHandlers } from '../kernel/sweeper.ts'

/** The timer that gives the demo its calls, once its areas are there. */
const demoTimer = 'calls-demo'
const pause = Temporal.Duration.from({ milliseconds: 200 })

/** In the demo: when the areas are there, calls can be placed. */
export const seedingReactions = ({ config }: Pick<ServiceDeps, 'config'>): Reactions => ({
  'areas.imported': async (_event, work) => {
    if (config.demo) await work.timers.set({ kind: demoTimer, subject: 'all', dueAt: work.now })
  },
})

/** Seeds the demo's calls; events about areas may arrive in any order, so until all have, we look again. */
export const seedingTimers = (deps: ServiceDeps): TimerHandlers => ({
  [demoTimer]: async (_timer, work) => {
    const isSeeded = await (await import('./demo/seed-calls.ts')).seedCalls(deps, work)
    if (!isSeeded) await work.timers.set({ kind: demoTimer, subject: 'all', dueAt: work.now.add(pause) })
  },
})
