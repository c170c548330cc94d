import { expect, test } from 'vitest'
import type { HoursForm } from '../../contracts/api/opening-hours.ts'
import { readHours } from '../../kernel/opening-hours.ts'
import { toNotation } from './form.ts'
import { isOpenBy } from './meaning.testing.ts'

const on = (weekdays: number[], from: string, to: string) => weekdays.map(weekday => ({ weekday, from, to }))
const daily = [1, 2, 3, 4, 5, 6, 7]
const form = (week: HoursForm['week'], more: Partial<HoursForm> = {}): HoursForm => ({
  ...{ week, seasons: [], holidays: 'as-usual', exceptions: [] },
  ...more,
})

/** Places whose hours we worked out with a calendar on paper. */
const places = {
  office: form(on([1, 2, 3, 4, 5], '09:00', '17:00'), { holidays: [] }),
  'night café': form(on([5, 6], '22:00', '02:00'), {
    exceptions: [{ from: '2026-11-28', to: '2026-11-28', times: [] }],
  }),
  'Saturday night': form(on([6], '22:00', '02:30')),
  'Sunday night': form(on([7], '22:00', '04:00')),
  'winter kitchen': form(on(daily, '10:00', '12:00'), {
    seasons: [{ from: '11-01', to: '02-29', week: on(daily, '17:00', '21:00') }],
  }),
  'day and night': form(on(daily, '00:00', '24:00'), {
    holidays: [{ from: '12:00', to: '14:00' }],
    exceptions: [{ from: '2026-12-24', to: '2027-01-01', times: [{ from: '18:00', to: '06:00' }] }],
  }),
}

const [open, closed] = [true, false]

test.each<[keyof typeof places, string, boolean, string]>([
  ['office', '2026-12-01T08:59', closed, 'a Tuesday, a minute early'],
  ['office', '2026-12-01T09:00', open, 'at the first minute'],
  ['office', '2026-12-01T16:59', open, 'at the last minute'],
  ['office', '2026-12-01T17:00', closed, 'as it closes'],
  ['office', '2026-12-05T12:00', closed, 'Saturday'],
  ['office', '2026-12-25T12:00', closed, 'Christmas on a Friday'],
  ['office', '2026-12-28T12:00', open, 'the Monday after'],
  ['office', '2026-04-03T12:00', closed, 'Good Friday'],
  ['office', '2026-04-06T12:00', closed, 'Easter Monday'],
  ['office', '2026-04-27T12:00', closed, "King's Day"],
  ['office', '2026-05-05T12:00', closed, 'Liberation Day'],
  ['office', '2026-05-14T12:00', closed, 'Ascension Day'],
  ['office', '2026-05-25T12:00', closed, 'Whit Monday'],
  ['night café', '2026-11-28T01:59', open, 'the night of Friday, although Saturday is closed'],
  ['night café', '2026-11-28T02:00', closed, 'when it is over'],
  ['night café', '2026-11-28T22:30', closed, 'the closed Saturday'],
  ['night café', '2026-11-29T01:00', closed, 'the night of the closed Saturday'],
  ['night café', '2026-12-06T01:00', open, 'the night of the next Saturday'],
  ['Saturday night', '2026-03-29T01:29Z', open, '03:29, as half past two was skipped'],
  ['Saturday night', '2026-03-29T01:30Z', closed, '03:30'],
  ['Saturday night', '2026-10-25T00:29Z', open, '02:29 for the first time'],
  ['Saturday night', '2026-10-25T00:30Z', closed, '02:30 for the first time'],
  ['Saturday night', '2026-10-25T01:15Z', closed, '02:15 for the second time'],
  ['Sunday night', '2026-03-30T00:30', open, 'the night after the clock went forward'],
  ['Sunday night', '2026-10-26T03:59', open, 'the night after it went back'],
  ['winter kitchen', '2027-02-28T18:00', open, 'the last day of a February of 28 days'],
  ['winter kitchen', '2027-03-01T18:00', closed, 'the day after'],
  ['winter kitchen', '2028-02-29T18:00', open, 'the 29th'],
  ['winter kitchen', '2027-01-01T11:00', closed, 'winter in the new year'],
  ['winter kitchen', '2026-10-31T11:00', open, 'the last day before'],
  ['day and night', '2026-12-24T12:00', closed, 'otherwise from that day on'],
  ['day and night', '2026-12-24T03:00', closed, 'but that day began at midnight'],
  ['day and night', '2026-12-25T05:59', open, 'the night of an exception'],
  ['day and night', '2026-12-25T12:30', closed, 'an exception goes before a holiday'],
  ['day and night', '2026-04-06T13:00', open, 'a holiday with times of its own'],
  ['day and night', '2026-04-06T15:00', closed, 'and nothing else on it'],
  ['day and night', '2025-04-26T15:00', closed, "King's Day, as the 27th was a Sunday"],
  ['day and night', '2025-04-27T15:00', open, 'the 27th'],
])('%s at %s: open %j (%s)', async (place, when, expected) => {
  const local = when.endsWith('Z') ? undefined : Temporal.PlainDateTime.from(when).toZonedDateTime('Europe/Amsterdam')
  const at = local?.toInstant() ?? Temporal.Instant.from(when)
  expect((await readHours(toNotation(places[place]))).stateAt(at).open).toBe(expected)
  expect(isOpenBy(places[place], at)).toBe(expected)
})
