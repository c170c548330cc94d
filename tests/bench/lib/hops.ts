import { setTimeout as pause } from 'node:timers/promises'
import { serve } from './child.ts'

/** What is asked of a program that passes something on: a few, one after the other, or many as fast as it can. */
export type HopJob = { kind: 'one by one'; count: number } | { kind: 'many'; count: number }
/** Milliseconds each took, or how many a second. */
export interface Hops {
  times: number[]
  perSecond: number
}

/** Something that is sent in one place and arrives in another. */
export interface Hop {
  /** @returns the moment from which time counts */
  send(id: string): Promise<number>
  close(): Promise<unknown>
}

/** How many are sent at the same time when speed is asked for. */
const abreast = 16

/** Arrivals, by what was sent. */
export class Arrivals {
  readonly #waiting = new Map<string, (at: number) => void>()

  /** It arrived. */
  tell = (id: string): void => {
    const at = performance.now()
    this.#waiting.get(id)?.(at)
    this.#waiting.delete(id)
  }

  /** Resolves to the moment at which it arrives. */
  of(id: string): Promise<number> {
    return new Promise(resolve => this.#waiting.set(id, resolve))
  }
}

/** Serves jobs in a process of its own. */
export const serveHops = async ({ send, close }: Hop, arrivals: Arrivals, newId: () => string): Promise<void> => {
  const oneByOne = async (count: number): Promise<Hops> => {
    const times: number[] = []
    for (let i = 0; i < count; i++) {
      const id = newId()
      const arrived = arrivals.of(id)
      const sent = await send(id)
      times.push((await arrived) - sent)
      // Never in step with anything that looks at intervals.
      await pause(3 + Math.random() * 20)
    }
    return { times, perSecond: 0 }
  }
  const many = async (count: number): Promise<Hops> => {
    const begin = performance.now()
    const arrived: Promise<number>[] = []
    const sendOn = async () => {
      while (arrived.length < count) {
        const id = newId()
        arrived.push(arrivals.of(id))
        await send(id)
      }
    }
    await Promise.all(Array.from({ length: abreast }, sendOn))
    await Promise.all(arrived)
    return { times: [], perSecond: (count * 1000) / (performance.now() - begin) }
  }
  await serve<HopJob>({}, ({ kind, count }) => (kind === 'many' ? many(count) : oneByOne(count)), close)
}
