import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHours } from '../../kernel/opening-hours.ts'
import { anyForm } from './form.testing.ts'
import { toNotation } from './form.ts'
import { isOpenBy } from './meaning.testing.ts'

/** Eight days around both changes of the clock, Christmas, King's Day, Easter, Whitsun, the turn of the year, and any. */
const start = fc.oneof(
  fc.constantFrom(
    ...[
      '2026-03-26',
      '2026-10-22',
      '2027-03-25',
      '2027-10-28',
      '2026-12-23',
      '2026-12-29',
      '2027-04-24',
      '2026-05-22',
      '2028-02-26',
    ],
  ),
  fc.integer({ min: 0, max: 900 }).map(days => Temporal.PlainDate.from('2026-01-01').add({ days }).toString()),
)
const minutes = 8 * 24 * 60
/** Full quarters, when things open and close, and any minute. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: minutes / 15 }).map(quarter => quarter * 15),
  fc.integer({ min: 0, max: minutes }),
)

/** So many forms and moments, no two runs the same. */
const [forms, moments] = [250, 40]

test('open and closed are what a second evaluator says, over 10,000 random moments of random forms', async () => {
  let asked = 0
  const nights = fc.sample(
    fc.record({ form: anyForm, start, moments: fc.array(moment, { minLength: moments, maxLength: moments }) }),
    forms,
  )
  for (const { form, start, moments } of nights) {
    const notation = toNotation(form)
    const from = Temporal.PlainDate.from(start).toZonedDateTime('Europe/Amsterdam').toInstant()
    const hours = await readHours(notation)
    const periods = hours.periods(from, from.add({ minutes: minutes + 1 }))
    for (const minute of moments) {
      const at = from.add({ minutes: minute })
      const isOpen = periods.some(
        period => Temporal.Instant.compare(period.from, at) <= 0 && Temporal.Instant.compare(at, period.to) < 0,
      )
      expect({ notation, at: `${at}`, isOpen }).toEqual({ notation, at: `${at}`, isOpen: isOpenBy(form, at) })
      asked++
    }
    const at = from.add({ minutes: moments[0] ?? 0 })
    expect(hours.stateAt(at).open).toBe(isOpenBy(form, at))
  }
  expect(asked).toBe(forms * moments)
}, 120_000)
