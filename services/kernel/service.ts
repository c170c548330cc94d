import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { Answer } from './http/idempotency.ts'
import type { Logger } from './logger.ts'
import type { Precedence } from './precedence.ts'
import type { Reactions } from './reactions.ts'
import type { Settings } from './settings.ts'
import type { TimerBatches, TimerHandlers } from './sweeper.ts'
import type { UnitOfWork, Work } from './unit-of-work.ts'
import type { Vault } from './vault.ts'

/** What every service gets. */
export interface ServiceDeps {
  config: Config
  /** The installation's secret, for keyed hashes and blurring. */
  secret: string
  clock: Clock
  logger: Logger
  /** The database as this service. */
  database: Database
  unitOfWork: UnitOfWork
  vault: Vault
  settings: Settings
  /** Lets go first what is urgent, such as an alert. */
  precedence: Precedence
  /** Runs the work of a POST once per `Idempotency-Key` and sends its answer. */
  answerOnce(request: FastifyRequest, reply: FastifyReply, run: (work: Work) => Promise<Answer>): Promise<object>
  /**
   * Waits, at most a second, until this service has handled every event about a thing (`thread`): so that who just
   * wrote in one service reads it in the next. False when it is still behind after that second.
   */
  caughtUp(thread: string): Promise<boolean>
  /** Moves the demo's clock and runs what became due; absent outside demo mode. */
  moveClock?(by: Temporal.Duration): Promise<void>
}

/** A service: its routes, and what it does when an event arrives or a timer is due. */
export interface Service {
  name: string
  /** Registers the routes, under `/api/v1`. */
  routes(app: FastifyInstance): Promise<void> | void
  /** Registers routes for other services only, under `/internal`. */
  internal?(app: FastifyInstance): Promise<void> | void
  reactions?: Reactions
  timers?: TimerHandlers
  /** Timers of which many may be due at once: handled together, in one transaction. */
  timerBatches?: TimerBatches
  /** Work to do once when the process starts, before it says it is ready. */
  start?(): Promise<void>
  stop?(): Promise<void>
}

/** Makes a service out of what it depends on. */
export type ServiceFactory = { serviceName: string; create(deps: ServiceDeps): Service }

/** Declares a service; the one export of its `service.ts`. */
export const defineService = (
  serviceName: string,
  create: (deps: ServiceDeps) => Omit<Service, 'name'>,
): ServiceFactory => ({
  serviceName,
  create: deps => ({ name: serviceName, ...create(deps) }),
})

/** A pool, for what is not Prisma. */
export type Pool = pg.Pool
