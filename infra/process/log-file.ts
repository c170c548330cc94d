import { existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder } from '../embedded/data-folder.ts'

/** From this size a log is put aside at the next start, bytes. */
const LONG = 10e6

/** Where `npm start` logs to, so that its own few lines stay readable; the log before a long one is kept beside it. */
export function logFile(dataDir: string): string {
  makeDataFolder(dataDir)
  const file = join(dataDir, 'omzien.log')
  if (existsSync(file) && statSync(file).size > LONG) renameSync(file, join(dataDir, 'omzien.previous.log'))
  return file
}
