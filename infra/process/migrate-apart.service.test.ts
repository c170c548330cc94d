import pg from 'pg'
import { expect, test } from 'vitest'
import { createEmptyDatabase } from '../testing/database.ts'
import { migrateApart } from './migrate-apart.ts'

test('a database that is behind is brought up, once, and one that an older Omzien finds is refused in a sentence', async () => {
  const database = await createEmptyDatabase()
  const said: string[] = []
  await migrateApart(database.url, words => said.push(words))
  expect(said).toEqual([expect.stringMatching(/migrations/)])
  await migrateApart(database.url, words => said.push(words))
  expect(said).toHaveLength(1)

  const client = new pg.Client(database.url)
  await client.connect()
  await client.query(`update public._prisma_migrations set migration_name = '29991231000000_later'
    where migration_name = (select max(migration_name) from public._prisma_migrations)`)
  await client.end()
  await expect(migrateApart(database.url, () => {})).rejects.toThrow('29991231000000_later')
  await database.drop()
})
