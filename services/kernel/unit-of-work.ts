import type { Clock } from './clock.ts'
import { currentRequest } from './context.ts'
import { type Database, type Db, isConflict } from './database.ts'
import { appendEvents, type NewEvent } from './log.ts'
import { Timers } from './timers.ts'

/** One transaction of a service: what it writes, what it tells, and what it wants to be woken for, all or nothing. */
export interface Work {
  /** Prisma, inside the transaction; SQL through `$queryRaw`. */
  db: Db
  /** The moment of this work; the same for everything in it. */
  now: Temporal.Instant
  /** Tells the other services and the live screens; written last, in this transaction. */
  append(...events: NewEvent[]): void
  timers: Timers
  /** Runs when the transaction has been committed; for wake-ups only, never for what must happen. */
  afterCommit(done: () => void): void
}

/** So often work is begun when others are in its way. */
const tries = 3

/** Runs work in transactions of one service's database. */
export class UnitOfWork {
  readonly #database: Database
  readonly #clock: Clock

  constructor(database: Database, clock: Clock) {
    this.#database = database
    this.#clock = clock
  }

  /**
   * Runs `work` in one transaction and appends its events at the end of it. An error rolls everything back and is
   * thrown on; a constraint that refuses is mapped by the caller, outside the transaction (`violation`). Where two wait for
   * each other the database ends one of them, and that one is done again from its beginning: `work` must bear that.
   */
  async run<T>(work: (work: Work) => Promise<T>): Promise<T> {
    for (let left = tries - 1; ; left--) {
      try {
        return await this.#once(work)
      } catch (error) {
        if (left === 0 || !isConflict(error)) throw error
      }
    }
  }

  async #once<T>(work: (work: Work) => Promise<T>): Promise<T> {
    const done: (() => void)[] = []
    const result = await this.#database.prisma.$transaction(async db => {
      const events: NewEvent[] = []
      const now = this.#clock.now()
      const unit: Work = {
        db,
        now,
        append: (...more) => void events.push(...more),
        timers: new Timers(db, this.#database.service),
        afterCommit: callback => void done.push(callback),
      }
      const value = await work(unit)
      const requestId = currentRequest()?.id
      await appendEvents(db, requestId ? events.map(event => ({ requestId, ...event })) : events, now)
      return value
    })
    for (const callback of done) callback()
    return result
  }
}
