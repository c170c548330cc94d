import pg from 'pg'
import { recall } from '../../infra/embedded/data-folder.ts'
import { startPostgres } from '../../infra/embedded/postgres.ts'
import { StartError } from '../../infra/start-error.ts'
import { loadConfig } from '../../services/kernel/config.ts'

/** Everything of ours; extensions, and what else is in the database, stay. */
const schemas = `
  select nspname as name from pg_namespace
  where nspname in ('log', 'kernel', 'bullmq', 'identity', 'requests', 'volunteers', 'places', 'respite', 'backup',
    'notify', 'insight')`

/**
 * Empties a demo's database, so that the next start makes it new.
 * @throws StartError when it is in use, or was never a demo
 */
export const resetDemo = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: 'omzien reset' })
  await client.connect()
  try {
    await assertUnused(client)
    await assertDemo(client)
    const { rows } = await client.query<{ name: string }>(schemas)
    const drops = rows.map(({ name }) => `drop schema ${name} cascade`)
    await client.query(['begin', ...drops, 'drop table if exists public._prisma_migrations', 'commit'].join(';'))
  } finally {
    await client.end()
  }
}

const assertUnused = async (client: pg.Client) => {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and application_name like 'omzien%'`,
  )
  if (rowCount) throw new StartError('Omzien is running on this database: stop it first.')
}

/** A database in which nobody is made up holds real people, and is not ours to empty. */
const assertDemo = async (client: pg.Client) => {
  const there = `select to_regclass('identity.person') is not null as there`
  if (!(await client.query(there)).rows[0].there) return
  const { rowCount } = await client.query('select from identity.person where demo limit 1')
  if (!rowCount) throw new StartError('This database was never a demo: nothing was removed.')
}

const main = async () => {
  const config = loadConfig({ OMZIEN_DEMO: String(process.env.NODE_ENV !== 'production'), ...process.env })
  if (!config.demo) throw new StartError('This is not a demo (OMZIEN_DEMO): nothing was removed.')
  if (!config.DATABASE_URL && !recall(config.OMZIEN_DATA)) return console.log('There is no demo yet: start it.')
  const embedded = config.DATABASE_URL ? undefined : await startPostgres({ dataDir: config.OMZIEN_DATA })
  try {
    await resetDemo(config.DATABASE_URL ?? (embedded as { url: string }).url)
  } finally {
    await embedded?.stop()
  }
  console.log('The demo is empty; the next start makes it new.')
}

if (import.meta.main)
  main().catch((error: unknown) => {
    console.error(error instanceof Error && error.constructor !== Error ? error.message : error)
    process.exitCode = 1
  })
