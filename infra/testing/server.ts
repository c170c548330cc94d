import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { runMigrations } from 'bullmq'
import pg from 'pg'
import { migrate } from '../../prisma/migrate.ts'
import { readMigrations } from '../../prisma/migrations.ts'
import { type EmbeddedPostgres, startPostgres } from '../embedded/postgres.ts'
import { StartError } from '../start-error.ts'

/** Where throw-away databases live: `1` to `SLOTS`, one for each test run that is going on in this checkout. */
const FOLDER = join(import.meta.dirname, '..', '..', '.omzien', 'test')
const SLOTS = 8

/** Names the server of this run to the processes that are started from it. */
export const SERVER_VARIABLE = 'OMZIEN_TEST_SERVER'

/** A PostgreSQL server for one test run, with a migrated database to clone. */
export type TestServer = { url: string; stop(): Promise<void> }

/** Starts the server and makes the template; both are kept for the next run, which then starts in a tenth of a second. */
export async function startTestServer(): Promise<TestServer> {
  const server = await startInFreeSlot(1)
  try {
    await sweep(server.url)
    await makeTemplate(server.url)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function startInFreeSlot(slot: number): Promise<EmbeddedPostgres> {
  try {
    return await startPostgres({ dataDir: join(FOLDER, String(slot)), durable: false, maxConnections: 500 })
  } catch (error) {
    if (!(error instanceof StartError) || !/already running/.test(error.message) || slot === SLOTS) throw error
    return startInFreeSlot(slot + 1)
  }
}

/** The template's name says which migrations it has, so an edited migration gets a template of its own. */
export function templateName(): string {
  const hash = createHash('sha256')
  for (const { name, checksum } of readMigrations()) hash.update(`${name} ${checksum}\n`)
  return `template_${hash.digest('hex').slice(0, 16)}`
}

/** Removes what an earlier run, perhaps killed, left behind, and templates of other migrations. */
async function sweep(url: string): Promise<void> {
  await onServer(url, async client => {
    const { rows } = await client.query(
      `select datname from pg_database where datname ~ '^(test|template)_' and datname <> $1`,
      [templateName()],
    )
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`)
  })
}

/** Made under another name and renamed when whole. */
async function makeTemplate(url: string): Promise<void> {
  await onServer(url, async client => {
    const name = templateName()
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(`create database "${name}_new"`)
    await migrate({ url: databaseUrl(url, `${name}_new`) })
    await makeQueueTables(databaseUrl(url, `${name}_new`))
    await client.query(`alter database "${name}_new" rename to "${name}"`)
  })
}

/** What the queues would make for themselves at every start; here once, to save each test the time. */
async function makeQueueTables(url: string): Promise<void> {
  await onServer(url, async client => {
    await client.query('set search_path = bullmq')
    await runMigrations(client)
  })
}

/** The address of another database on the same server. */
export const databaseUrl = (server: string, name: string): string =>
  Object.assign(new URL(server), { pathname: `/${name}` }).href

/** Runs something on a connection of its own. */
export async function onServer<Result>(url: string, run: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'omzien test administration' })
  await client.connect()
  return run(client).finally(() => client.end())
}
