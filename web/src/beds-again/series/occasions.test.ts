import { expect, test } from 'vitest'
import { occasionsOf, overlapsItself } from './occasions.ts'

const first = { from: '2026-12-18', to: '2026-12-20' }

test('every other weekend stays a weekend, over the turn of the year', () => {
  expect(occasionsOf({ first, everyWeeks: 2, times: 3 })).toEqual([
    first,
    { from: '2027-01-01', to: '2027-01-03' },
    { from: '2027-01-15', to: '2027-01-17' },
  ])
})

test('a whole week may come every week; a night more may not', () => {
  const weekly = (to: string) => overlapsItself({ first: { from: '2026-12-18', to }, everyWeeks: 1, times: 2 })
  expect(weekly('2026-12-25')).toBe(false)
  expect(weekly('2026-12-26')).toBe(true)
})
