import type { Reactions } from '../../kernel/reactions.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'

/** The timer that gives the demo its beds, once its areas are there. */
const demoTimer = 'beds-demo'
const pause = Temporal.Duration.from({ milliseconds: 200 })

const seedAt = (work: Work, dueAt: Temporal.Instant) => work.timers.set({ kind: demoTimer, subject: 'all', dueAt })

/** In the demo: asks for its beds at every start. */
export const askForDemo = async ({ config, unitOfWork }: RespiteDeps): Promise<void> => {
  if (config.demo) await unitOfWork.run(work => seedAt(work, work.now))
}

/** In the demo: when the areas are there, locations can be placed. */
export const demoReactions = ({ config }: Pick<RespiteDeps, 'config'>): Reactions => ({
  'areas.imported': async (_event, work) => {
    if (config.demo) await seedAt(work, work.now)
  },
})

/** Seeds the demo's beds; events about areas may arrive in any order, so until all have, we look again. */
export const demoTimers = (deps: RespiteDeps): TimerHandlers => ({
  [demoTimer]: async (_timer, work) => {
    const isSeeded = await (await import('./seed.ts')).seedBeds(deps, work)
    if (!isSeeded) await seedAt(work, work.now.add(pause))
  },
})
