import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import type { HoursException, WeeklyHours } from '../../contracts/api/volunteers.ts'
import { Calendar, type Hours } from './hours.ts'

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Amsterdam]`).epochMilliseconds
const week = (from: string, to: string, days = [1, 2, 3, 4, 5, 6, 7]): WeeklyHours[] =>
  days.map(weekday => ({ weekday, from, to }))
const hours = (availability: WeeklyHours[], exceptions: HoursException[] = []): Hours => ({ availability, exceptions })
const free = (who: Hours, from: string, to: string) =>
  new Calendar(at(from), at(to)).free(who).map(stretch => [say(stretch.from), say(stretch.to)])
const say = (milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
const hour = 3_600_000

test('weekly hours are local hours, in winter and in summer', () => {
  expect(free(hours(week('09:00', '17:00', [1])), '2026-01-05T00:00', '2026-01-06T00:00')).toEqual([
    ['2026-01-05T09:00+01:00', '2026-01-05T17:00+01:00'],
  ])
  expect(free(hours(week('09:00', '17:00', [1])), '2026-07-06T00:00', '2026-07-07T00:00')).toEqual([
    ['2026-07-06T09:00+02:00', '2026-07-06T17:00+02:00'],
  ])
})

test('24:00 is the end of the day, and joins the next day', () => {
  const who = hours([
    { weekday: 1, from: '22:00', to: '24:00' },
    { weekday: 2, from: '00:00', to: '02:00' },
  ])
  expect(free(who, '2026-03-02T00:00', '2026-03-04T00:00')).toEqual([
    ['2026-03-02T22:00+01:00', '2026-03-03T02:00+01:00'],
  ])
})

test('on the day the clock jumps forward the skipped hour is nobody’s', () => {
  expect(free(hours(week('01:00', '02:30')), '2026-03-29T00:00', '2026-03-29T12:00')).toEqual([
    ['2026-03-29T01:00+01:00', '2026-03-29T03:00+02:00'],
  ])
  expect(free(hours(week('02:30', '04:00')), '2026-03-29T00:00', '2026-03-29T12:00')).toEqual([
    ['2026-03-29T03:00+02:00', '2026-03-29T04:00+02:00'],
  ])
  expect(free(hours(week('02:00', '03:00')), '2026-03-29T00:00', '2026-03-29T12:00')).toEqual([])
})

test('on the day the clock goes back the hour that comes twice counts twice', () => {
  expect(free(hours(week('02:00', '03:00')), '2026-10-25T00:00', '2026-10-25T12:00')).toEqual([
    ['2026-10-25T02:00+02:00', '2026-10-25T03:00+01:00'],
  ])
  const [stretch] = new Calendar(at('2026-10-25T00:00'), at('2026-10-26T00:00')).free(hours(week('00:00', '24:00')))
  expect(((stretch?.to ?? 0) - (stretch?.from ?? 0)) / hour).toBe(25)
})

test('a day away is away, other hours replace the week’s, and hours away are taken out of them', () => {
  const usual = week('09:00', '17:00')
  const day = (exceptions: HoursException[]) => free(hours(usual, exceptions), '2026-05-04T00:00', '2026-05-05T00:00')
  const date = '2026-05-04'
  expect(day([{ date, available: false }])).toEqual([])
  expect(day([{ date, available: true, from: '19:00', to: '21:00' }])).toEqual([
    ['2026-05-04T19:00+02:00', '2026-05-04T21:00+02:00'],
  ])
  expect(day([{ date, available: false, from: '12:00', to: '13:00' }])).toEqual([
    ['2026-05-04T09:00+02:00', '2026-05-04T12:00+02:00'],
    ['2026-05-04T13:00+02:00', '2026-05-04T17:00+02:00'],
  ])
  expect(day([{ date: '2026-05-05', available: false }])).toHaveLength(1)
})

const time = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 48 })).map(half => {
  const [hours, minutes] = [Math.floor(half / 2), (half % 2) * 30]
  return `${String(hours).padStart(2, '0')}:${minutes === 0 ? '00' : '30'}`
})
const windowOf = fc
  .tuple(time, time)
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from, to }))
const weekly = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 7 }), windowOf).map(([weekday, times]) => ({ weekday, ...times })),
  { maxLength: 6 },
)

test('whoever is free at an instant is free at that weekday and local time, over both clock changes', () => {
  fc.assert(
    fc.property(
      weekly,
      fc.constantFrom('2026-03-27', '2026-06-10', '2026-10-23'),
      fc.integer({ min: 0, max: 6 * 48 }),
      (availability, first, half) => {
        const from = at(`${first}T00:00`)
        const instant = from + half * (hour / 2)
        const stretches = new Calendar(from, from + 7 * 24 * hour).free(hours(availability))
        const isFree = stretches.some(stretch => stretch.from <= instant && instant < stretch.to)
        const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Amsterdam')
        const clock = local.toPlainTime().toString({ smallestUnit: 'minute' })
        const wanted = availability.some(
          ({ weekday, from, to }) => weekday === local.dayOfWeek && from <= clock && clock < to,
        )
        expect(isFree).toBe(wanted)
      },
    ),
    { seed, numRuns: 500 },
  )
})
