import { Loop } from '../../kernel/loop.ts'
import type { Precedence } from '../../kernel/precedence.ts'
import type { Wakeups } from '../../kernel/wakeups.ts'
import type { LiveLog } from '../store.ts'
import type { LiveEvent } from './frames.ts'

/** What following the log needs. */
export interface FollowerOptions {
  log: Pick<LiveLog, 'last' | 'read'>
  wakeups: Pick<Wakeups, 'on' | 'off'>
  precedence: Precedence
  onError: (error: unknown) => void
  /** Told of the events in commit order, each once. */
  tell: (events: LiveEvent[]) => void
}

const lookEvery = 250 // milliseconds, when nobody calls
const batch = 500

/** Reads the event log in commit order, from its end when it starts; notifications only wake it earlier. */
export class Follower {
  /** Everything up to here has been told. */
  position = 0
  readonly #options: FollowerOptions
  readonly #loop: Loop
  #readAt = performance.now()
  #turned = Promise.withResolvers<void>()
  #last: Promise<number> | undefined

  constructor(options: FollowerOptions) {
    this.#options = options
    this.#loop = new Loop(() => this.#turn(), lookEvery, options.onError)
  }

  async start(): Promise<void> {
    this.position = await this.#options.log.last()
    this.#options.wakeups.on('log', this.#loop.wake)
    this.#loop.start()
  }

  async stop(): Promise<void> {
    this.#options.wakeups.off('log', this.#loop.wake)
    await this.#loop.stop()
  }

  /** Milliseconds since the log was last read. */
  get silence(): number {
    return performance.now() - this.#readAt
  }

  /** Waits until everything has been told that is in the log now. */
  async upToDate(): Promise<void> {
    const last = await this.#lastNow()
    while (this.position < last) {
      this.#loop.wake()
      await this.#turned.promise
    }
  }

  /** Who asks before the question is sent shares its answer: a thousand sockets that come back ask once. */
  #lastNow(): Promise<number> {
    this.#last ??= new Promise(setImmediate).then(() => {
      this.#last = undefined
      return this.#options.log.last()
    })
    return this.#last
  }

  /** An alert that is on its way is so until it has been told. */
  async #turn(): Promise<boolean> {
    const told = this.#options.precedence.goOn()
    return await this.#read().finally(told)
  }

  async #read(): Promise<boolean> {
    const events = await this.#options.log.read(this.position, batch)
    this.#readAt = performance.now()
    const last = events.at(-1)
    if (!last) return false
    this.#options.tell(events)
    this.position = last.position
    this.#turned.resolve()
    this.#turned = Promise.withResolvers()
    return events.length === batch
  }
}
