import { createPostgresBackend, type Job, Queue, runMigrations, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'

/** What a job carries: ids only. */
export interface EventJob {
  eventId: string
}

/** How often a reaction is tried, and how long is waited in between (200 ms, doubling). */
export const attempts = 6
const jobOptions = {
  attempts,
  backoff: { type: 'exponential', delay: 200 },
  removeOnComplete: true,
  removeOnFail: true, // what failed for good is parked in our own table, which a lost queue does not lose
}

/** The queues of one process, on Redis or on PostgreSQL; the rest of the system does not know which. */
export interface Queues {
  backend: 'redis' | 'postgresql'
  /** Puts events in the queue of a consumer; an event that is already there is not put twice. */
  add(consumer: string, eventIds: string[]): Promise<void>
  /** Handles what arrives for a consumer; `last` says that it is not tried again after this. */
  work(consumer: string, handle: (job: EventJob, last: boolean) => Promise<void>): void
  /** Is the backend there? */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Where the queues are kept. */
export interface QueueOptions {
  redisUrl?: string | undefined
  databaseUrl: string
  concurrency: number
  /** How many consumers work in this process: each holds one connection to listen on. */
  consumers: number
  onError: (error: Error) => void
}

type Handle = (job: Job<EventJob>) => Promise<void>

/** What differs between the backends: how a queue and how a worker are made, and what a batch is worth. */
interface Backend {
  name: Queues['backend']
  /** Up to so many jobs are added one by one, side by side. */
  few: number
  queue(consumer: string): Pick<Queue, 'add' | 'addBulk' | 'close'>
  worker(consumer: string, handle: Handle): { close(): Promise<void> }
  ping(): Promise<void>
  close(): Promise<void>
}

const workerOptions = (concurrency: number) => ({ concurrency, stalledInterval: 5_000, lockDuration: 10_000 })

/** Opens the queues; makes the `bullmq` tables when they are not there. */
export const openQueues = async (options: QueueOptions): Promise<Queues> =>
  build(options.redisUrl ? redisBackend(options, options.redisUrl) : await postgresBackend(options))

const redisBackend = ({ concurrency, onError }: QueueOptions, url: string): Backend => {
  const connection = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: tries => Math.min(tries * 50, 1000) })
  connection.on('error', onError)
  return {
    name: 'redis',
    few: 1,
    queue: consumer => new Queue(consumer, { connection }).on('error', onError),
    worker: (consumer, handle) =>
      new Worker(consumer, handle, { connection, ...workerOptions(concurrency) }).on('error', onError),
    ping: async () => void (await connection.ping()),
    close: async () => connection.disconnect(),
  }
}

/** BullMQ sends the same few statements for every job, with long texts: this lets the database read and plan each once. */
class PlanningPool extends pg.Pool {
  readonly #names = new Map<string, string>()

  override query = ((statement: unknown, values?: unknown) =>
    typeof statement === 'string' && Array.isArray(values)
      ? super.query({ name: this.#nameOf(statement), text: statement, values })
      : super.query(statement as string, values as unknown[])) as pg.Pool['query']

  #nameOf(text: string): string {
    const name = this.#names.get(text) ?? `queue-${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}

const postgresBackend = async (options: QueueOptions): Promise<Backend> => {
  const { concurrency, onError } = options
  const pool = new PlanningPool({
    connectionString: options.databaseUrl,
    max: options.consumers + 8,
    // Jobs need not survive a crash of the database: the log does, and the dispatcher's sweep brings again what the
    // queue lost. Not waiting for the disk halves what a job costs.
    options: '-c search_path=bullmq -c timezone=UTC -c synchronous_commit=off',
    application_name: 'omzien queues',
    keepAlive: true,
  })
  // Every queue and worker of the process listens on it.
  pool.setMaxListeners(100)
  pool.on('error', onError)
  pool.on('connect', client => client.on('error', onError))
  const client = await pool.connect()
  await runMigrations(client).finally(() => client.release())
  return {
    name: 'postgresql',
    few: 8, // a batch makes temporary tables there, which take as long as a dozen single jobs
    queue: consumer => new Queue(consumer, { connection: pool }, createPostgresBackend).on('error', onError),
    worker: (consumer, handle) =>
      new Worker(consumer, handle, { connection: pool, ...workerOptions(concurrency) }, createPostgresBackend).on(
        'error',
        onError,
      ),
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  }
}

const jobOf = (eventId: string) => ({ name: 'event', data: { eventId }, opts: { ...jobOptions, jobId: eventId } })

const build = (backend: Backend): Queues => {
  const queues = new Map<string, ReturnType<Backend['queue']>>()
  const workers: { close(): Promise<void> }[] = []
  const queueOf = (consumer: string) => {
    const queue = queues.get(consumer) ?? backend.queue(consumer)
    queues.set(consumer, queue)
    return queue
  }
  return {
    backend: backend.name,
    ping: backend.ping,
    add: async (consumer, eventIds) => {
      const queue = queueOf(consumer)
      const jobs = eventIds.map(jobOf)
      if (jobs.length > backend.few) await queue.addBulk(jobs)
      else await Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)))
    },
    work: (consumer, handle) => {
      workers.push(backend.worker(consumer, job => handle(job.data, job.attemptsMade + 1 >= attempts)))
    },
    close: async () => {
      await Promise.all(workers.map(worker => worker.close()))
      await Promise.all([...queues.values()].map(queue => queue.close()))
      await backend.close()
    },
  }
}
