import type { Clock } from './clock.ts'
import { toDate } from './clock.ts'
import { type Database, isPassing } from './database.ts'
import type { Logger } from './logger.ts'
import { Loop } from './loop.ts'
import { describe } from './reactions.ts'
import { type DueTimer, isAnyDue, takeDueTimers } from './timers.ts'
import type { UnitOfWork, Work } from './unit-of-work.ts'

/** What a service does when a timer of a kind is due, in the transaction that takes the timer away. */
export type TimerHandlers = Record<string, (timer: DueTimer, work: Work) => Promise<void>>

/**
 * The same for a kind of which many may be due at once: those that are come together, earliest first. When one fails
 * they are all put back, and tried one by one.
 */
export type TimerBatches = Record<string, (timers: DueTimer[], work: Work) => Promise<void>>

/** What the sweeper of one service needs. */
export interface SweeperOptions {
  service: string
  timers: TimerHandlers
  batches: TimerBatches
  database: Database
  unitOfWork: UnitOfWork
  clock: Clock
  logger: Logger
}

const lookEvery = 250 // milliseconds
/** So many timers of a kind at once. */
const most = 200
const tries = 6

/**
 * Fires what is due. Timers are rows; this loop finds them whatever happened in between: a restart, a lost queue, a
 * moved clock. Several processes may sweep at once: each takes what no other is handling.
 */
export class Sweeper {
  readonly #options: SweeperOptions
  readonly #loop: Loop
  #current: DueTimer[] = []

  constructor(options: SweeperOptions) {
    this.#options = options
    this.#loop = new Loop(
      () => this.#turn(),
      lookEvery,
      error => options.logger.error({ err: error }, 'timers failed'),
    )
  }

  start(): void {
    const { timers, batches } = this.#options
    if (Object.keys(timers).length + Object.keys(batches).length > 0) this.#loop.start()
  }

  wake = (): void => this.#loop.wake()

  stop(): Promise<void> {
    return this.#loop.stop()
  }

  async #turn(): Promise<boolean> {
    this.#current = []
    const { database, service, clock } = this.#options
    if (!(await isAnyDue(database.pool, service, clock.now()))) return false
    try {
      return await this.#options.unitOfWork.run(work => this.#fire(work))
    } catch (error) {
      if (this.#current.length === 0 || isPassing(error)) throw error
      // Of a batch we do not know which one failed: each counts one failure, and then comes alone.
      for (const timer of this.#current) await this.#failed(timer, error)
      return true
    }
  }

  async #fire(work: Work): Promise<boolean> {
    const { timers, batches, service } = this.#options
    const due = await takeDueTimers(work.db, service, work.now, { batched: Object.keys(batches), most })
    const [first] = due
    if (!first) return false
    this.#current = due
    const [batch, handler] = [batches[first.kind], timers[first.kind]]
    if (batch) await batch(due, work)
    else if (handler) await handler(first, work)
    else throw new Error(`Nobody handles the timer ${first.kind}.`)
    return true
  }

  /** Counts the failure in a transaction of its own; after the last try the timer is parked. */
  async #failed({ kind, subject, attempts }: DueTimer, error: unknown) {
    const { service, database, clock, logger } = this.#options
    const parked = attempts + 1 >= tries
    logger.error({ err: error, kind, subject, parked }, 'a timer failed')
    const pause = 200 * 2 ** attempts
    await database.prisma.$transaction(async db => {
      await db.$executeRaw`
        update kernel.timer set attempts = attempts + 1, parked = ${parked},
          retry_at = clock_timestamp() + make_interval(secs => ${pause / 1000}::double precision)
        where service = ${service} and kind = ${kind} and subject = ${subject}`
      if (!parked) return
      await db.$executeRaw`
        insert into kernel.parked (service, kind, ref, error, attempts, parked_at)
        values (${service}, 'timer', ${`${kind} ${subject}`}, ${describe(error)}, ${attempts + 1}, ${toDate(clock.now())})
        on conflict (service, kind, ref) do update set error = excluded.error, attempts = excluded.attempts`
    })
  }
}
