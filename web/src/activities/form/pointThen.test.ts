import { expect, test } from 'vitest'
import type { OpenDay } from '../../../../services/contracts/api/opening-hours.ts'
import { instant } from '../../shared/dutchTime.ts'
import { formOf } from './activityForm.ts'
import { areKnown, firstTime, isUnsure, pointThen } from './pointThen.ts'

const at = (local: string) => instant(local.slice(0, 10), local.slice(11))
const day = (date: string, ...periods: [string, string][]): OpenDay => ({
  date,
  periods: periods.map(([from, to]) => ({ from: at(from), to: at(to) })),
})
const days = [
  day('2026-12-01', ['2026-12-01T09:00', '2026-12-01T17:00']),
  day('2026-12-02', ['2026-12-02T09:00', '2026-12-02T12:00'], ['2026-12-02T13:00', '2026-12-02T17:00']),
  day('2026-12-03'),
  day('2026-12-04', ['2026-12-04T20:00', '2026-12-05T00:00']),
  day('2026-12-05', ['2026-12-05T00:00', '2026-12-05T03:00']),
]

test.each([
  ['while it is open', '2026-12-01T10:00', '2026-12-01T17:00', undefined],
  ['in the evening', '2026-12-01T19:00', '2026-12-01T21:00', { is: 'closed-after', time: at('2026-12-01T17:00') }],
  ['too early', '2026-12-01T08:30', '2026-12-01T10:00', { is: 'closed-before', time: at('2026-12-01T09:00') }],
  ['longer than it is open', '2026-12-01T16:00', '2026-12-01T18:00', { is: 'closes', time: at('2026-12-01T17:00') }],
  ['in the pause', '2026-12-02T12:30', '2026-12-02T14:00', { is: 'closed-before', time: at('2026-12-02T13:00') }],
  ['on a day it is closed', '2026-12-03T10:00', '2026-12-03T11:00', { is: 'closed-day' }],
  ['past midnight, while it is open', '2026-12-04T22:00', '2026-12-05T02:00', undefined],
])('a support point %s', (_, from, to, then) => expect(pointThen(days, { from: at(from), to: at(to) })).toEqual(then))

test('what is later than the days that are known is to be asked', () => {
  expect(areKnown(days, { from: at('2026-12-05T01:00'), to: at('2026-12-05T02:00') })).toBe(true)
  expect(areKnown(days, { from: at('2026-12-05T23:00'), to: at('2026-12-06T01:00') })).toBe(false)
  const [first] = days
  expect(isUnsure(days)).toBe(false)
  expect(isUnsure([{ date: '2026-12-06', periods: [{ ...first?.periods[0], unsure: true } as never] }])).toBe(true)
})

test('the first time is the first one to come, and may end on the next day', () => {
  const form = {
    ...formOf(undefined, 'de-meeuw'),
    date: '2024-01-03',
    every: 'week' as const,
    from: '22:00',
    to: '01:00',
  }
  expect(firstTime(form, '2026-12-01')).toEqual({
    ...{ date: '2026-12-02', from: at('2026-12-02T22:00'), to: at('2026-12-03T01:00') },
  })
  expect(firstTime({ ...form, to: '' }, '2026-12-01')).toBeUndefined()
})
