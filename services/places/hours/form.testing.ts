import fc from 'fast-check'
import type { HoursForm } from '../../contracts/api/opening-hours.ts'

const two = (value: number) => String(value).padStart(2, '0')
const quarter = (from: number, to: number) =>
  fc.integer({ min: from * 4, max: to * 4 }).map(q => `${two(Math.floor(q / 4))}:${two((q % 4) * 15)}`)

/** Times by day, into the night, and around the clock; none begins before six, when every night is over. */
const times = fc.oneof(
  { weight: 5, arbitrary: fc.record({ from: quarter(6, 15), to: quarter(16, 23) }) },
  { weight: 2, arbitrary: fc.record({ from: quarter(17, 23), to: fc.oneof(quarter(0, 6), fc.constant('24:00')) }) },
  { weight: 1, arbitrary: fc.constant({ from: '06:00', to: '06:00' }) },
)
const week = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 7 }), times), { maxLength: 9 })
  .map(days => days.map(([weekday, each]) => ({ weekday, ...each })))
const dayOfYear = fc
  .integer({ min: 0, max: 365 })
  .map(i => Temporal.PlainDate.from('2028-01-01').add({ days: i }).toString().slice(5))
/** Days around the changes of the clock, around holidays, and any. */
const date = fc.oneof(
  fc
    .constantFrom('2026-03-28', '2026-10-24', '2026-12-24', '2027-03-27', '2027-04-26', '2027-10-30')
    .chain(base => fc.integer({ min: 0, max: 3 }).map(i => Temporal.PlainDate.from(base).add({ days: i }))),
  fc.integer({ min: 0, max: 900 }).map(i => Temporal.PlainDate.from('2026-01-01').add({ days: i })),
)
const exception = fc.record({
  from: date,
  length: fc.integer({ min: 0, max: 12 }),
  times: fc.array(times, { maxLength: 2 }),
})

/** Any form that can be said in the notation. */
export const anyForm: fc.Arbitrary<HoursForm> = fc.record({
  week,
  seasons: fc.array(fc.record({ from: dayOfYear, to: dayOfYear, week }), { maxLength: 2 }),
  holidays: fc.oneof(fc.constant('as-usual' as const), fc.array(times, { maxLength: 2 })),
  exceptions: fc.array(
    exception.map(({ from, length, times }) => ({
      from: from.toString(),
      to: from.add({ days: length }).toString(),
      times,
    })),
    { maxLength: 3 },
  ),
})
