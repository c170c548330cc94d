import { expect, test } from 'vitest'
import { blockedSpan, type Hours, nightAt, nightsIn, nightsInYear, periodMistake, spanOf, yearsOf } from './nights.ts'

const hours: Hours = {
  ...{ dayStartsAt: '12:00', arriveFrom: '15:00', leaveBy: '12:00' },
  cleaning: Temporal.Duration.from('PT2H'),
}
const at = (text: string) => Temporal.Instant.from(text)

test('at three in the morning the night that is running is still that of yesterday', () => {
  expect(nightAt(at('2026-11-26T02:00:00Z'), '12:00').toString()).toBe('2026-11-25')
  expect(nightAt(at('2026-11-26T11:00:00Z'), '12:00').toString()).toBe('2026-11-26')
})

test('who comes next does not meet who leaves: the bed is clean before the hour of arrival', () => {
  const first = spanOf({ from: '2026-12-01', to: '2026-12-04' }, hours)
  const second = spanOf({ from: '2026-12-04', to: '2026-12-05' }, hours)
  expect(String(first.leaveBy)).toBe('2026-12-04T11:00:00Z')
  expect(String(first.cleanBy)).toBe('2026-12-04T13:00:00Z')
  expect(String(second.arriveFrom)).toBe('2026-12-04T14:00:00Z')
})

test('a day of cleaning takes the next night', () => {
  const { cleanBy } = spanOf(
    { from: '2026-12-01', to: '2026-12-04' },
    { ...hours, cleaning: Temporal.Duration.from('P1D') },
  )
  expect(Temporal.Instant.compare(cleanBy, spanOf({ from: '2026-12-04', to: '2026-12-05' }, hours).arriveFrom)).toBe(1)
})

test.each([
  ['spring, when the clock goes on', '2027-03-27', '2027-03-29', '2027-03-27T14:00:00Z', '2027-03-29T10:00:00Z'],
  ['autumn, when it goes back', '2026-10-24', '2026-10-26', '2026-10-24T13:00:00Z', '2026-10-26T11:00:00Z'],
])('a night is a night in %s', (_, from, to, arriveFrom, leaveBy) => {
  const span = spanOf({ from, to }, hours)
  expect([String(span.arriveFrom), String(span.leaveBy)]).toEqual([arriveFrom, leaveBy])
  expect(nightsIn({ from, to })).toBe(2)
})

test('a block takes its nights from the hour somebody could arrive, and no others', () => {
  const { from, to } = blockedSpan({ from: '2026-12-04', to: '2026-12-06' }, hours)
  expect([String(from), String(to)]).toEqual(['2026-12-04T14:00:00Z', '2026-12-06T14:00:00Z'])
})

test('the night of 31 December is the old year’s', () => {
  const period = { from: '2026-12-30', to: '2027-01-03' }
  expect(yearsOf(period)).toEqual([2026, 2027])
  expect([nightsInYear(period, 2026), nightsInYear(period, 2027), nightsInYear(period, 2028)]).toEqual([2, 2, 0])
})

test('nights can be asked for from tonight on', () => {
  const tonight = Temporal.PlainDate.from('2026-11-26')
  const mistake = (from: string, to: string) => periodMistake({ from, to }, tonight)
  expect(mistake('2026-11-26', '2026-11-27')).toBeUndefined()
  expect(mistake('2026-11-25', '2026-11-27')).toBe('in-the-past')
  expect(mistake('2026-11-27', '2026-11-27')).toBe('no-nights')
  expect(mistake('2026-11-27', '2026-11-26')).toBe('ends-before-it-starts')
  expect(mistake('2036-11-27', '2036-11-28')).toBe('too-far')
})
