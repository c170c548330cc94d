import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { isBehind } from '../../prisma/migrate.ts'
import { StartError } from '../start-error.ts'
import type { Said } from './migrate-thread.ts'

/**
 * Migrates in a thread of its own, when there is something to migrate: the engine takes 40 MB, which a process that
 * runs for months gets back when the thread ends.
 * @throws StartError as `migrate` does
 */
export async function migrateApart(url: string, onProgress: (step: string) => void): Promise<void> {
  if (!(await isBehind(url))) return
  const refusals: string[] = []
  const thread = new Worker(new URL('migrate-thread.ts', import.meta.url), { workerData: url })
  thread.on('message', ({ progress, refusal }: Said) => {
    if (progress) onProgress(progress)
    if (refusal) refusals.push(refusal)
  })
  await once(thread, 'exit')
  if (refusals[0]) throw new StartError(refusals[0])
}
