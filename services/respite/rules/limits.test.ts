import { expect, test } from 'vitest'
import { brokenLimits, type Limits, limitsFor, tooLong } from './limits.ts'

const municipality: Limits = { 'time-out': { longest: 10 }, respite: { shortest: 11, perYear: 42 } }
const nights = (count: number, from = '2026-03-01') => ({
  from,
  to: Temporal.PlainDate.from(from).add({ days: count }).toString(),
})
const broken = (kind: 'time-out' | 'respite' | 'bridging', count: number, location: Limits = {}) =>
  brokenLimits(nights(count), limitsFor(kind, municipality, location), []).map(({ rule }) => rule)

test('a time-out lasts 10 nights at most, respite 11 at least [004, 5.3.5]', () => {
  expect(broken('time-out', 10)).toEqual([])
  expect(broken('time-out', 11)).toEqual(['stay-too-long'])
  expect(broken('respite', 10)).toEqual(['stay-too-short'])
  expect(broken('respite', 11)).toEqual([])
  expect(broken('bridging', 90)).toEqual([])
})

test('a location may say 14 nights a stay, and keeps what it does not say', () => {
  const own: Limits = { respite: { longest: 14 } }
  expect(broken('respite', 14, own)).toEqual([])
  expect(broken('respite', 15, own)).toEqual(['stay-too-long'])
  expect(broken('respite', 10, own)).toEqual(['stay-too-short'])
})

test('42 nights a year: what was had counts in the year it was had in', () => {
  const limits = limitsFor('respite', municipality, {})
  const had = [nights(14, '2026-01-05'), nights(14, '2026-06-01')]
  expect(brokenLimits(nights(14, '2026-09-01'), limits, had)).toEqual([])
  expect(brokenLimits(nights(15, '2026-09-01'), limits, had)).toMatchObject([
    { rule: 'yearly-maximum', limit: 42, asked: 15, had: 28, year: 2026 },
  ])
  const overNewYear = nights(20, '2026-12-20')
  expect(brokenLimits(overNewYear, limits, [...had, nights(2, '2026-09-01')])).toEqual([])
  expect(brokenLimits(overNewYear, limits, [...had, nights(3, '2026-09-01')])).toMatchObject([
    { year: 2026, asked: 12 },
  ])
})

test('the year of somebody unknown cannot be counted; more in one stay than a year allows is too much for everybody', () => {
  expect(brokenLimits(nights(42), { perYear: 42 }, undefined)).toEqual([])
  expect(brokenLimits(nights(43), { perYear: 42 }, undefined)).toMatchObject([{ rule: 'yearly-maximum', asked: 43 }])
})

test('nights can be too long for whoever asks, and never too short for a search', () => {
  const of = (kind: 'time-out' | 'respite' | 'bridging', count: number, location: Limits = {}) =>
    tooLong(nights(count), limitsFor(kind, municipality, location))
  expect(of('time-out', 300)).toMatchObject({ rule: 'stay-too-long', limit: 10, asked: 300 })
  expect(of('respite', 300)).toMatchObject({ rule: 'yearly-maximum', limit: 42, asked: 300 })
  expect(of('respite', 15, { respite: { longest: 14 } })).toMatchObject({ rule: 'stay-too-long', limit: 14, asked: 15 })
  expect([of('time-out', 10), of('respite', 2), of('bridging', 300)]).toEqual([undefined, undefined, undefined])
})
