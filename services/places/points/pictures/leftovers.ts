import { openFiles } from '../../../kernel/files.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import type { TimerHandlers } from '../../../kernel/sweeper.ts'
import { noStop } from '../../../kernel/timers.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { forgetLeftover, leftoversAt } from '../store/pictures.ts'
import { deleteHandled } from '../store/reports.ts'
import { removeFiles } from './store.ts'

const kind = 'points-tidy'
const subject = 'everything'
const every = { hours: 1 }
/** Reports that were handled are kept for so long. */
const keepReports = { hours: 365 * 24 }

/** Removes, every hour, the files of pictures that are not there (any more), and reports that were handled long ago. */
export const tidyTimers = (deps: Pick<ServiceDeps, 'config'>): TimerHandlers => {
  const files = openFiles(deps.config)
  return {
    [kind]: async (_timer, { db, now, timers }) => {
      const left = await leftoversAt(db, now)
      for (const id of left) await removeFiles(files, id)
      await forgetLeftover(db, left)
      await deleteHandled(db, now.subtract(keepReports))
      await timers.set({ kind, subject, dueAt: now.add(every), data: noStop })
    },
  }
}

/** Begins tidying, unless it has begun. */
export const startTidying = ({ now, timers }: Work): Promise<void> =>
  timers.ensure({ kind, subject, dueAt: now.add(every), data: noStop })

/** The files of a picture that was taken away need not wait for the hour. */
export const tidyNow = async ({ timers, now }: Work): Promise<void> =>
  await timers.set({ kind, subject, dueAt: now, data: noStop })
