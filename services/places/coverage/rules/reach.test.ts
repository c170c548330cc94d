import { readFileSync } from 'node:fs'
import turfArea from '@turf/area'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../../contracts/api/common.ts'
import { distance, metresPerDegree } from '../../../kernel/geo.ts'
import type { Position, Shape } from '../../rules/geometry-check.ts'
import { boundsOf } from '../../rules/shapes.ts'
import { supportPointFunctions } from '../../words.ts'
import { circleIn } from './circle.ts'
import { layFlat } from './ground.ts'
import { squareMetres } from './plane.ts'
import { reachOf, type Share, shareOf } from './reach.ts'

const middle = { lat: 52.36, lon: 4.9 }
/** A place so many metres east and north of the middle. */
const placeAt = (east: number, north: number): Point => ({
  lat: middle.lat + north / metresPerDegree,
  lon: middle.lon + east / metresPerDegree / Math.cos((middle.lat * Math.PI) / 180),
})
const ringOf = (...corners: [number, number][]): Position[] =>
  [...corners, corners[0] as [number, number]].map(([east, north]) => {
    const { lat, lon } = placeAt(east, north)
    return [lon, lat]
  })
/** A square around a point, its side in metres. */
const squareAt = (east: number, north: number, side: number) => {
  const half = side / 2
  return ringOf(
    [east - half, north - half],
    [east + half, north - half],
    [east + half, north + half],
    [east - half, north + half],
  )
}

const share = (shape: Shape, places: Point[], metres: number): Share => {
  const area = layFlat('test', shape)
  return shareOf(
    area,
    reachOf(
      area,
      places.map(place => circleIn(area, place, metres)),
    ),
  )
}
const circle = (radius: number) => Math.PI * radius ** 2
/** What two circles of one radius have in common. */
const lens = (radius: number, apart: number) =>
  2 * radius ** 2 * Math.acos(apart / (2 * radius)) - (apart / 2) * Math.sqrt(4 * radius ** 2 - apart ** 2)

/** The town square of these cases: four by four kilometres. */
const town: Shape = [[squareAt(0, 0, 4_000)]]
const townSurface = 16e6

const cases: [string, Shape, Point[], Share][] = [
  ['nothing without a point', town, [], { covered: 0, overlap: 0 }],
  ['one circle inside', town, [placeAt(0, 0)], { covered: circle(800) / townSurface, overlap: 0 }],
  ['half a circle, on the border', town, [placeAt(2_000, 0)], { covered: circle(800) / 2 / townSurface, overlap: 0 }],
  ['a quarter, on a corner', town, [placeAt(-2_000, -2_000)], { covered: circle(800) / 4 / townSurface, overlap: 0 }],
  [
    'what a point outside reaches over the border',
    town,
    [placeAt(2_500, 0)],
    { covered: lens(800, 1_000) / 2 / townSurface, overlap: 0 },
  ],
  ['nothing of a circle that only touches', town, [placeAt(2_800, 0)], { covered: 0, overlap: 0 }],
  [
    'two that overlap, and their lens twice',
    town,
    [placeAt(-500, 0), placeAt(500, 0)],
    { covered: (2 * circle(800) - lens(800, 1_000)) / townSurface, overlap: lens(800, 1_000) / townSurface },
  ],
  [
    'two in one place: all of it twice',
    town,
    [placeAt(0, 0), placeAt(0, 0)],
    { covered: circle(800) / townSurface, overlap: circle(800) / townSurface },
  ],
  [
    'a hole: it is neither covered nor counted',
    [[squareAt(0, 0, 4_000), squareAt(0, 0, 400)]],
    [placeAt(0, 0)],
    { covered: (circle(800) - 400 ** 2) / (townSurface - 400 ** 2), overlap: 0 },
  ],
  [
    'two parts, one of them far away',
    [[squareAt(0, 0, 1_000)], [squareAt(5_000, 0, 1_000)]],
    [placeAt(0, 0)],
    { covered: 0.5, overlap: 0 },
  ],
  [
    'parts that share a border, as one',
    [[squareAt(-1_000, 0, 2_000)], [squareAt(1_000, 0, 2_000)]],
    [placeAt(0, 0)],
    { covered: circle(800) / 8e6, overlap: 0 },
  ],
  ['all of a small area', [[squareAt(0, 0, 300)]], [placeAt(0, 100), placeAt(100, 0)], { covered: 1, overlap: 1 }],
  [
    'an outline drawn the other way round, with a corner given twice',
    [[[...squareAt(0, 0, 4_000)].reverse().flatMap((at, i) => (i === 1 ? [at, at] : [at]))]],
    [placeAt(0, 0)],
    { covered: circle(800) / townSurface, overlap: 0 },
  ],
  [
    'nothing of an area without surface',
    [[ringOf([0, 0], [100, 0], [200, 0])]],
    [placeAt(0, 0)],
    { covered: 0, overlap: 0 },
  ],
]

describe('the share within walking distance', () => {
  it.each(cases)('is %s', (_, shape, places, expected) => {
    const found = share(shape, places, 800)
    expect(found.covered).toBeCloseTo(expected.covered, 4)
    expect(found.overlap).toBeCloseTo(expected.overlap, 4)
  })

  it('stays the same when forty points stand close together and the area is cut for them', () => {
    const ring = Array.from({ length: 40 }, (_, i) => placeAt(8 * Math.cos(i), 8 * Math.sin(i)))
    const found = share(town, ring, 800)
    expect(found.covered).toBeCloseTo(circle(808) / townSurface, 3)
    expect(found.overlap).toBeCloseTo(circle(808) / townSurface, 3)
  }, 30_000)
})

type Wijk = Feature<Polygon | MultiPolygon, { name: string }>
const wijken = (
  JSON.parse(
    readFileSync(new URL('../../../../../shared/data/amsterdam-wijken.geojson', import.meta.url), 'utf8'),
  ) as FeatureCollection<Polygon | MultiPolygon, { name: string }>
).features.filter(feature => turfArea(feature) > 1_000) as Wijk[] // some are slivers, one of 85 cm²
const shapeOf = ({ geometry }: Wijk) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Shape

/** Random numbers that are the same in every run. */
const numbers = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
  return seed / 2 ** 32
}

const functions = supportPointFunctions.map(({ id }) => id)
const next = numbers(41)
/** Places anywhere in the town, each with a few functions. */
const places = Array.from({ length: 60 }, () => ({
  ...{ lat: 52.28 + next() * 0.14, lon: 4.77 + next() * 0.24 },
  functions: functions.filter(() => next() < 0.3),
}))

/** Random points in each wijk. */
const wanted = 100_000

describe('the real wijken', () => {
  it('have the surface that another library finds', () => {
    for (const wijk of wijken) {
      const area = layFlat(wijk.properties.name, shapeOf(wijk))
      // That library takes the earth to be 2 in 1,000 smaller.
      expect(squareMetres(area.surface) / turfArea(wijk) - 1).toBeCloseTo(0.002, 2)
    }
  })

  it('are covered as a hundred thousand random points in each say, within one in a hundred, for every function', () => {
    for (const wijk of wijken) {
      const shape = shapeOf(wijk)
      const guess = guessed(shape, turfArea(wijk))
      for (const [i, id] of functions.entries()) {
        const found = share(
          shape,
          places.filter(place => place.functions.includes(id)),
          800,
        )
        const said = `${id} in ${wijk.properties.name}`
        expect(Math.abs(found.covered - (guess[i]?.covered ?? 0)), said).toBeLessThan(0.01)
        expect(Math.abs(found.overlap - (guess[i]?.overlap ?? 0)), said).toBeLessThan(0.01)
      }
    }
  }, 120_000)
})

/**
 * What random points say for each function, one in each cell of a grid, so many that a hundred thousand lie inside;
 * reckoned in another way than the rules do: by counting crossings and measuring distances.
 */
const guessed = (shape: Shape, surface: number): Share[] => {
  const [west, south, east, north] = boundsOf(shape)
  const near = places.filter(
    ({ lat, lon }) => lat > south - 0.01 && lat < north + 0.01 && lon > west - 0.015 && lon < east + 0.015,
  )
  if (near.length === 0) return functions.map(() => ({ covered: 0, overlap: 0 }))
  const box = (north - south) * (east - west) * metresPerDegree ** 2 * Math.cos((south * Math.PI) / 180)
  const side = Math.ceil(Math.sqrt((wanted * 1.02 * box) / surface))
  const rings = shape.flat().map(ring => Float64Array.from(ring.flat()))
  /** How many points lie within reach of the same places, by those places: a bit each. */
  const counts = new Map<number, number>()
  let inside = 0
  for (let row = 0; row < side; row++) {
    const lat = south + ((row + next()) / side) * (north - south)
    const crossings = crossingsAt(rings, lat)
    const level = near
      .map((place, bit) => ({ ...place, bit: 2 ** bit }))
      .filter(place => Math.abs(place.lat - lat) < 0.008)
    for (let column = 0, passed = 0; column < side; column++) {
      const lon = west + ((column + next()) / side) * (east - west)
      while ((crossings[passed] ?? Number.POSITIVE_INFINITY) <= lon) passed++
      if (passed % 2 === 0) continue
      inside += 1
      let reached = 0
      for (const place of level) if (distance(place, { lat, lon }) <= 800) reached += place.bit
      counts.set(reached, (counts.get(reached) ?? 0) + 1)
    }
  }
  expect(inside).toBeGreaterThan(wanted)
  const shareWith = (id: string, atLeast: number) => {
    const serves = near.map(place => place.functions.includes(id))
    const served = [...counts].filter(
      ([reached]) => serves.filter((of, bit) => of && hasBit(reached, bit)).length >= atLeast,
    )
    return served.reduce((sum, [, count]) => sum + count, 0) / inside
  }
  return functions.map(id => ({ covered: shareWith(id, 1), overlap: shareWith(id, 2) }))
}

const hasBit = (number: number, bit: number) => Math.floor(number / 2 ** bit) % 2 === 1

/** Where a parallel crosses the borders, from west to east: between an odd one and the next lies the inside. */
const crossingsAt = (rings: Float64Array[], y: number): number[] => {
  const crossings: number[] = []
  for (const ring of rings)
    for (let i = 3; i < ring.length; i += 2) {
      const [x1, y1, x2, y2] = [ring[i - 3] ?? 0, ring[i - 2] ?? 0, ring[i - 1] ?? 0, ring[i] ?? 0]
      if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    }
  return crossings.toSorted((a, b) => a - b)
}
