import { setTimeout as pause } from 'node:timers/promises'
import { isPassing } from '../kernel/database.ts'

interface Waiting<Item> {
  item: Item
  done: PromiseWithResolvers<void>
}

/**
 * Collects things for some milliseconds, and while the ones before are being written, and writes them together: at most
 * one writing at a time, and nothing waits longer than that. When writing together fails, each is tried by itself, so that one that cannot be
 * written takes no other along; when the database is out of reach, all fail at once.
 */
export class Together<Item> {
  readonly #write: (items: Item[]) => Promise<void>
  readonly #collect: number
  #waiting: Waiting<Item>[] = []
  #writing = false

  /** @param collect how long is collected, milliseconds */
  constructor(write: (items: Item[]) => Promise<void>, collect: number) {
    this.#write = write
    this.#collect = collect
  }

  /** Resolves when it has been written. */
  add(item: Item): Promise<void> {
    const done = Promise.withResolvers<void>()
    this.#waiting.push({ item, done })
    if (!this.#writing) void this.#run()
    return done.promise
  }

  async #run() {
    this.#writing = true
    while (this.#waiting.length > 0) {
      await pause(this.#collect)
      await this.#all(this.#waiting.splice(0))
    }
    this.#writing = false
  }

  async #all(batch: Waiting<Item>[]) {
    try {
      await this.#write(batch.map(({ item }) => item))
      for (const { done } of batch) done.resolve()
    } catch (error) {
      if (batch.length === 1 || isPassing(error)) for (const { done } of batch) done.reject(error)
      else for (const { item, done } of batch) await this.#write([item]).then(done.resolve, done.reject)
    }
  }
}
