import { expect, test } from 'vitest'
import { timeZone } from '../../../kernel/clock.ts'
import { checkedPattern, datesOf, type Pattern, spanOn, toMake } from './pattern.ts'
import type { Span } from './shift.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const local = (text: string) => Temporal.ZonedDateTime.from(`${text}[${timeZone}]`).toInstant()
const everyDay = [1, 2, 3, 4, 5, 6, 7]

const pattern = (parts: Partial<Pattern> = {}): Pattern => ({
  ...{ id: 'one', area: 'municipality-town', team: 'first', members: [], weekdays: everyDay },
  ...{ from: time('23:00'), to: time('07:00'), starts: date('2026-01-01'), everyWeeks: 1 },
  ...{ skipHolidays: false, ended: false, ...parts },
})

/** The shifts of three patterns that follow each other round the clock. */
const roundTheClock = (times: [string, string, string], first: string, last: string): Span[] =>
  times.flatMap((from, i) => {
    const one = pattern({ from: time(from), to: time(times[(i + 1) % 3] as string) })
    return datesOf(one, date(first), date(last)).flatMap(day => spanOn(day, one) ?? [])
  })

const hours = ({ from, to }: Span) => from.until(to).total('hours')

test.each([
  ['summer time begins', '2026-03-27', '2026-03-31', 7],
  ['winter time begins', '2026-10-23', '2026-10-27', 9],
])('when %s nobody is doubly on duty and nobody is missing, minute by minute', (_name, first, last, nightHours) => {
  // The second begins and ends in the hour that is skipped, and in the hour that comes twice.
  for (const times of [
    ['07:00', '15:00', '23:00'],
    ['02:30', '10:30', '18:30'],
  ] as [string, string, string][]) {
    const shifts = roundTheClock(times, first, last)
    const end = local(`${last}T00:00`)
    for (let at = local(`${first}T12:00`); Temporal.Instant.compare(at, end) < 0; at = at.add({ minutes: 1 })) {
      const covering = shifts.filter(
        ({ from, to }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0,
      )
      expect(covering.length, `${at} with ${times}`).toBe(1)
    }
  }
  const nights = roundTheClock(['07:00', '15:00', '23:00'], first, last).filter(
    ({ from }) => from.toZonedDateTimeISO(timeZone).hour === 23,
  )
  expect(nights.map(hours)).toContain(nightHours)
  for (const { from, to } of nights) {
    expect(from.toZonedDateTimeISO(timeZone).toPlainTime().toString()).toBe('23:00:00')
    expect(to.toZonedDateTimeISO(timeZone).toPlainTime().toString()).toBe('07:00:00')
  }
})

test('a shift of which the change of the clock leaves nothing is not made', () => {
  const short = { from: time('02:30'), to: time('03:00') }
  expect(spanOn(date('2026-03-29'), short)).toBeUndefined()
  expect(spanOn(date('2026-03-30'), short)).toBeDefined()
})

test('a day’s shift from seven to seven has 24 hours, and 23 or 25 when the clock changes', () => {
  const day = { from: time('07:00'), to: time('07:00') }
  const lengths = ['2026-03-27', '2026-03-28', '2026-10-24'].map(on => hours(spanOn(date(on), day) as Span))
  expect(lengths).toEqual([24, 23, 25])
})

test('every other week counts from the week in which the pattern begins, also over New Year', () => {
  // 2026-12-31 is a Thursday: the Monday of its week has passed.
  const fortnightly = pattern({ weekdays: [1, 4], everyWeeks: 2, starts: date('2026-12-31') })
  const dates = datesOf(fortnightly, date('2026-12-01'), date('2027-01-31'))
  expect(dates.map(String)).toEqual(['2026-12-31', '2027-01-11', '2027-01-14', '2027-01-25', '2027-01-28'])
})

test('a pattern has no shift before it begins, after it ends, or on a holiday that it skips', () => {
  const easter = pattern({ starts: date('2026-04-03'), until: date('2026-04-07'), skipHolidays: true })
  const dates = datesOf(easter, date('2026-03-01'), date('2026-05-01'))
  expect(dates.map(String)).toEqual(['2026-04-03', '2026-04-04', '2026-04-07'])
})

test('what was made is not made again, and after a long standstill the night that is going on is made first', () => {
  const now = local('2026-11-25T03:00')
  const first = toMake(pattern(), now)
  expect(first.occurrences[0]?.date.toString()).toBe('2026-11-24')
  expect(toMake(pattern({ madeUntil: first.madeUntil }), now).occurrences).toEqual([])
  const aWeekLater = toMake(pattern({ madeUntil: first.madeUntil }), now.add({ hours: 7 * 24 }))
  expect(aWeekLater.occurrences).toHaveLength(7)
  expect(toMake(pattern({ madeUntil: date('2026-01-01') }), now).occurrences).toHaveLength(first.occurrences.length)
})

test('a pattern begins near now, and does not end before it begins', () => {
  const body = {
    area: 'municipality-town',
    team: 'first' as const,
    members: [],
    weekdays: [1],
    from: '09:00',
    to: '17:00',
  }
  const checked = (parts: { starts: string; until?: string }) =>
    checkedPattern('one', { ...body, ...parts }, local('2026-11-25T12:00'))
  expect(checked({ starts: '2026-12-01' }).everyWeeks).toBe(1)
  for (const starts of ['0001-01-01', '2024-01-01', '9999-12-31']) expect(() => checked({ starts })).toThrow()
  expect(() => checked({ starts: '2026-12-01', until: '2026-11-30' })).toThrow()
})
