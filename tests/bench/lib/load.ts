import { startChild } from './child.ts'
import type { Load, LoadJob } from './load-worker.ts'

export type { Load, LoadJob } from './load-worker.ts'

/** Sends requests from a process of its own. */
export interface Loader {
  run(job: LoadJob): Promise<Load>
  stop(): Promise<void>
}

/** Starts the process that sends requests. */
export const startLoader = async (): Promise<Loader> => {
  const child = await startChild(new URL('load-worker.ts', import.meta.url))
  return {
    run: async job => {
      const load = await child.ask<Load>(job)
      if (load.failed > 0) throw new Error(`${load.failed} requests to ${job.url} failed: ${load.example}`)
      return load
    },
    stop: child.stop,
  }
}
