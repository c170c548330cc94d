import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { insideOf } from './root-place.ts'

/** What the data folder remembers of its database between starts; `cluster` is where that is. */
export type Memory = { port?: number; password: string; cluster: string }

/** Makes the data folder, if it is not there. */
export function makeDataFolder(dataDir: string): void {
  if (existsSync(dataDir)) return
  mkdirSync(dataDir, { recursive: true })
  // Others may pass through (root's PostgreSQL runs as another user), not look around; what is secret is 0600 itself.
  chmodSync(dataDir, 0o711)
}

/** What is remembered; undefined before the first start. */
export function recall(dataDir: string): Memory | undefined {
  const file = join(dataDir, 'postgres.json')
  if (!existsSync(file)) return undefined
  return { cluster: insideOf(dataDir), ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<Memory, 'cluster'>) }
}

/** Written whole or not at all: a half written password would lock us out of our own data. */
export function remember(dataDir: string, { port, password, cluster }: Memory): void {
  const file = join(dataDir, 'postgres.json')
  // A cluster in the folder goes where the folder goes, so its path is not written down.
  const elsewhere = cluster === insideOf(dataDir) ? {} : { cluster }
  writeFileSync(`${file}.new`, JSON.stringify({ port, password, ...elsewhere }), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Room left on the disk that holds a folder, in bytes. */
export function roomLeft(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
