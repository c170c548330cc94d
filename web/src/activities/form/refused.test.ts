import { expect, test } from 'vitest'
import { Problem } from '../../shared/api/client.ts'
import { refusedAt } from './refused.ts'

const refused = (pointer: string, date = '2026-11-30') =>
  refusedAt(
    new Problem({ code: 'period-in-past', errors: [{ pointer, code: 'x', detail: 'Zo niet.' }] }, 422),
    { date },
    '2026-12-01',
  ).map(({ field }) => field)

test('what the server refused stands at the input it is about', () => {
  expect(
    ['/startsAt', '/endsAt', '/capacity', '/place', '/supportPointId', '/repeats/until'].flatMap(p => refused(p)),
  ).toEqual(['date', 'to', 'capacity', 'point', 'point', 'until'])
  expect(refused('/startsAt', '2026-12-01')).toEqual(['from'])
})

test('what stands at no input is told below', () => {
  expect(refused('/groups/0')).toEqual([])
  expect(refusedAt(new Error('down'), { date: '' }, '2026-12-01')).toEqual([])
})
