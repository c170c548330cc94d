import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { StartError } from '../infra/start-error.ts'
import { NO_FILTERS, openEngine, type ScriptError } from './engine.ts'
import { asMigrationList, MIGRATIONS, type Migration, planMigrations, readMigrations } from './migrations.ts'

/** How to migrate. */
export type MigrateOptions = {
  url: string
  /** Told once, when there is something to do. */
  onProgress?: (step: string) => void
  /** Another folder of migrations than our own. */
  folder?: string
}

/**
 * Brings the database to the newest migration, in Prisma's own administration (`_prisma_migrations`). When there is
 * nothing to do this is one query. Of several that start at once one migrates and the others wait for it.
 * @returns the names of what was applied
 * @throws StartError when a migration fails (it leaves nothing behind, and is tried again the next time), was edited
 *   after it was applied, or the database has one that this code does not know
 */
export async function migrate({ url, onProgress = () => {}, folder = MIGRATIONS }: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'omzien migrate' })
  await client.connect()
  try {
    if ((await findPending(client, migrations)).length === 0) return []
    await client.query(`select pg_advisory_lock(hashtext('omzien migrate'))`)
    const todo = await findPending(client, migrations)
    if (todo.length === 0) return []
    onProgress(todo.length === 1 ? 'one migration' : `${todo.length} migrations`)
    return await apply(client, url, folder, migrations)
  } finally {
    await client.end()
  }
}

/**
 * Is there something to migrate? One query, and the engine is not loaded for it.
 * @throws StartError when a migration was edited after it was applied, or the database has one that this code does not know
 */
export async function isBehind(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'omzien migrate' })
  await client.connect()
  const pending = findPending(client, readMigrations(MIGRATIONS)).finally(() => client.end())
  return (await pending).length > 0
}

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  if (!(await hasAdministration(client))) return migrations
  const { rows } = await client.query(
    `select migration_name as name, checksum from public._prisma_migrations
      where finished_at is not null and rolled_back_at is null`,
  )
  return planMigrations(migrations, rows)
}

async function hasAdministration(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('public._prisma_migrations') is not null as there`)
  return rows[0].there
}

async function apply(client: pg.Client, url: string, folder: string, migrations: Migration[]): Promise<string[]> {
  let cause: ScriptError | undefined
  const { engine, close } = await openEngine(url, undefined, error => {
    cause = error
  })
  try {
    for (const name of await findFailed(client)) await engine.markMigrationRolledBack({ migrationName: name })
    const list = asMigrationList(folder, migrations)
    return (await engine.applyMigrations({ migrationsList: list, filters: NO_FILTERS })).appliedMigrationNames
  } catch (error) {
    throw cause ? new StartError(await explain(client, engine, cause)) : error
  } finally {
    await close()
  }
}

/**
 * What was begun and not finished: it failed, or its process was killed. A script is one transaction, so it left
 * nothing, and Prisma may forget it and try again.
 */
async function findFailed(client: pg.Client): Promise<string[]> {
  if (!(await hasAdministration(client))) return []
  const { rows } = await client.query(
    `select migration_name as name from public._prisma_migrations where finished_at is null and rolled_back_at is null`,
  )
  return rows.map(row => row.name)
}

async function explain(client: pg.Client, engine: SchemaEngine, { message, line }: ScriptError): Promise<string> {
  const [name = 'unknown'] = await findFailed(client)
  await engine.markMigrationRolledBack({ migrationName: name })
  return `Migration ${name} failed${line ? ` at line ${line}` : ''} and left nothing behind: ${message}.`
}

async function main([command, name]: string[]): Promise<void> {
  if (command === 'diff') {
    const { writeDiff } = await import('./diff.ts')
    return console.log(await writeDiff(name, migrate, process.env.DATABASE_URL))
  }
  const url = process.env.DATABASE_URL
  if (!url)
    throw new StartError('Set DATABASE_URL to the database to migrate (`npm start` migrates its own by itself).')
  const applied = await migrate({ url })
  console.log(applied.length ? `applied ${applied.join(', ')}` : 'nothing to do')
}

if (import.meta.main)
  main(process.argv.slice(2)).catch(error => {
    console.error(error instanceof StartError ? error.message : error)
    process.exitCode = 1
  })
