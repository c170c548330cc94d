import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { leaveRota } from './leaving.ts'
import { patternTimers } from './patterns.ts'
import { warningTimers } from './warning.ts'

/** The timer that gives the demo its rota, once its areas are there. */
const demoTimer = 'rota-demo'
const pause = Temporal.Duration.from({ milliseconds: 200 })

/** What the rota does when something happened elsewhere. */
export const rotaReactions = ({ config }: Pick<ServiceDeps, 'config'>): Reactions => ({
  'person.erased': ({ subject }, work) => leaveRota(work, subject),
  'areas.imported': async (_event, work) => {
    if (config.demo) await work.timers.set({ kind: demoTimer, subject: 'all', dueAt: work.now })
  },
})

/** What the rota does when it is time. */
export const rotaTimers = (deps: ServiceDeps): TimerHandlers => ({
  ...patternTimers,
  ...warningTimers(deps),
  [demoTimer]: async (_timer, work) => {
    const isSeeded = await (await import('../demo/seed-rota.ts')).seedRota(deps, work)
    // Events about areas may arrive in any order: until all have, we look again.
    if (!isSeeded) await work.timers.set({ kind: demoTimer, subject: 'all', dueAt: work.now.add(pause) })
  },
})
