import { SHARE_ENV, Worker } from 'node:worker_threads'
import type { Job, Progress, Results, Said } from './worker/jobs.ts'

/** The thread did not answer: too much waits for it, it took too long, or it was stopped. Try again later. */
export class ReckonerBusy extends Error {}

/** How long a thread may do and wait. */
export interface ReckonerOptions {
  /** So many jobs wait at most, besides the one that is done; more are refused. */
  mostWaiting: number
  /** Milliseconds one job may take. */
  longest: number
}

interface Asked {
  job: Job
  /** JSON of the areas, for a thread that does not have them. */
  areas: () => Promise<string>
  onProgress: ((progress: Progress) => void) | undefined
  resolve(result: never): void
  reject(error: Error): void
}

const idleFor = 30_000 // milliseconds, after which the thread ends: it holds 40 MB that an idle process does not have

/**
 * A thread for geometry, so that no request waits for another's sums. It is started when there is work, does one job
 * after the other, and ends when there has been none for half a minute.
 */
export class Reckoner {
  readonly #options: ReckonerOptions
  readonly #waiting: Asked[] = []
  #current: Asked | undefined
  #worker: Worker | undefined
  #knows = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(options: ReckonerOptions) {
    this.#options = options
  }

  /** @throws ReckonerBusy */
  ask<K extends Job['kind']>(
    job: Job & { kind: K },
    areas: () => Promise<string>,
    onProgress?: (progress: Progress) => void,
  ): Promise<Results[K]> {
    if (this.#isClosed) return Promise.reject(new ReckonerBusy('stopped'))
    if (this.#current && this.#waiting.length >= this.#options.mostWaiting)
      return Promise.reject(new ReckonerBusy('too much waits'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, areas, onProgress, resolve, reject })
      void this.#next()
    })
  }

  /** Ends the thread for good. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.stop()
  }

  /** Ends the thread; what waits for it is refused. The next who asks starts another. */
  async stop(reason = 'stopped'): Promise<void> {
    clearTimeout(this.#timer)
    const [worker, asked] = [this.#worker, [this.#current, ...this.#waiting.splice(0)]]
    this.#worker = undefined
    this.#current = undefined
    this.#knows = new Set()
    for (const one of asked) one?.reject(new ReckonerBusy(reason))
    await worker?.terminate()
  }

  async #next() {
    if (this.#current) return
    clearTimeout(this.#timer)
    const asked = this.#waiting.shift()
    this.#current = asked
    if (!asked) return this.#endWhenIdle()
    try {
      const { key } = asked.job.areas
      const text = this.#knows.has(key) ? undefined : await asked.areas()
      if (this.#current !== asked) return
      this.#worker ??= this.#start()
      this.#knows.add(key)
      this.#timer = setTimeout(() => void this.stop('took too long'), this.#options.longest)
      this.#worker.postMessage({ ...asked.job, areas: text === undefined ? { key } : { key, text } })
    } catch (error) {
      this.#finish(() => asked.reject(error as Error))
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker/main.ts', import.meta.url), {
      ...{ execArgv: [], env: SHARE_ENV, resourceLimits: { maxOldGenerationSizeMb: 512 } },
    })
    worker.unref()
    worker.on('message', (said: Said) => this.#worker === worker && this.#hear(said))
    worker.on('error', (error: Error) => this.#worker === worker && void this.stop(error.message))
    return worker
  }

  #hear(said: Said) {
    const current = this.#current
    if (!current) return
    if ('progress' in said) current.onProgress?.(said.progress)
    else if ('result' in said) this.#finish(() => current.resolve(said.result as never))
    else if (said.failed === 'areas-unknown') this.#askAgain(current)
    else this.#finish(() => current.reject(new Error(`Reckoning coverage failed: ${said.failed}`)))
  }

  /** The thread has forgotten these areas for others. */
  #askAgain(asked: Asked) {
    this.#knows.delete(asked.job.areas.key)
    this.#waiting.unshift(asked)
    this.#finish(() => {})
  }

  #finish(tell: () => void) {
    clearTimeout(this.#timer)
    this.#current = undefined
    tell()
    void this.#next()
  }

  #endWhenIdle() {
    if (this.#worker) this.#timer = setTimeout(() => void this.stop(), idleFor).unref()
  }
}
