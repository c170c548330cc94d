import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import { timeZone } from '../../kernel/clock.ts'
import { type QuietHours, quietUntil } from './quiet.ts'

const at = (local: string, offset: string) => Temporal.Instant.from(`${local}${offset}`)
const until = (hours: QuietHours, now: Temporal.Instant) =>
  quietUntil(hours, now)?.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' }) ?? 'now'

const night = { from: '22:00', to: '07:00' }
const nap = { from: '13:00', to: '15:00' }

describe('quiet hours', () => {
  it.each([
    [night, '2026-11-25T21:59:59', 'now'],
    [night, '2026-11-25T22:00:00', '2026-11-26T07:00:00+01:00'],
    [night, '2026-11-25T00:30:00', '2026-11-25T07:00:00+01:00'],
    [night, '2026-11-25T06:59:59', '2026-11-25T07:00:00+01:00'],
    [night, '2026-11-25T07:00:00', 'now'],
    [nap, '2026-11-25T12:59:00', 'now'],
    [nap, '2026-11-25T14:00:00', '2026-11-25T15:00:00+01:00'],
    [nap, '2026-11-25T15:00:00', 'now'],
  ])('%o at %s: until %s', (hours, now, expected) => {
    expect(until(hours, at(now, '+01:00'))).toBe(expected)
  })

  test('last as long as the clock on the wall says in the nights that it is moved', () => {
    expect(until(night, at('2026-03-28T23:00:00', '+01:00'))).toBe('2026-03-29T07:00:00+02:00')
    expect(until(night, at('2026-10-24T23:00:00', '+02:00'))).toBe('2026-10-25T07:00:00+01:00')
    // half past two does not exist, and so the night ends after the jump
    expect(until({ from: '22:00', to: '02:30' }, at('2026-03-29T01:59:00', '+01:00'))).toBe('2026-03-29T03:30:00+02:00')
    // half past two comes twice; the quiet that ended does not begin again
    expect(until({ from: '22:00', to: '02:30' }, at('2026-10-25T02:10:00', '+02:00'))).toBe('2026-10-25T02:30:00+02:00')
    expect(until({ from: '22:00', to: '02:30' }, at('2026-10-25T02:10:00', '+01:00'))).toBe('now')
  })

  test('always end later than now, and then are over for that night', () => {
    const time = fc.integer({ min: 0, max: 95 }).map(quarter => {
      const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
      return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    })
    const nights = fc.constantFrom(at('2026-03-28T12:00', '+01:00'), at('2026-10-24T12:00', '+02:00'))
    const minutes = fc.integer({ min: 0, max: 48 * 60 })
    fc.assert(
      fc.property(time, time, nights, minutes, (from, to, start, passed) => {
        fc.pre(from !== to)
        const now = start.add({ minutes: passed })
        const end = quietUntil({ from, to }, now)
        if (!end) return
        expect(Temporal.Instant.compare(end, now)).toBe(1)
        expect(now.until(end).total('hours')).toBeLessThanOrEqual(25)
        expect(quietUntil({ from, to }, end)).toBeUndefined()
      }),
      { seed },
    )
  })
})
