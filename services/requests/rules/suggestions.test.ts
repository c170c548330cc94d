import { expect, test } from 'vitest'
import type { OpenState } from '../../contracts/api/opening-hours.ts'
import { type Existing, mostSuggestions, rankSuggestions } from './suggestions.ts'

const now = Temporal.Instant.from('2026-11-26T08:00:00Z')
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
  const ranked = rankSuggestions(existing, ['meals', 'walk-in'], here, now)
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
  const ranked = rankSuggestions(existing, ['meals', 'walk-in'], here, now)
  expect(ranked.map(one => one.id)).toEqual(['kitchen', 'coffee', 'far'])
})

test('there is always something, and never a catalogue', () => {
  const many = Array.from({ length: 20 }, (_, i) => point(`p${i}`, i * 1000, ['laundry']))
  expect(rankSuggestions(many, ['meals'], here, now)).toHaveLength(mostSuggestions)
})

test('where somebody can go now comes first, the nearest of it, then what opens today, then what is later', () => {
  const [today, tomorrow] = ['2026-11-26T22:45:00Z', '2026-11-26T23:15:00Z']
  const state = (open: boolean, next?: string): { opening: OpenState } => ({
    opening: { at: now.toString(), open, ...(next ? { next } : {}) },
  })
  const activity = (id: string, from: string): Existing => ({
    ...point(id, 10, ['walk-in']),
    ...{ kind: 'activity', next: { from, to: '2026-12-24T12:00:00Z' } },
  })
  const ids = (...existing: Existing[]) => rankSuggestions(existing, ['meals', 'walk-in'], here, now).map(one => one.id)
  const [closed, opensTonight] = [
    { ...point('closed, opens tomorrow', 20, ['meals']), ...state(false, tomorrow) },
    { ...point('opens tonight', 30, ['meals']), ...state(false, today) },
  ]
  const [far, near] = [
    { ...point('open kitchen', 900, ['meals']), ...state(true) },
    { ...point('open living room', 650, ['walk-in']), ...state(true) },
  ]
  expect(ids(closed, opensTonight, far, near)).toEqual([near.id, far.id, opensTonight.id, closed.id])
  expect(ids(activity('in a week', '2026-12-03T09:00:00Z'), point('nobody knows', 5, ['meals']), closed, near)).toEqual(
    [near.id, closed.id, 'in a week', 'nobody knows'],
  )
  const others = Array.from({ length: 6 }, (_, i) => ({ ...closed, id: `closed ${i}` }))
  expect(ids(...others, activity('begins tonight', today), near).slice(0, 2)).toEqual([near.id, 'begins tonight'])
})
