import { expect, test } from 'vitest'
import { daysAheadOf, keyOf, nextTelling, severityOf, type Warning } from './warnings.ts'

const now = Temporal.Instant.from('2026-11-25T08:00:00Z') // nine in the morning
const at = (text: string) => Temporal.Instant.from(`${text}+01:00`)

test('a shift of tomorrow, however late, is urgent today; days are those of the calendar', () => {
  expect(severityOf(at('2026-11-26T23:30'), now)).toBe('urgent')
  expect(severityOf(at('2026-11-27T00:00'), now)).toBe('warning')
  expect(severityOf(at('2026-12-02T23:59'), now)).toBe('warning')
  expect(severityOf(at('2026-12-03T00:00'), now)).toBe('notice')
  expect(daysAheadOf(at('2026-12-10T00:00'), now)).toBeUndefined()
})

const gap = (from: string, to: string): Warning => ({
  ...{ problem: 'gap', area: 'municipality-town', team: 'first', from: at(from), to: at(to) },
})

test('a gap that grows at its end is the same gap; nearer by it is told again', () => {
  const [early, late] = [gap('2026-12-04T07:00', '2026-12-04T15:00'), gap('2026-12-04T07:00', '2026-12-05T15:00')]
  expect(keyOf(early, now)).toBe(keyOf(late, now))
  const nearer = ['2026-11-26', '2026-11-28', '2026-12-02', '2026-12-03'].map(day => keyOf(early, at(`${day}T09:00`)))
  expect(new Set(nearer).size).toBe(3) // 14, 7, 7 and 1
  expect(keyOf({ ...early, team: 'second' }, now)).not.toBe(keyOf(early, now))
})

test('nine in the morning is nine by the clock on the wall, the day after a change, too', () => {
  expect(nextTelling(at('2026-11-25T08:59')).toString()).toBe('2026-11-25T08:00:00Z')
  expect(nextTelling(now).toString()).toBe('2026-11-26T08:00:00Z')
  expect(nextTelling(Temporal.Instant.from('2026-10-24T09:00:00Z')).toString()).toBe('2026-10-25T08:00:00Z')
})
