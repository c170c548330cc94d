import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../../infra/testing/seed.ts'
import type { Repetition } from '../../../contracts/api/activities.ts'
import { fromRule, type Pattern, timesAhead, timesBetween, toRule } from './repetition.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const pattern = (startsAt: string, endsAt: string, repeats?: Repetition): Pattern => {
  const [start, end] = [Temporal.PlainDateTime.from(startsAt), Temporal.PlainDateTime.from(endsAt)]
  return { startsAt: start, endsAt: end, rule: repeats ? toRule(repeats, start.toPlainDate()) : null }
}
const times = async (of: Pattern, from: string, until: string) =>
  (await timesBetween(of, date(from), date(until))).map(each => [each.date, String(each.from), String(each.to)])

test.each<[string, Repetition, string, string]>([
  ['every week', { every: 'week' }, '2026-12-02', 'FREQ=WEEKLY;WKST=MO;BYDAY=WE'],
  ['two days a week', { every: 'week', weekdays: [4, 1] }, '2026-11-30', 'FREQ=WEEKLY;WKST=MO;BYDAY=MO,TH'],
  ['every other week', { every: 'two-weeks' }, '2026-12-02', 'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=WE'],
  ['the second Wednesday', { every: 'month' }, '2026-12-09', 'FREQ=MONTHLY;BYDAY=2WE'],
  ['a fifth Thursday is the last', { every: 'month' }, '2026-12-31', 'FREQ=MONTHLY;BYDAY=-1TH'],
  [
    'until the end of a local day',
    { every: 'week', until: '2027-07-01' },
    '2026-12-02',
    'FREQ=WEEKLY;WKST=MO;BYDAY=WE;UNTIL=20270701T215959Z',
  ],
])('%s is kept as a rule of calendars', (_, repeats, start, rule) => {
  expect(toRule(repeats, date(start))).toBe(rule)
  expect(fromRule(rule)).toMatchObject({ ...repeats, ...(repeats.weekdays ? { weekdays: [1, 4] } : {}) })
})

test('an evening stays at its hour when the clock goes back, and when it goes on', async () => {
  const meal = pattern('2026-10-21T17:30', '2026-10-21T19:30', { every: 'week' })
  expect(await times(meal, '2026-10-21', '2026-10-28')).toEqual([
    ['2026-10-21', '2026-10-21T15:30:00Z', '2026-10-21T17:30:00Z'],
    ['2026-10-28', '2026-10-28T16:30:00Z', '2026-10-28T18:30:00Z'],
  ])
  expect((await times(meal, '2027-03-24', '2027-03-31')).map(([, from]) => from)).toEqual([
    '2027-03-24T16:30:00Z',
    '2027-03-31T15:30:00Z',
  ])
})

test('a night watch from two to half past two lasts half an hour, also when there is no such hour', async () => {
  const watch = pattern('2027-03-21T02:00', '2027-03-21T02:30', { every: 'week' })
  expect(await times(watch, '2027-03-28', '2027-03-28')).toEqual([
    ['2027-03-28', '2027-03-28T01:00:00Z', '2027-03-28T01:30:00Z'],
  ])
  const late = pattern('2027-03-21T02:30', '2027-03-21T03:00', { every: 'week' })
  expect(await times(late, '2027-03-28', '2027-03-28')).toEqual([
    ['2027-03-28', '2027-03-28T01:30:00Z', '2027-03-28T02:00:00Z'],
  ])
})

test('what goes past midnight ends on the next day', async () => {
  const night = pattern('2026-12-31T20:00', '2027-01-01T01:00')
  expect(await times(night, '2026-12-31', '2027-01-01')).toEqual([
    ['2026-12-31', '2026-12-31T19:00:00Z', '2027-01-01T00:00:00Z'],
  ])
})

test('ten weeks are worked out, without what began already; and at least the first time, however far away', async () => {
  const coffee = pattern('2026-01-07T10:00', '2026-01-07T12:00', { every: 'week' })
  const dates = (await timesAhead(coffee, at('2026-12-02T10:30:00Z'))).map(each => each.date)
  expect([dates.length, dates[0], dates.at(-1)]).toEqual([10, '2026-12-09', '2027-02-10'])
  const party = pattern('2027-09-01T14:00', '2027-09-01T17:00')
  expect((await timesAhead(party, at('2026-12-02T10:30:00Z'))).map(each => each.date)).toEqual(['2027-09-01'])
  expect(await timesAhead(party, at('2027-09-01T12:00:00Z'))).toEqual([])
})

/** The same in the plainest way: every day is looked at. */
const walk = (start: Temporal.PlainDate, repeats: Repetition, from: Temporal.PlainDate, days: number) =>
  Array.from({ length: days }, (_, i) => from.add({ days: i }))
    .filter(day => isOn(start, repeats, day))
    .map(String)

const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })
const isOn = (start: Temporal.PlainDate, { every, weekdays, until }: Repetition, day: Temporal.PlainDate) => {
  if (Temporal.PlainDate.compare(day, start) < 0 || (until && day.toString() > until)) return false
  if (every === 'month') {
    if (day.dayOfWeek !== start.dayOfWeek) return false
    const nth = Math.ceil(start.day / 7)
    return nth > 4 ? day.day + 7 > day.daysInMonth : Math.ceil(day.day / 7) === nth
  }
  const weeks = monday(start).until(monday(day), { largestUnit: 'weeks' }).weeks
  return (every === 'week' || weeks % 2 === 0) && (weekdays ?? [start.dayOfWeek]).includes(day.dayOfWeek)
}

test('the dates of any repetition are those that somebody finds who looks at every day', async () => {
  const repetition = fc.record({
    start: fc.integer({ min: 0, max: 1500 }),
    every: fc.constantFrom('week' as const, 'two-weeks' as const, 'month' as const),
    more: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    lasts: fc.option(fc.integer({ min: 0, max: 1200 }), { nil: undefined }),
    from: fc.integer({ min: -100, max: 1500 }),
    days: fc.integer({ min: 1, max: 120 }),
  })
  await fc.assert(
    fc.asyncProperty(repetition, async ({ start: offset, every, more, lasts, from: later, days }) => {
      const start = date('2025-01-01').add({ days: offset })
      const repeats: Repetition = {
        every,
        ...(every === 'month' || more.length === 0 ? {} : { weekdays: [start.dayOfWeek, ...more] }),
        ...(lasts === undefined ? {} : { until: start.add({ days: lasts }).toString() }),
      }
      const from = start.add({ days: later })
      const of = pattern(`${start}T17:30`, `${start}T19:30`, repeats)
      const found = await timesBetween(of, from, from.add({ days: days - 1 }))
      expect(found.map(each => each.date)).toEqual(walk(start, repeats, from, days))
      for (const each of found)
        expect(each.from.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime().toString()).toBe('17:30:00')
    }),
    { seed, numRuns: 300 },
  )
})
