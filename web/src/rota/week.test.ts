import { describe, expect, test } from 'vitest'
import { isDate, mondayOf } from '../shared/dutchTime.ts'
import { barsOf, listedOn, weekPeriod } from './week.ts'

const night = (from: string, to: string) => ({ period: { from, to } })
const hours = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / 3_600_000

describe('a week of the rota', () => {
  test('begins on Monday, also when somebody looks on a Sunday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  })

  test('is the one in the address only when that is a date that exists', () => {
    expect(['2026-02-28', '2026-02-31', '2026-13-01', 'morgen', '', null].map(isDate)).toEqual([
      true,
      ...[false, false, false, false, false],
    ])
  })

  test('is an hour shorter in spring and an hour longer in autumn', () => {
    expect(hours(weekPeriod('2026-03-23'))).toBe(167)
    expect(hours(weekPeriod('2026-10-19'))).toBe(169)
    expect(hours(weekPeriod('2026-11-23'))).toBe(168)
  })

  test('draws a night over midnight as one bar, at the same height in the nights the clock changes', () => {
    const ordinary = barsOf([night('2026-11-27T21:00:00Z', '2026-11-28T07:00:00Z')], '2026-11-23')
    const spring = barsOf([night('2026-03-28T21:00:00Z', '2026-03-29T06:00:00Z')], '2026-03-23')
    const autumn = barsOf([night('2026-10-24T20:00:00Z', '2026-10-25T07:00:00Z')], '2026-10-19')
    expect(ordinary).toMatchObject([{ from: 4 + 22 / 24, to: 5 + 8 / 24, lane: 0 }])
    expect(spring).toMatchObject([{ from: 5 + 22 / 24, to: 6 + 8 / 24 }])
    expect(autumn).toMatchObject([{ from: 5 + 22 / 24, to: 6 + 8 / 24 }])
  })

  test('cuts off what began before it, and leaves out what is not in it', () => {
    const sunday = night('2026-11-22T21:00:00Z', '2026-11-23T07:00:00Z')
    expect(barsOf([sunday, night('2026-11-29T23:00:00Z', '2026-11-30T07:00:00Z')], '2026-11-23')).toMatchObject([
      { from: 0, to: 8 / 24 },
    ])
    expect(listedOn(sunday.period, '2026-11-23')).toBe('2026-11-23')
  })

  test('puts what overlaps under each other, and what follows on in the same lane', () => {
    const bars = barsOf(
      [
        night('2026-11-24T21:00:00Z', '2026-11-25T07:00:00Z'),
        night('2026-11-24T23:00:00Z', '2026-11-25T05:00:00Z'),
        night('2026-11-25T07:00:00Z', '2026-11-25T15:00:00Z'),
      ],
      '2026-11-23',
    )
    expect(bars.map(bar => bar.lane)).toEqual([0, 1, 0])
  })
})
