import { expect, test } from 'vitest'
import { occasionsOf, overlapsItself } from './series.ts'

test('every other weekend is the same nights of the week, across the change of the clock and of the year', () => {
  const recurrence = { first: { from: '2026-12-18', to: '2026-12-20' }, everyWeeks: 2, times: 8 }
  const starts = occasionsOf({ ...recurrence, except: ['2027-01-01'] }).map(({ from }) => from)
  expect(starts).toEqual([
    '2026-12-18',
    '2027-01-15',
    '2027-01-29',
    '2027-02-12',
    '2027-02-26',
    '2027-03-12',
    '2027-03-26',
  ])
  expect(occasionsOf(recurrence).at(-1)).toEqual({ from: '2027-03-26', to: '2027-03-28' })
})

test('a stay of a week may come again every week, a longer one not', () => {
  const first = { from: '2026-12-18', to: '2026-12-25' }
  expect(overlapsItself({ first, everyWeeks: 1, times: 2 })).toBe(false)
  expect(overlapsItself({ first: { ...first, to: '2026-12-26' }, everyWeeks: 1, times: 2 })).toBe(true)
})
