import type { Config } from '../../services/kernel/config.ts'
import { startPostgres } from '../embedded/postgres.ts'
import type { Lifecycle } from './lifecycle.ts'
import { migrateApart } from './migrate-apart.ts'
import { assertDatabase } from './reach.ts'

/** A database that is there and migrated. */
export type OpenDatabase = {
  url: string
  /** Tells who tries to start on the same data where this one is; nothing with a database of one's own. */
  announce(address: string): void
}

/** Opens the database of DATABASE_URL, or starts the embedded one, and migrates it. A line for each. */
export async function openDatabase(life: Lifecycle, config: Config): Promise<OpenDatabase> {
  const database = await life.steps.step('database', say => reach(life, config, say))
  await life.steps.step('migrations', say => migrateApart(database.url, say))
  return database
}

async function reach(life: Lifecycle, config: Config, say: (words: string) => void): Promise<OpenDatabase> {
  if (config.DATABASE_URL) {
    await assertDatabase(config.DATABASE_URL)
    return { url: config.DATABASE_URL, announce: () => {} }
  }
  const postgres = await startPostgres({
    dataDir: config.OMZIEN_DATA,
    maxConnections: config.DATABASE_MAX_CONNECTIONS,
    onProgress: say,
    onExit: reason => life.fail(reason),
  })
  life.onStop(() => postgres.stop())
  if (postgres.started === 'adopted') say('left running by a start that was killed')
  return postgres
}
