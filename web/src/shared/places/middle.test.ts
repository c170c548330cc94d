import { expect, test } from 'vitest'
import { middleOf } from './middle.ts'

const square = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

test('the middle of an area lies in its largest part', () => {
  const middle = middleOf({ type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(10, 10, 4)]] })
  expect(middle).toEqual({ lat: 12, lon: 12 })
})

test('the middle of an area never lies in a hole', () => {
  const middle = middleOf({ type: 'MultiPolygon', coordinates: [[square(0, 0, 10), square(3, 3, 4)]] })
  const inHole = middle && middle.lat > 3 && middle.lat < 7 && middle.lon > 3 && middle.lon < 7
  expect(inHole).toBe(false)
})

test('the middle of a horseshoe lies in the horseshoe, not in its gap', () => {
  const horseshoe = [
    [0, 0],
    [9, 0],
    [9, 9],
    [6, 9],
    [6, 2],
    [3, 2],
    [3, 9],
    [0, 9],
    [0, 0],
  ]
  const middle = middleOf({ type: 'MultiPolygon', coordinates: [[horseshoe]] })
  expect(middle && (middle.lon < 3 || middle.lon > 6)).toBe(true)
})
