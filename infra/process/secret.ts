import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../services/kernel/config.ts'
import { makeDataFolder } from '../embedded/data-folder.ts'
import { explainFileError, StartError } from '../start-error.ts'

/**
 * The installation's secret, which wraps the keys of persons: from the configuration, or from the data folder, where it
 * is made at the first start. Without it what people told us cannot be read.
 * @throws StartError in production without OMZIEN_SECRET, or when the folder has a database but not its secret
 */
export function readOrMakeSecret(config: Pick<Config, 'OMZIEN_SECRET' | 'OMZIEN_DATA' | 'NODE_ENV'>): string {
  if (config.OMZIEN_SECRET) return config.OMZIEN_SECRET
  if (config.NODE_ENV === 'production')
    throw new StartError('Set OMZIEN_SECRET to at least 32 characters, the same for every process and every start.')
  const file = join(config.OMZIEN_DATA, 'secret')
  try {
    makeDataFolder(config.OMZIEN_DATA)
    if (!existsSync(file)) make(file, config.OMZIEN_DATA)
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw explainFileError(error, config.OMZIEN_DATA)
  }
}

function make(file: string, dataDir: string): void {
  if (existsSync(join(dataDir, 'postgres.json')))
    throw new StartError(
      `${file} is gone, and without it what people told cannot be read: put it back, or begin with an empty folder.`,
    )
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another process made it in the same moment: that one counts.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
