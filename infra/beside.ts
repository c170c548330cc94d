import pg from 'pg'
import { migrate } from '../prisma/migrate.ts'
import type { Config } from '../services/kernel/config.ts'
import { startPostgres, urlOf } from './embedded/postgres.ts'

/** A database that a command works on, beside a running Omzien or without one. */
export interface BesideDatabase {
  url: string
  /** Stops it again, if it was started for this command. */
  close(): Promise<void>
}

/**
 * The installation's database: `DATABASE_URL`, or the embedded one of `OMZIEN_DATA`; that is started for as long as the
 * command takes when nothing runs there. It is migrated first.
 * @throws StartError when it cannot be started
 */
export const openBeside = async (config: Config, onProgress: (step: string) => void): Promise<BesideDatabase> => {
  const running = config.DATABASE_URL ?? (await findRunning(config.OMZIEN_DATA))
  if (running) {
    await migrate({ url: running, onProgress })
    return { url: running, close: async () => {} }
  }
  onProgress(`starting the database in ${config.OMZIEN_DATA}`)
  const server = await startPostgres({ dataDir: config.OMZIEN_DATA, onProgress })
  try {
    await migrate({ url: server.url, onProgress })
    return { url: server.url, close: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}

const findRunning = async (dataDir: string): Promise<string | undefined> => {
  const url = urlOf(dataDir)
  return url && (await answers(url)) ? url : undefined
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
