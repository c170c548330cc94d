import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from './database.ts'

test('a test gets a migrated database of its own, in UTF-8', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  const client = new pg.Client({ connectionString: one.url })
  await client.connect()
  const { rows } = await client.query(
    `select current_setting('server_encoding') as encoding, count(*)::int as migrations from _prisma_migrations`,
  )
  await client.end()
  expect(rows).toEqual([{ encoding: 'UTF8', migrations: expect.any(Number) }])
  expect(rows[0].migrations).toBeGreaterThan(0)
  expect(one.url).not.toBe(other.url)
  await Promise.all([one.drop(), other.drop()])
})

test('a connection that is left open fails the test, and is named', async () => {
  const database = await createTestDatabase()
  const client = new pg.Client({ connectionString: database.url, application_name: 'forgetful' })
  client.on('error', () => {})
  await client.connect()
  await client.query('select 42')
  await expect(database.drop()).rejects.toThrow(/forgetful \(idle\): select 42/)
})
