import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { databaseUrl, onServer, SERVER_VARIABLE, templateName } from './server.ts'

/** How long connections that are being closed may take to be gone, in milliseconds. */
const PATIENCE = 2_000

/** A database for one test file. */
export type TestDatabase = {
  /** As superuser. */
  url: string
  /**
   * Removes the database.
   * @throws when connections to it are still open, with whose they are and what they did last
   */
  drop(): Promise<void>
}

/** Clones the migrated template. */
export const createTestDatabase = (): Promise<TestDatabase> => create(templateName())

/** A database without anything in it, for tests of migrating. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('template1')

async function create(template: string): Promise<TestDatabase> {
  const server = serverUrl()
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, client => client.query(`create database "${name}" template "${template}" strategy file_copy`))
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) }
}

function serverUrl(): string {
  const url = process.env[SERVER_VARIABLE]
  if (!url)
    throw new Error(
      'No PostgreSQL for tests: name the file *.service.test.ts, or set up tests with infra/testing/global-setup.ts.',
    )
  return url
}

async function dropDatabase(server: string, name: string): Promise<void> {
  await onServer(server, async client => {
    const left = await leftBehind(client, name)
    await client.query(`drop database "${name}" with (force)`)
    if (left.length > 0) throw new Error(`The test left ${left.length} connections open:\n${left.join('\n')}`)
  })
}

/** Who is still connected after some patience: a connection that was just closed takes the server a moment. */
async function leftBehind(client: pg.Client, name: string): Promise<string[]> {
  for (const deadline = performance.now() + PATIENCE; ; await sleep(10)) {
    const { rows } = await client.query<{ who: string }>(
      `select format('%s (%s): %s', application_name, state, left(query, 200)) as who from pg_stat_activity
        where datname = $1 and backend_type = 'client backend'`,
      [name],
    )
    if (rows.length === 0 || performance.now() > deadline) return rows.map(row => row.who)
  }
}
