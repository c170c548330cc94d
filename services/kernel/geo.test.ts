import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seed } from '../../infra/testing/seed.ts'
import { blur, distance } from './geo.ts'

const inAmsterdam = fc.record({
  lat: fc.double({ min: 52.27, max: 52.44, noNaN: true }),
  lon: fc.double({ min: 4.72, max: 5.08, noNaN: true }),
})
const radius = fc.integer({ min: 200, max: 2000 })

describe('a blurred place', () => {
  it('always holds the real place, and is never smaller than 200 m', () => {
    fc.assert(
      fc.property(inAmsterdam, radius, (place, metres) => {
        const circle = blur(place, metres, 'key')
        expect(circle.radius).toBeGreaterThanOrEqual(200)
        expect(distance(circle, place)).toBeLessThanOrEqual(circle.radius)
      }),
      { seed },
    )
  })

  it('is the same circle for every request from one address', () => {
    const home = { lat: 52.3601, lon: 4.9301 }
    expect(blur(home, 250, 'key')).toEqual(blur({ lat: 52.36010001, lon: 4.93010001 }, 250, 'key'))
  })

  it('cannot be undone without the key: another key moves it elsewhere', () => {
    const circles = Array.from({ length: 20 }, (_, key) =>
      JSON.stringify(blur({ lat: 52.36, lon: 4.93 }, 250, `key ${key}`)),
    )
    expect(new Set(circles).size).toBeGreaterThan(4)
  })
})

describe('distance', () => {
  it('knows how far the Rijnstraat is from Dam square: about 3.1 km', () => {
    expect(distance({ lat: 52.3461, lon: 4.9063 }, { lat: 52.3731, lon: 4.8926 })).toBeCloseTo(3146, -2)
  })
})
