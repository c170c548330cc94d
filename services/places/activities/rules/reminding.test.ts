import { expect, test } from 'vitest'
import { daysToRemind, nextEvening, remindAt, remindsAtOnce } from './reminding.ts'

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant()
const day = (date: string) => Temporal.PlainDate.from(date)

test.each(['2026-12-02', '2026-03-29', '2026-10-25', '2026-01-01'])(
  'of what is on %s people are reminded at six on the evening before, also when the clock changes',
  date => expect(remindAt(day(date)).equals(at(`${day(date).subtract({ days: 1 })}T18:00`))).toBe(true),
)

test.each([
  ['while the others are still to be reminded', '2026-12-01T17:59', '2026-12-02T17:30', false],
  ['from the moment the others are', '2026-12-01T18:00', '2026-12-02T17:30', true],
  ['on the day itself', '2026-12-02T15:29', '2026-12-02T17:30', true],
  ['two hours before it begins', '2026-12-02T15:30', '2026-12-02T17:30', false],
  ['just after midnight of what is that night', '2026-12-02T22:00', '2026-12-03T00:30', true],
])('who signs up %s', (_, now, from, atOnce) => expect(remindsAtOnce(at(from), at(now))).toBe(atOnce))

test.each([
  ['at six', '2026-12-01T18:00', '2026-12-01T18:00', ['2026-12-02']],
  ['a little later', '2026-12-01T18:00', '2026-12-01T23:10', ['2026-12-02']],
  ['on the next morning, after a night without power', '2026-12-01T18:00', '2026-12-02T09:00', ['2026-12-02']],
  ['a day too late', '2026-12-01T18:00', '2026-12-02T18:30', ['2026-12-02', '2026-12-03']],
  ['weeks too late', '2026-11-01T18:00', '2026-12-02T09:00', ['2026-12-02']],
])('the days people are reminded of %s', (_, due, now, days) =>
  expect(daysToRemind(at(due), at(now)).map(String)).toEqual(days),
)

test('every evening has its turn, once', () => {
  expect(nextEvening(at('2026-12-01T12:00')).equals(at('2026-12-01T18:00'))).toBe(true)
  expect(nextEvening(at('2026-12-01T18:00')).equals(at('2026-12-02T18:00'))).toBe(true)
})
