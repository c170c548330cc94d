import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { diskFull, explainFileError, StartError } from '../start-error.ts'
import { binariesFor } from './binaries.ts'
import { hasCluster, makeCluster } from './cluster.ts'
import { type Memory, makeDataFolder, recall, remember, roomLeft } from './data-folder.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { freePort, isFree } from './free-port.ts'
import { insideOf, placeCluster } from './root-place.ts'
import { chooseUser, type RunAs } from './run-as.ts'
import { type Server, type ServerOptions, startServer, stopLeftBehind, TryAgain } from './server.ts'

/** The database in the cluster that is ours. */
const DATABASE = 'omzien'
/** A new cluster and its first write-ahead log take 60 MB; with less than this free we do not begin, in bytes. */
const ROOM_FOR_NEW = 150e6
/** An existing one may need two more files of write-ahead log at once, in bytes. */
const ROOM_FOR_AGAIN = 40e6
/** How often a start that failed for a passing reason is tried, a quarter of a second apart. */
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
    return await startLocked(dataDir, lock, options).catch(error => {
      lock.release()
      throw error
    })
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

async function startLocked(dataDir: string, lock: FolderLock, options: PostgresOptions): Promise<EmbeddedPostgres> {
  const data = findData(dataDir)
  const leftBehind = data.found && (await stopLeftBehind(data.memory.cluster))
  if (!data.found) await makeData(dataDir, data, options)
  const log = newLog(dataDir)
  const { server, port } = await startOnFreePort(serverOptions(data, log, options), options.port, data.memory.port)
  try {
    remember(dataDir, { ...data.memory, port })
    await ensureDatabase(port, data.memory.password)
  } catch (error) {
    await server.stop()
    throw error
  }
  const url = urlFor(port, data.memory.password)
  const started = data.found ? (leftBehind ? 'adopted' : 'again') : 'fresh'
  const whenGone = () => options.onExit?.(whyGone(log, data.memory.cluster))
  return { url, port, started, announce: lock.announce, stop: watch(server, lock, whenGone) }
}

/** What a data folder holds, and how its database is to be run. */
type Data = { memory: Memory; runAs: RunAs; bin: string; found: boolean }

function findData(dataDir: string): Data {
  const remembered = recall(dataDir)
  const runAs = chooseUser(remembered?.cluster ?? insideOf(dataDir))
  const cluster = placeCluster(dataDir, remembered?.cluster, runAs)
  const found = hasCluster(cluster)
  if (found && !remembered) throw new StartError(lostPassword(dataDir))
  if (roomLeft(dirname(cluster)) < (found ? ROOM_FOR_AGAIN : ROOM_FOR_NEW)) throw diskFull(cluster)
  const password = remembered?.password ?? randomBytes(24).toString('hex')
  return { memory: { ...remembered, password, cluster }, runAs, bin: binariesFor(runAs), found }
}

async function makeData(dataDir: string, { memory, runAs, bin }: Data, options: PostgresOptions): Promise<void> {
  options.onProgress?.('making the database, once')
  // First the password, then what it opens: the other way round a kill in between would lock us out.
  remember(dataDir, memory)
  await makeCluster({ ...memory, bin, runAs, durable: options.durable ?? true })
}

const serverOptions = ({ memory, runAs, bin }: Data, log: string, options: PostgresOptions) => ({
  bin,
  runAs,
  log,
  cluster: memory.cluster,
  durable: options.durable ?? true,
  maxConnections: options.maxConnections ?? 200,
})

/** The log of this start; that of the one before is kept beside it. */
function newLog(dataDir: string): string {
  const log = join(dataDir, 'postgres.log')
  if (existsSync(log)) renameSync(log, join(dataDir, 'postgres.previous.log'))
  return log
}

async function startOnFreePort(server: Omit<ServerOptions, 'port'>, wanted?: number, last?: number) {
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

/** Frees the folder when the server is gone, and reports it if nobody asked. @returns the asking */
function watch(server: Server, lock: FolderLock, whenGone: () => void): () => Promise<void> {
  let stopping: Promise<void> | undefined
  server.gone.then(() => {
    lock.release()
    if (!stopping) whenGone()
  })
  return () => {
    stopping = stopping ?? server.stop()
    return stopping
  }
}

function whyGone(log: string, cluster: string): StartError {
  const said = readFileSync(log, 'utf8').slice(-10_000)
  if (/No space left|quota exceeded/i.test(said)) return diskFull(cluster)
  return new StartError(`The database stopped unasked: start again, nothing that was saved is lost (${log}).`)
}

const lostPassword = (dataDir: string) =>
  `${dataDir} holds a database but not postgres.json with its password: put that file back, or set OMZIEN_DATA to another folder.`

const urlFor = (port: number, password: string, database = DATABASE) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`

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
