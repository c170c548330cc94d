import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './prisma-client/client.ts'
import type { TransactionClient } from './prisma-client/internal/prismaNamespace.ts'

/** A Prisma client inside one transaction. */
export type Db = TransactionClient

/** How long things may take, milliseconds: a stuck writer is ended by the database itself. */
export const timeouts = { statement: 30_000, idleInTransaction: 15_000, transaction: 60_000, start: 5_000 }

/** The role of a service in the database, `omzien_requests`: its own schema, and appending to the log. */
export const roleOf = (service: string): string => `omzien_${service}`

/** Settings every connection starts with; `role` makes one login act as the service. */
const connectionOptions = (role: string) =>
  [
    `role=${role}`,
    'timezone=UTC',
    `statement_timeout=${timeouts.statement}`,
    `idle_in_transaction_session_timeout=${timeouts.idleInTransaction}`,
    `transaction_timeout=${timeouts.transaction}`,
  ]
    .map(option => `-c ${option}`)
    .join(' ')

/** Which database, as whom, and with how many connections. */
export interface DatabaseOptions {
  url: string
  service: string
  connections: number
  onError?: (error: Error) => void
}

/** A pool of connections that act as one service. A lost idle connection is reported, and replaced by the pool. */
export const createPool = ({ url, service, connections, onError }: DatabaseOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: connectionOptions(roleOf(service)),
    application_name: `omzien ${service}`,
    connectionTimeoutMillis: timeouts.start,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', error => onError?.(error))
  pool.on('connect', client => client.on('error', error => onError?.(error)))
  return pool
}

/** The database as one service sees it: Prisma over a pool of its own. */
export interface Database {
  service: string
  prisma: PrismaClient
  pool: pg.Pool
  close(): Promise<void>
}

/** So many statements are planned once per connection; what is built anew each time must not fill its memory. */
const mostPrepared = 300

/** Names for the statements that come back: those the database plans once, which saves a tenth of a short transaction. */
const statementNames = () => {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql)
    if (known !== undefined) return known
    const name = names.size < mostPrepared ? `p${names.size}` : ''
    if (name) names.set(sql, name)
    return name
  }
}

/** Opens the database as a service. Nothing is connected before the first query. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const pool = createPool(options)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    transactionOptions: { maxWait: timeouts.start, timeout: timeouts.transaction },
  })
  const close = async () => {
    await prisma.$disconnect()
    if (!pool.ended) await pool.end()
  }
  return { service: options.service, prisma, pool, close }
}

/** What a constraint of the database refused. */
export interface Violation {
  /** SQLSTATE: 23505 unique, 23P01 exclusion, 23503 foreign key, 23514 check. */
  code: string
  constraint?: string
}

interface ErrorLike {
  code?: unknown
  constraint?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string; constraint?: { index?: string } } } }
}

/** The violated constraint behind an error of Prisma or of the driver; undefined when it is something else. */
export const violation = (error: unknown): Violation | undefined => {
  const like = error as ErrorLike | undefined
  const cause = like?.meta?.driverAdapterError?.cause
  const code = cause?.originalCode ?? (typeof like?.code === 'string' ? like.code : undefined)
  if (code === 'P2002') return { code: '23505' }
  if (!code || !/^23[0-9A-Z]{3}$/.test(code)) return undefined
  const constraint = cause?.constraint?.index ?? (typeof like?.constraint === 'string' ? like.constraint : undefined)
  return constraint ? { code, constraint } : { code }
}

/**
 * Did transactions wait for each other, so that the database ended this one (40P01, or 40001)? Nothing of it is left, and
 * done again it mostly succeeds.
 */
export const isConflict = (error: unknown): boolean => {
  const like = error as ErrorLike | undefined
  const code = like?.meta?.driverAdapterError?.cause?.originalCode ?? like?.code
  return code === '40P01' || code === '40001' || code === 'P2034'
}

const passing = new Set([
  'P2024',
  'P2028',
  'P2037',
  'P1001',
  'P1008',
  'P1017',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08003',
  '25P03',
  '25P04',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])

/** What the driver says without a code when its connection is gone: while connecting, in use, or found so by the next. */
const goneWords =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Can't reach database|write EPIPE|read ECONNRESET/

/** The same, as Prisma calls it when it happened under a statement in SQL (P2010). */
const goneKinds = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections'])

/** Is the database only out of reach or overloaded for a moment, so that the asker may try again (503)? */
export const isPassing = (error: unknown): boolean => {
  const like = error as ErrorLike & { message?: string }
  const cause = like?.meta?.driverAdapterError?.cause
  const code = cause?.originalCode ?? like?.code
  if (typeof code === 'string' && passing.has(code)) return true
  return goneKinds.has(cause?.kind ?? '') || goneWords.test(like?.message ?? '')
}
