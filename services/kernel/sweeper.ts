import type { Clock } from './clock.ts'
import { toDate } from './clock.ts'
import { type Database, isPassing } from './database.ts'
import type { Logger } from './logger.ts'
import { Loop } from './loop.ts'
import { describe } from './reactions.ts'
import { type DueTimer, isAnyDue, takeDueTimer } from './timers.ts'
import type { UnitOfWork, Work } from './unit-of-work.ts'

/** What a service does when a timer of a kind is due, in the transaction that takes the timer away. */
export type TimerHandlers = Record<string, (timer: DueTimer, work: Work) => Promise<void>>

/** What the sweeper of one service needs. */
export interface SweeperOptions {
  service: string
  timers: TimerHandlers
  database: Database
  unitOfWork: UnitOfWork
  clock: Clock
  logger: Logger
}

const lookEvery = 500 // milliseconds
const tries = 6

/**
 * Fires what is due. Timers are rows; this loop finds them whatever happened in between: a restart, a lost queue, a
 * moved clock. Several processes may sweep at once: each takes what no other is handling.
 */
export class Sweeper {
  readonly #options: SweeperOptions
  readonly #loop: Loop
  #current: DueTimer | undefined

  constructor(options: SweeperOptions) {
    this.#options = options
    this.#loop = new Loop(
      () => this.#turn(),
      lookEvery,
      error => options.logger.error({ err: error }, 'timers failed'),
    )
  }

  start(): void {
    if (Object.keys(this.#options.timers).length > 0) this.#loop.start()
  }

  wake = (): void => this.#loop.wake()

  stop(): Promise<void> {
    return this.#loop.stop()
  }

  async #turn(): Promise<boolean> {
    this.#current = undefined
    const { database, service, clock } = this.#options
    if (!(await isAnyDue(database.pool, service, clock.now()))) return false
    try {
      return await this.#options.unitOfWork.run(work => this.#fire(work))
    } catch (error) {
      if (!this.#current || isPassing(error)) throw error
      await this.#failed(this.#current, error)
      return true
    }
  }

  async #fire(work: Work): Promise<boolean> {
    const timer = await takeDueTimer(work.db, this.#options.service, work.now)
    if (!timer) return false
    this.#current = timer
    const handler = this.#options.timers[timer.kind]
    if (!handler) throw new Error(`Nobody handles the timer ${timer.kind}.`)
    await handler(timer, work)
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
