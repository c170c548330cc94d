import { describe, expect, it } from 'vitest'
import { countMoments, stretchesOf } from './moments.ts'
import { addStretch, hourGrid, newTally, summaryOf } from './over-time.ts'

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Amsterdam]`).epochMilliseconds
const hours = (count: number) => count * 3_600_000

describe('a period', () => {
  it('is cut wherever something opens or closes, and what lies outside it is left out', () => {
    const points: [number, number][][] = [
      [
        [-50, 10],
        [20, 30],
      ],
      [[25, 500]],
    ]
    expect([...stretchesOf(points, 0, 100)]).toEqual([
      { from: 0, to: 10, open: [0] },
      { from: 10, to: 20, open: [] },
      { from: 20, to: 25, open: [0] },
      { from: 25, to: 30, open: [0, 1] },
      { from: 30, to: 100, open: [1] },
    ])
    expect(countMoments(points, 0, 100)).toBe(5)
  })

  it('is one stretch when nothing ever opens', () => {
    expect([...stretchesOf([[]], 0, 100)]).toEqual([{ from: 0, to: 100, open: [] }])
  })
})

describe('an area over time', () => {
  it('has its mean, its least with when that first was, and the hours of the week', () => {
    const monday = at('2026-06-01T00:00')
    const grid = hourGrid(monday, monday + hours(24))
    const tally = newTally()
    addStretch(tally, grid, 0, monday, monday + hours(9))
    addStretch(tally, grid, 0.5, monday + hours(9), monday + hours(17.5))
    addStretch(tally, grid, 0, monday + hours(17.5), monday + hours(24))
    const found = summaryOf(tally)
    expect(found).toMatchObject({ mean: 0.1771, least: 0, most: 0.5, leastAt: '2026-05-31T22:00:00Z' })
    expect([found.week[8], found.week[9], found.week[17], found.week[24]]).toEqual([0, 0.5, 0.25, null])
  })

  it.each([
    ['2026-03-29T00:00', 23],
    ['2026-10-25T00:00', 25],
  ])('counts every hour of the day the clock changes once (%s)', (local, count) => {
    const sunday = at(local)
    const grid = hourGrid(sunday, sunday + hours(count))
    const tally = newTally()
    addStretch(tally, grid, 1, sunday, sunday + hours(count))
    expect(tally.time.reduce((sum, time) => sum + time, 0)).toBe(hours(count))
    expect([...grid.hours].filter(slot => slot === 6 * 24 + 2)).toHaveLength(count - 23)
    expect(summaryOf(tally).mean).toBe(1)
  })
})
