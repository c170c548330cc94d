import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { noStop } from '../../kernel/timers.ts'
import { extend, extending } from './keeping.ts'

export { hoursRoutes } from './routes.ts'

/** What it does when a timer is due. */
export const hoursTimers = ({ logger }: ServiceDeps): TimerHandlers => ({
  [extending.kind]: (_timer, work) => extend(work, logger),
})

/** Looks once at every start, so that a long pause costs nothing. */
export const hoursStart = ({ unitOfWork }: ServiceDeps): Promise<void> =>
  unitOfWork.run(work => work.timers.set({ ...extending, dueAt: work.now, data: noStop }))
