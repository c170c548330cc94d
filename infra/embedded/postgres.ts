import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { diskFull, explainFileError, StartError } from '../start-error.ts'
import { binariesFor } from './binaries.ts'
import { hasCluster, makeCluster } from './cluster.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { freePort, isFree } from './free-port.ts'
import { insideOf, placeCluster } from './root-place.ts'
import { chooseUser } from './run-as.ts'
import { type Server, type ServerOptions, startServer, stopLeftBehind, TryAgain } from './server.ts'

/** The database in the cluster that is ours. */
const DATABASE = 'omzien'
/** A new cluster and its first write-ahead log take 60 MB; with less than this free we do not begin, in bytes. */
const ROOM_FOR_NEW = 150e6
/** An existing one may need two more files of write-ahead log at once, in bytes. */
const ROOM_FOR_AGAIN = 40e6
/** How often a start that failed for a passing reason is tried again. */
const ATTEMPTS = 20

/** How to start. */
export type PostgresOptions = {
  /** The folder that keeps the data between starts; made when missing. */
  dataDir: string
  /** Told what is being done, in a few words, when it takes time. */
  onProgress?: (step: string) => void
  /** Told once when the server ends without being asked to. */
  onExit?: (reason: StartError) => void
  /** A fixed port; without it a free one is chosen, and kept while it stays free. */
  port?: number
  maxConnections?: number
  /** `false` only for throw-away databases: faster, and lost with the power. */
  durable?: boolean
}

/** A running PostgreSQL, ours alone. */
export type EmbeddedPostgres = {
  /** The database `omzien`, as superuser, on loopback. */
  url: string
  port: number
  /** `fresh`: made now; `again`: was there; `adopted`: was there, and still running after its Omzien was killed. */
  started: 'fresh' | 'again' | 'adopted'
  /** Tells who tries to start on the same data where this one is. */
  announce(address: string): void
  /** Ends sessions, writes everything to disk and frees the data folder. May be called twice. */
  stop(): Promise<void>
}

/** What the data folder remembers between starts; `cluster` only when that is not in the folder itself. */
type Memory = { port?: number; password: string; cluster?: string }

/**
 * Starts PostgreSQL 18 from npm on the data in a folder. Nothing need be installed.
 * @throws StartError for everything a person can do something about: data in use, of another major version, a full
 *   disk, a taken port, no rights
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  try {
    makeDataFolder(dataDir)
    const lock = lockFolder(dataDir)
    try {
      return await startOn(dataDir, lock, options)
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw explainFileError(error, (error as NodeJS.ErrnoException).path ?? dataDir)
  }
}

/**
 * The database that a running Omzien keeps on this folder, for commands beside it (import, queue).
 * @returns undefined when none was ever started there
 */
export function urlOf(dataDir: string): string | undefined {
  const memory = recall(resolve(dataDir))
  return memory?.port ? urlFor(memory.port, memory.password) : undefined
}

async function startOn(dataDir: string, lock: FolderLock, options: PostgresOptions): Promise<EmbeddedPostgres> {
  const remembered = recall(dataDir)
  const runAs = chooseUser(remembered?.cluster ?? insideOf(dataDir))
  const cluster = placeCluster(dataDir, remembered?.cluster, runAs)
  const bin = binariesFor(runAs)
  const { durable = true, maxConnections = 200, onProgress = () => {} } = options
  const found = hasCluster(cluster)
  if (found && !remembered) throw new StartError(lostPassword(dataDir))
  if (roomLeft(dirname(cluster)) < (found ? ROOM_FOR_AGAIN : ROOM_FOR_NEW)) throw diskFull(cluster)
  const memory: Memory = { password: randomBytes(24).toString('hex'), ...remembered, cluster }
  const leftBehind = found && (await stopLeftBehind(cluster))
  if (!found) {
    onProgress('making the database, once')
    remember(dataDir, memory)
    await makeCluster({ bin, cluster, runAs, password: memory.password, durable })
  }
  const log = join(dataDir, 'postgres.log')
  if (existsSync(log)) renameSync(log, join(dataDir, 'postgres.previous.log'))
  const { server, port } = await startOnFreePort(
    { bin, cluster, runAs, log, durable, maxConnections },
    options.port,
    memory.port,
  )
  remember(dataDir, { ...memory, port })
  await ensureDatabase(port, memory.password).catch(async error => {
    await server.stop()
    throw error
  })
  return running(
    server,
    lock,
    { ...options, log, cluster },
    urlFor(port, memory.password),
    port,
    !found ? 'fresh' : leftBehind ? 'adopted' : 'again',
  )
}

function running(
  server: Server,
  lock: FolderLock,
  { onExit, log, cluster }: PostgresOptions & { log: string; cluster: string },
  url: string,
  port: number,
  started: EmbeddedPostgres['started'],
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined
  server.gone.then(() => {
    if (stopping) return
    lock.release()
    onExit?.(whyGone(log, cluster))
  })
  const stop = () => server.stop().finally(() => lock.release())
  return { url, port, started, announce: lock.announce, stop: () => (stopping ??= stop()) }
}

function whyGone(log: string, cluster: string): StartError {
  const said = readFileSync(log, 'utf8').slice(-10_000)
  if (/No space left|quota exceeded/i.test(said)) return diskFull(cluster)
  return new StartError(
    `The database stopped unasked: Omzien stops too; start it again, nothing that was saved is lost (${log}).`,
  )
}

function makeDataFolder(dataDir: string): void {
  if (existsSync(dataDir)) return
  mkdirSync(dataDir, { recursive: true })
  // Others may pass through (root's PostgreSQL runs as another user), not look around; what is secret is 0600 itself.
  chmodSync(dataDir, 0o711)
}

function recall(dataDir: string): Memory | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as Memory
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Written whole or not at all: a half written password would lock us out of our own data. */
function remember(dataDir: string, memory: Memory): void {
  const file = join(dataDir, 'postgres.json')
  const elsewhere = memory.cluster === insideOf(dataDir) ? {} : { cluster: memory.cluster }
  writeFileSync(`${file}.new`, JSON.stringify({ port: memory.port, password: memory.password, ...elsewhere }), {
    mode: 0o600,
  })
  renameSync(`${file}.new`, file)
}

const lostPassword = (dataDir: string) =>
  `${dataDir} holds a database but not postgres.json with its password: put that file back, or set OMZIEN_DATA to another folder.`

const urlFor = (port: number, password: string, database = DATABASE) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`

function roomLeft(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

async function startOnFreePort(
  server: Omit<ServerOptions, 'port'>,
  wanted: number | undefined,
  last: number | undefined,
) {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (attempt === 1 && last && (await isFree(last)) ? last : await freePort())
    try {
      return { server: await startServer({ ...server, port }), port }
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error
      if (attempt === ATTEMPTS || wanted) throw new StartError(`The database did not start: ${error.message}.`)
      await sleep(250)
    }
  }
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(port, password, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
