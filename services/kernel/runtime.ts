import type { FastifyInstance } from 'fastify'
import type { JSONWebKeySet } from 'jose'
import type pg from 'pg'
import { TokenVerifier } from './asker.ts'
import { type Clock, MovableClock } from './clock.ts'
import type { Config } from './config.ts'
import { createPool, type Database, openDatabase } from './database.ts'
import { Dispatcher } from './dispatcher.ts'
import { createHttp } from './http/app.ts'
import { answerOnce } from './http/idempotency.ts'
import { createLogger, type Logger } from './logger.ts'
import { moveClock, type Patience, readClock } from './moved-clock.ts'
import { Precedence } from './precedence.ts'
import { openQueues, type Queues } from './queues.ts'
import { type ReactionOptions, registerConsumer, startReactions } from './reactions.ts'
import type { Service, ServiceDeps, ServiceFactory } from './service.ts'
import { Settings } from './settings.ts'
import { Sweeper } from './sweeper.ts'
import { UnitOfWork } from './unit-of-work.ts'
import { Vault } from './vault.ts'
import { waitUntil } from './wait.ts'
import { Wakeups } from './wakeups.ts'

/** What a process is started with. */
export interface RuntimeOptions {
  config: Config
  databaseUrl: string
  secret: string
  services: ServiceFactory[]
  /** How identity's public keys are had when identity runs elsewhere; here it is asked in process. */
  fetchKeys?: () => Promise<JSONWebKeySet>
  logger?: Logger
  clock?: MovableClock
}

/** A running process: the services in it, behind one inner door. */
export interface Runtime {
  /** The inner door. It is not listening: the gateway hands requests to it, or `infra/serve.ts` makes it listen. */
  http: FastifyInstance
  config: Config
  clock: Clock
  logger: Logger
  wakeups: Wakeups
  queues: Queues
  settings: Settings
  precedence: Precedence
  /** Pool with the gateway's role: reads the log. */
  gatewayPool: pg.Pool
  verifier: TokenVerifier
  /** Waits until every event has been handled and no timer is due; says whether it came to that. */
  settled(milliseconds?: number): Promise<boolean>
  moveClock(by: Temporal.Duration, patience?: Patience): Promise<void>
  health(): Promise<Record<string, unknown>>
  stop(): Promise<void>
}

/** Starts services in this process. Everything is checked first: a wrong wiring refuses to start and says what is wrong. */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { config, databaseUrl: url, secret } = options
  const logger = options.logger ?? createLogger(config.LOG_LEVEL)
  let stopping = false
  const onError = (error: unknown) => {
    if (!stopping) logger.warn({ err: error }, 'a connection or loop failed; it goes on by itself')
  }
  const clock = options.clock ?? new MovableClock()
  const wakeups = new Wakeups(url, onError)
  const precedence = new Precedence()
  const dispatcherPool = createPool({ url, service: 'dispatcher', connections: 4, onError })
  const gatewayPool = createPool({ url, service: 'gateway', connections: 4, onError })
  const sharedPool = createPool({ url, service: 'service', connections: 2, onError })
  const settings = new Settings(sharedPool)
  const vault = new Vault(sharedPool, secret)
  await settings.load()
  if (config.demo) await readClock(sharedPool, clock)
  const reload = (load: () => Promise<void>) => () => void load().catch(onError)
  wakeups.on('settings', reload(settings.load))
  wakeups.on('keys', vault.forget)

  const queues = await openQueues({
    redisUrl: config.REDIS_URL,
    databaseUrl: url,
    concurrency: config.QUEUE_CONCURRENCY,
    consumers: options.services.length,
    onError,
  })
  const running: { service: Service; deps: ServiceDeps; database: Database; sweeper: Sweeper }[] = []
  const move = (by: Temporal.Duration, patience?: Patience) =>
    moveClock({ pool: dispatcherPool, clock, settled }, by, patience)
  const settled = (milliseconds = 10_000) => waitSettled(dispatcherPool, clock, milliseconds)
  const clockMoved = async () => {
    await readClock(sharedPool, clock)
    for (const { sweeper } of running) sweeper.wake()
  }
  if (config.demo) wakeups.on('clock', reload(clockMoved))
  for (const factory of options.services) {
    const name = factory.serviceName
    const database = openDatabase({ url, service: name, connections: config.DATABASE_POOL, onError })
    const unitOfWork = new UnitOfWork(database, clock)
    const log = logger.child({ service: name })
    const deps: ServiceDeps = {
      config,
      secret,
      clock,
      logger: log,
      database,
      unitOfWork,
      vault,
      settings,
      precedence,
      answerOnce: (request, reply, run) => answerOnce({ service: name, unitOfWork, vault }, request, reply, run),
      caughtUp: thread => caughtUp(database, name, thread),
      ...(config.demo ? { moveClock: move } : {}),
    }
    const service = factory.create(deps)
    const sweeper = new Sweeper({
      service: name,
      timers: service.timers ?? {},
      batches: service.timerBatches ?? {},
      database,
      unitOfWork,
      clock,
      logger: log,
    })
    running.push({ service, deps, database, sweeper })
  }

  const fetchKeys = options.fetchKeys ?? (async () => (await http.inject('/internal/jwks')).json<JSONWebKeySet>())
  const verifier = new TokenVerifier(fetchKeys)
  const http = await createHttp({
    logger,
    verifier,
    ratePosting: config.RATE_POSTING * (config.demo ? 20 : 1),
    precedence,
    ...(config.demo ? { clock } : {}),
  })
  for (const { service } of running) {
    await http.register(async app => service.routes(app), { prefix: '/api/v1' })
    if (service.internal) await http.register(async app => service.internal?.(app), { prefix: '/internal' })
  }
  await http.ready()

  const reactionsOf = ({ service, deps, database }: (typeof running)[number]): ReactionOptions => ({
    service: service.name,
    reactions: service.reactions ?? {},
    database,
    unitOfWork: deps.unitOfWork,
    queues,
    clock,
    logger: deps.logger,
    precedence,
  })
  for (const one of running) {
    if (Object.keys(one.service.reactions ?? {}).length === 0) continue
    await registerConsumer(reactionsOf(one))
    startReactions(reactionsOf(one))
  }
  const dispatcher = new Dispatcher({ pool: dispatcherPool, queues, wakeups, precedence, onError })
  await wakeups.start()
  dispatcher.start()
  for (const { service } of running) await service.start?.()
  for (const { sweeper } of running) sweeper.start()

  const stop = async () => {
    await http.close()
    stopping = true
    await Promise.all(running.map(({ sweeper }) => sweeper.stop()))
    await dispatcher.stop()
    await queues.close()
    for (const { service } of running) await service.stop?.()
    await Promise.all(running.map(({ database }) => database.close()))
    await wakeups.close()
    await Promise.all([dispatcherPool, gatewayPool, sharedPool].map(pool => pool.end()))
  }
  const health = () => readHealth(dispatcherPool, queues, clock)
  return {
    http,
    config,
    clock,
    logger,
    wakeups,
    queues,
    settings,
    precedence,
    gatewayPool,
    verifier,
    settled,
    moveClock: move,
    health,
    stop,
  }
}

const caughtUp = async (database: Database, service: string, thread: string) => {
  const behind = async () => {
    const [row] = await database.prisma.$queryRaw<
      { behind: boolean }[]
    >`select kernel.is_behind(${service}, ${thread}) as behind`
    return row?.behind === true
  }
  return await waitUntil(async () => !(await behind()), 1_000, 15)
}

/** Is there an event nobody handled yet, or a timer that is due? */
const isBusy = `
  select exists (
      select 1 from kernel.consumer c join log.event e on e.position > c.swept and e.type = any (c.types)
      where not exists (select 1 from kernel.handled h where h.consumer = c.name and h.event_id = e.id)
        and not exists (select 1 from kernel.parked p where p.service = c.name and p.kind = 'event' and p.ref = e.id::text))
    or exists (select 1 from kernel.timer where not parked and due_at <= $1) as busy`

const waitSettled = async (pool: pg.Pool, clock: Clock, milliseconds: number) => {
  const idle = async () => {
    const { rows } = await pool.query<{ busy: boolean }>(isBusy, [new Date(clock.now().epochMilliseconds)])
    return rows[0]?.busy === false
  }
  return await waitUntil(idle, milliseconds, 20)
}

const readHealth = async (pool: pg.Pool, queues: Queues, clock: Clock) => {
  await queues.ping()
  const { rows } = await pool.query<Record<string, string>>(
    `select (select coalesce(max(position), 0) from log.event) - (select position from kernel.dispatcher) as "logLag",
       (select count(*) from kernel.parked) as parked,
       (select coalesce(extract(epoch from $1::timestamptz - min(due_at)), 0) from kernel.timer where not parked and due_at <= $1) as "timerLag",
       notify.lag($1) as "notifyLag",
       (select arrived_ago from backup.chain($1)) as "drillAge",
       (select slowest from backup.chain($1)) as "drillSlowest"`,
    [new Date(clock.now().epochMilliseconds)],
  )
  const known = Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null)
  const figures = Object.fromEntries(known.map(([key, value]) => [key, Number(value)]))
  return { database: 'ok', queue: queues.backend, ...figures }
}
