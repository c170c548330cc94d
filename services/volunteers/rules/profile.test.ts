import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import { distance } from '../../kernel/geo.ts'
import { coarse, wrongHours } from './profile.ts'

test('what can be searched is a place within a hundred metres, never the place itself', () => {
  expect(coarse({ lat: 52.3561234, lon: 4.9298765 })).toEqual({ lat: 52.356, lon: 4.93 })
  const lat = fc.double({ min: 50.5, max: 53.7, noNaN: true })
  const lon = fc.double({ min: 3.3, max: 7.3, noNaN: true })
  fc.assert(
    fc.property(lat, lon, (lat, lon) => {
      const place = coarse({ lat, lon })
      expect(distance({ lat, lon }, place)).toBeLessThan(100)
      expect(coarse(place)).toEqual(place)
    }),
    { seed },
  )
})

test('hours that end before they begin are pointed at', () => {
  const availability = [
    { weekday: 1, from: '09:00', to: '17:00' },
    { weekday: 1, from: '22:00', to: '02:00' },
    { weekday: 2, from: '00:00', to: '24:00' },
  ]
  const exceptions = [
    { date: '2026-05-04', available: false },
    { date: '2026-05-05', available: true, from: '12:00', to: '12:00' },
    { date: '2026-05-06', available: true, from: '24:00' },
  ]
  expect(wrongHours({ availability, exceptions })).toEqual([
    '/availability/1/to',
    '/exceptions/1/to',
    '/exceptions/2/to',
  ])
})
