import { expect, test } from 'vitest'
import { planMigrations } from './migrations.ts'

const one = { name: '1_one', sql: '', checksum: 'a' }
const two = { name: '2_two', sql: '', checksum: 'b' }

test('only what the database does not have is applied', () => {
  expect(planMigrations([one, two], [])).toEqual([one, two])
  expect(planMigrations([one, two], [one])).toEqual([two])
  expect(planMigrations([one, two], [one, two])).toEqual([])
})

test('a migration that was changed after it was applied is refused by name', () => {
  expect(() => planMigrations([{ ...one, checksum: 'x' }], [one])).toThrow(/1_one was changed/)
})

test('older code does not start on a newer database', () => {
  expect(() => planMigrations([one], [one, two])).toThrow(/newer than this Omzien \(it has migration 2_two\)/)
})
