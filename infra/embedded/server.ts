import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { diskFull, StartError } from '../start-error.ts'
import { POSTGRES_ENV } from './cluster.ts'
import type { RunAs } from './run-as.ts'

/** How often a starting or stopping server is looked at, in milliseconds. */
const LOOK_EVERY = 15
/** A server that is still recovering after this many milliseconds is given up. */
const READY_WITHIN = 120_000
/** How long a fast stop may take before the server is told to drop everything, in milliseconds. */
const STOP_WITHIN = 15_000

/** What a server process is started with. */
export type ServerOptions = {
  bin: string
  cluster: string
  runAs: RunAs
  port: number
  log: string
  maxConnections: number
  durable: boolean
}

/** A running server. */
export type Server = {
  /** Resolves when the process is gone, asked or not. */
  gone: Promise<void>
  /** Fast stop: sessions are ended, open transactions rolled back, everything committed is on disk. */
  stop(): Promise<void>
}

/** It did not start for a reason that passes: the port was just taken, or a killed server's last processes are ending. */
export class TryAgain extends Error {}

/**
 * Starts the server and waits until it answers.
 * @throws TryAgain, or StartError with what the server said last
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const child = launch(options)
  const gone = new Promise<void>((resolve, reject) => {
    child.once('exit', () => resolve())
    child.once('error', reject)
  })
  let ended = false
  gone.then(
    () => (ended = true),
    () => (ended = true),
  )
  const deadline = performance.now() + READY_WITHIN
  while (!isReady(options.cluster, child.pid)) {
    if (ended) await gone.then(() => Promise.reject(explain(options)))
    if (performance.now() > deadline) {
      child.kill('SIGQUIT')
      throw new StartError(`PostgreSQL did not become ready within ${READY_WITHIN / 1000} seconds: see ${options.log}.`)
    }
    await sleep(LOOK_EVERY)
  }
  return { gone, stop: () => stopChild(child, gone) }
}

/**
 * The server gets a session of its own, so that Ctrl-C at the terminal reaches us and not it, and writes its log to a
 * file, because a pipe to us would break when we are killed.
 */
function launch({ bin, cluster, runAs, port, log, maxConnections, durable }: ServerOptions): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: maxConnections,
    timezone: 'Europe/Amsterdam',
    log_timezone: 'Europe/Amsterdam',
    // Without durability a power cut may cost the data; only throw-away databases of tests run so.
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const output = openSync(log, 'w', 0o600)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(bin, 'postgres'), ['-D', cluster, ...flags], {
    ...runAs,
    cwd: '/',
    env: POSTGRES_ENV,
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  return child
}

/** What postmaster.pid says; its lines are described in PostgreSQL's pidfile.h. */
function readPidFile(cluster: string): { pid: number; status: string } | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() }
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const file = readPidFile(cluster)
  return file?.pid === pid && file?.status === 'ready'
}

function explain({ log, cluster, port }: ServerOptions): Error {
  const said = readFileSync(log, 'utf8')
  if (/No space left|quota exceeded/i.test(said)) return diskFull(cluster)
  if (/could not (bind|create any TCP)/i.test(said)) return new TryAgain(`port ${port} is taken`)
  if (/shared memory block .* is still in use/i.test(said)) return new TryAgain(`${cluster} is still in use`)
  const last = said.split('\n').findLast(line => /FATAL|PANIC|ERROR/.test(line)) ?? 'it gave no reason'
  return new StartError(`PostgreSQL did not start: ${last.replace(/^.*?(FATAL|PANIC|ERROR): +/, '')} (${log}).`)
}

async function stopChild(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.ref()
  child.kill('SIGINT')
  const inTime = await Promise.race([gone.then(() => true), sleep(STOP_WITHIN, false, { ref: false })])
  if (inTime) return
  child.kill('SIGQUIT')
  await gone
}

/**
 * Stops a server that outlived us (kill -9 of Node does not reach it). Stopping and starting again takes a third of a
 * second more than using it as it is, and leaves nothing of the old life: no sessions, locks or settings.
 * @returns whether there was one
 */
export async function stopLeftBehind(cluster: string): Promise<boolean> {
  const pid = readPidFile(cluster)?.pid
  if (!pid || !isServerOf(pid, cluster)) return false
  for (const [signal, patience] of [
    ['SIGINT', STOP_WITHIN],
    ['SIGQUIT', STOP_WITHIN],
  ] as const) {
    process.kill(pid, signal)
    if (await isGone(pid, cluster, patience)) return true
  }
  throw new StartError(`A PostgreSQL of an earlier start (process ${pid}) does not stop: end it and start again.`)
}

async function isGone(pid: number, cluster: string, patience: number): Promise<boolean> {
  for (const deadline = performance.now() + patience; performance.now() < deadline; await sleep(LOOK_EVERY))
    if (!isServerOf(pid, cluster)) return true
  return false
}

/** Process numbers are used again: only a process started on this very folder counts. */
function isServerOf(pid: number, cluster: string): boolean {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(` ${cluster} `)
  } catch {
    return false
  }
}
