import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../../infra/testing/seed.ts'
import { indexOf, isWithin, type Position } from './index.ts'

/** Support points as they lie in a town: in streets, some at the same door. */
const town = (count: number): Position[] =>
  Array.from({ length: count }, (_, i) => {
    const door = i % 10 === 0 ? i - (i % 40) : i
    const [a, b] = [Math.sin(door * 12.9898) * 43758.5453, Math.sin(door * 78.233) * 12543.123]
    return [`p${i}`, 52.28 + (a - Math.floor(a)) * 0.15, 4.73 + (b - Math.floor(b)) * 0.35]
  })
const everything = { west: 4, south: 52, east: 6, north: 53 }
const total = (clusters: { count: number }[]) => clusters.reduce((sum, { count }) => sum + count, 0)

test('at every zoom the marks in view add up to the support points in view', () => {
  const points = town(10_000)
  const index = indexOf(points)
  const view = fc.record({
    ...{ lat: fc.double({ min: 52.25, max: 52.45, noNaN: true }), lon: fc.double({ min: 4.7, max: 5.1, noNaN: true }) },
    ...{ size: fc.double({ min: 0.0005, max: 0.4, noNaN: true }), zoom: fc.integer({ min: 0, max: 19 }) },
  })
  fc.assert(
    fc.property(view, ({ lat, lon, size, zoom }) => {
      const bounds = { west: lon - size, east: lon + size, south: lat - size / 2, north: lat + size / 2 }
      const seen = points.filter(([, y, x]) => isWithin(bounds, y, x)).length
      const shown = index.shownIn(bounds, zoom)
      expect(total(shown)).toBe(seen)
      expect(shown.every(({ place }) => isWithin(bounds, place.lat, place.lon))).toBe(true)
    }),
    { seed, numRuns: 100 },
  )
})

test('a mark of several holds as many as it says, and each once', () => {
  const index = indexOf(town(2_000))
  const shown = index.shownIn(everything, 10)
  const members = shown.flatMap(one => (one.several ? index.membersOf(one.several).map(([id]) => id) : [one.id]))
  expect(new Set(members).size).toBe(2_000)
  expect(members).toHaveLength(2_000)
  const [first] = index.shownIn(everything, 8).filter(({ several }) => several !== undefined)
  expect(index.membersOf(first?.several ?? 0)).toHaveLength(first?.count ?? 0)
})

test('two at one door stay one mark of two, however near one looks', () => {
  const door: Position[] = [
    ['a', 52.36, 4.92],
    ['b', 52.36, 4.92],
  ]
  expect(indexOf(door).shownIn(everything, 22)).toMatchObject([{ count: 2 }])
})

test('nothing to show shows nothing', () => {
  expect(indexOf([]).shownIn(everything, 12)).toEqual([])
})
