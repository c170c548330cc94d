import { expect, test } from 'vitest'
import { countedPeriods } from './months.ts'

const of = (today: string) => Object.fromEntries(countedPeriods(today).map(({ id, from, to }) => [id, [from, to]]))

test('in January the last month lies in the year before', () => {
  expect(of('2027-01-31')).toEqual({
    'last-month': ['2026-12-01', '2027-01-01'],
    'this-month': ['2027-01-01', '2027-02-01'],
    'this-quarter': ['2027-01-01', '2027-04-01'],
    'this-year': ['2027-01-01', '2028-01-01'],
  })
})

test('the last quarter ends with the year, and a leap year is no longer than may be asked for at once', () => {
  expect(of('2028-12-01')['this-quarter']).toEqual(['2028-10-01', '2029-01-01'])
  const [from, to] = of('2028-06-01')['this-year'] ?? []
  expect((Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000).toBeLessThanOrEqual(366)
})
