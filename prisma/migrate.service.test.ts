import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../infra/testing/database.ts'
import { onServer } from '../infra/testing/server.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await createEmptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'omzien-migrations-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

const write = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}
const query = async (sql: string) => (await onServer(database.url, client => client.query(sql))).rows

test('of several that start at once one migrates, functions with semicolons included', async () => {
  write('1_function', `create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;`)
  write('2_table', `create table kept as select two() as value;`)
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate({ url: database.url, folder })))
  expect(applied.filter(names => names.length > 0)).toEqual([['1_function', '2_table']])
  expect(await query('select value from kept')).toEqual([{ value: 2 }])
  expect(await migrate({ url: database.url, folder })).toEqual([])
})

test('a migration that fails says where, leaves nothing behind, and works once it is mended', async () => {
  write('1_broken', 'create table half (id int);\n\nselect oops;')
  await expect(migrate({ url: database.url, folder })).rejects.toMatchObject({
    name: 'StartError',
    message: 'Migration 1_broken failed at line 3 and left nothing behind: column "oops" does not exist.',
  })
  expect(await query(`select to_regclass('half') as table`)).toEqual([{ table: null }])
  write('1_broken', 'create table half (id int);')
  expect(await migrate({ url: database.url, folder })).toEqual(['1_broken'])
})

test("Prisma's own administration says what was applied", async () => {
  write('1_one', 'create table one (id int);')
  await migrate({ url: database.url, folder })
  expect(await query('select migration_name, finished_at is not null as finished from _prisma_migrations')).toEqual([
    { migration_name: '1_one', finished: true },
  ])
})
