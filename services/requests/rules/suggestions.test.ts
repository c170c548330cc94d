import { expect, test } from 'vitest'
import { type Existing, mostSuggestions, rankSuggestions } from './suggestions.ts'

const here = { lat: 52.36, lon: 4.93 }
const point = (id: string, north: number, functions: string[], neighboursWelcome = true): Existing => ({
  ...{ kind: 'support-point', id, name: id, functions, neighboursWelcome },
  place: { lat: here.lat + north / 111_320, lon: here.lon },
})

test('what fits the question comes first, an open door before an appointment, then the nearest', () => {
  const existing = [
    point('laundry next door', 50, ['laundry']),
    point('kitchen by appointment', 100, ['meals'], false),
    point('far kitchen', 2000, ['meals']),
    point('near kitchen', 400, ['meals', 'walk-in']),
  ]
  const ranked = rankSuggestions(existing, ['meals', 'walk-in'], here)
  expect(ranked.map(one => one.id)).toEqual([
    'near kitchen',
    'far kitchen',
    'kitchen by appointment',
    'laundry next door',
  ])
  expect(ranked[0]).toMatchObject({ kind: 'support-point', distance: 400, functions: ['meals', 'walk-in'] })
})

test('what fits best may be a bit further than what fits less', () => {
  const existing = [point('coffee', 600, ['walk-in']), point('kitchen', 1300, ['meals']), point('far', 9000, ['meals'])]
  const ranked = rankSuggestions(existing, ['meals', 'walk-in'], here)
  expect(ranked.map(one => one.id)).toEqual(['kitchen', 'coffee', 'far'])
})

test('there is always something, and never a catalogue', () => {
  const many = Array.from({ length: 20 }, (_, i) => point(`p${i}`, i * 1000, ['laundry']))
  expect(rankSuggestions(many, ['meals'], here)).toHaveLength(mostSuggestions)
})
