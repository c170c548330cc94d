import { createServer } from 'node:net'
import { Redis } from 'ioredis'
import pg from 'pg'
import { StartError } from '../start-error.ts'

/** How long a server may take to answer before we say that it cannot be reached, milliseconds. */
const PATIENCE = 5_000
/** The oldest PostgreSQL we run on, as the server numbers itself. */
const OLDEST = 180_000

/**
 * Is the database there, and new enough?
 * @throws StartError that names the server, never its password
 */
export async function assertDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'omzien start',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`select current_setting('server_version_num')::int as version`)
    if (rows[0].version < OLDEST)
      throw new StartError(`The database at ${placeOf(url)} is older than PostgreSQL 18: use a newer one.`)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`The database at ${placeOf(url)} cannot be used (${reasonOf(error)}): check DATABASE_URL.`)
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Is Redis there? Asked once before anything is built on it, because our queues wait for a Redis that is away.
 * @throws StartError that names the server, never its password
 */
export async function assertRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  let reason: unknown
  redis.on('error', error => {
    reason = error
  })
  try {
    await redis.connect()
    await redis.ping()
  } catch (error) {
    throw new StartError(`Redis at ${placeOf(url)} cannot be reached (${reasonOf(reason ?? error)}): check REDIS_URL.`)
  } finally {
    redis.disconnect()
  }
}

/**
 * Can we listen here?
 * @throws StartError when the port is taken, or not ours to take
 */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  probe.once('error', reject)
  probe.listen(port, host, () => probe.close(() => resolve()))
  await promise.catch(error => {
    throw explainListen(error, port, host)
  })
}

/** A sentence for what a listening socket was refused for. */
export function explainListen(error: unknown, port: number, host: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} is already in use: stop what uses it, or start with another PORT.`)
    case 'EACCES':
      return new StartError(`Port ${port} may not be used by you: start with another PORT.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`${host} is not an address of this machine: set HOST to one that is.`)
    default:
      return error
  }
}

const placeOf = (url: string) => {
  if (!URL.canParse(url)) return 'an address that cannot be read'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ECONNREFUSED') return 'nothing listens there'
  if (code === '28P01') return 'wrong user or password'
  return message || code || 'no reason given'
}
