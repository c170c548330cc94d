import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { diskFull, explainFileError, StartError } from '../start-error.ts'

/** SQLite's result codes that say something about the folder. */
const BUSY = 5
const READ_ONLY = 8
const FULL = 13
const CANNOT_OPEN = 14

/** What the holder of a data folder tells those who come after it. */
export type Holder = { pid: number; address?: string }

/** A data folder held by this process until `release`, or until the process ends, however it ends. */
export type FolderLock = {
  /** Tells later comers where this process can be reached. */
  announce(address: string): void
  release(): void
}

/** What this process holds. A lock that nobody refers to would be let go when garbage is collected. */
const held = new Set<DatabaseSync>()

/**
 * Holds the data folder for this process alone.
 *
 * The lock is the operating system's own, taken through SQLite (which Node carries), because a lock of the operating
 * system is free the moment its holder is gone, kill -9 included. A file with a process number in it is not: numbers
 * are used again, and two starters can clear the same stale file at once.
 *
 * @throws StartError when another process, or this one, holds the folder already
 */
export function lockFolder(dataDir: string): FolderLock {
  const note = join(dataDir, 'running.json')
  const lock = openLocked(dataDir)
  held.add(lock)
  chmodSync(join(dataDir, 'lock'), 0o600)
  const write = (holder: Holder) => writeFileSync(note, JSON.stringify(holder))
  write({ pid: process.pid })
  return {
    announce: address => write({ pid: process.pid, address }),
    release() {
      if (!lock.isOpen) return
      rmSync(note, { force: true })
      lock.close()
      held.delete(lock)
    },
  }
}

function openLocked(dataDir: string): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock?.close()
    throw explain(error, dataDir)
  }
}

function explain(error: unknown, dataDir: string): unknown {
  switch ((error as { errcode?: number }).errcode) {
    case BUSY:
      return new StartError(alreadyRunning(dataDir, readHolder(dataDir)))
    case FULL:
      return diskFull(dataDir)
    case READ_ONLY:
    case CANNOT_OPEN:
      return explainFileError({ code: 'EACCES' }, dataDir)
    default:
      return error
  }
}

/** @throws StartError when a process holds the folder */
export function assertNotRunning(dataDir: string): void {
  if (existsSync(join(dataDir, 'lock'))) lockFolder(dataDir).release()
}

/** Who holds the folder, as far as is known; only worth asking after the lock was refused. */
export function readHolder(dataDir: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function alreadyRunning(dataDir: string, holder: Holder | undefined): string {
  const who = holder ? ` (process ${holder.pid}${holder.address ? `, ${holder.address}` : ''})` : ''
  return `Omzien is already running on the data in ${dataDir}${who}: stop that one first, or set OMZIEN_DATA to another folder.`
}
