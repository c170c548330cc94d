import { LRUCache } from 'lru-cache'
import type { ImportProgress } from '../../../contracts/api/support-point-exchange.ts'
import type { Progress } from './import.ts'

/**
 * How far imports are, kept by the process that runs them, under a name their asker chose. Only that asker is told; who
 * comes to another process hears nothing, and waits for the answer itself.
 */
export class ProgressBoard {
  readonly #running = new LRUCache<string, ImportProgress>({ max: 50 })

  /** Says on the board how far it is; without a name nobody is told. */
  teller(asker: string, name: string | undefined): Progress {
    if (name === undefined) return () => {}
    return (step, done, total) => this.#running.set(`${asker} ${name}`, { step, done, total })
  }

  /** How far it is. */
  read(asker: string, name: string): ImportProgress | undefined {
    return this.#running.get(`${asker} ${name}`)
  }
}
