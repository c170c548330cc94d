import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import type { HoursForm } from '../../contracts/api/opening-hours.ts'
import { readHours } from '../../kernel/opening-hours.ts'
import { anyForm } from './form.testing.ts'
import { FormRefused, plainForm, toForm, toNotation } from './form.ts'

const form = (more: Partial<HoursForm>): HoursForm => ({
  week: [],
  seasons: [],
  holidays: 'as-usual',
  exceptions: [],
  ...more,
})
const on = (weekdays: number[], from: string, to: string) => weekdays.map(weekday => ({ weekday, from, to }))
const weekdays = [1, 2, 3, 4, 5]
const everyDay = [...weekdays, 6, 7]

test.each<[string, Partial<HoursForm>]>([
  ['Mo-Fr 09:00-17:00', { week: on(weekdays, '09:00', '17:00') }],
  ['Mo-Fr 09:00-17:00; PH off', { week: on(weekdays, '09:00', '17:00'), holidays: [] }],
  [
    'Mo,We-Fr 09:00-12:00,13:00-17:00',
    { week: [1, 3, 4, 5].flatMap(day => [...on([day], '09:00', '12:00'), ...on([day], '13:00', '17:00')]) },
  ],
  ['24/7', { week: on(everyDay, '00:00', '00:00') }],
  ['Mo-Su 00:00-24:00; PH off', { week: on(everyDay, '00:00', '00:00'), holidays: [] }],
  ['off', {}],
  ['Fr-Sa 22:00-02:00', { week: on([5, 6], '22:00', '02:00') }],
  ['Fr-Sa 22:00-02:00; PH 02:00-26:00 off', { week: on([5, 6], '22:00', '02:00'), holidays: [] }],
  [
    'Mo-Fr 09:00-17:00; Jul 20-Aug 16 off; PH 12:00-14:00; 2026 Dec 24-26,2026 Dec 31 off; 2027 Jan 02 10:00-11:00',
    {
      week: on(weekdays, '09:00', '17:00'),
      seasons: [{ from: '07-20', to: '08-16', week: [] }],
      holidays: [{ from: '12:00', to: '14:00' }],
      exceptions: [
        { from: '2026-12-24', to: '2026-12-26', times: [] },
        { from: '2026-12-31', to: '2026-12-31', times: [] },
        { from: '2027-01-02', to: '2027-01-02', times: [{ from: '10:00', to: '11:00' }] },
      ],
    },
  ],
  [
    'Mo-Su 09:00-17:00; Nov 01-Feb 28,Feb 29 off, Nov 01-Feb 28,Feb 29 Mo 10:00-12:00',
    {
      week: on(everyDay, '09:00', '17:00'),
      seasons: [{ from: '11-01', to: '02-29', week: on([1], '10:00', '12:00') }],
    },
  ],
])('%s is said by a form, and the form by it', (notation, said) => {
  expect(toNotation(form(said))).toBe(notation)
  expect(toForm(notation)).toEqual(form(said))
})

test('every form comes back from its notation', () => {
  fc.assert(
    fc.property(anyForm, any => {
      expect(toForm(toNotation(any))).toEqual(plainForm(any))
    }),
    { seed, numRuns: 300 },
  )
})

const year = { from: Temporal.Instant.from('2026-01-01T00:00Z'), to: Temporal.Instant.from('2028-01-01T00:00Z') }
const openIn = async (notation: string) =>
  (await readHours(notation)).periods(year.from, year.to).map(({ from, to }) => `${from}/${to}`)

test.each([
  'Mo-Fr 10:00-17:00; We 10:00-21:00; PH off',
  'Mo-Fr 10:00-16:00; Su 12:00-17:00; Dec 25-26 12:00-20:00',
  'Tu-Fr 16:00-21:00; Jul 20-Aug 16 off; PH off',
  'Mo-Sa 09:00-17:00; Su,PH 12:00-17:00',
  'Sa-Mo 9:00-17:00;Tu off;',
  '08:00-18:00; Jun-Aug 08:00-22:00; Dec off',
  'Mo-Fr 08:00-18:00; Jul-Aug Fr 08:00-12:00',
  'Sa 10:00-12:00; Mo-Th 20:00-26:00; PH closed',
  'Mo-Su 20:00-02:00; Dec 24 03:00-27:00 off',
  '2026 Dec 20-2027 Jan 03 10:00-12:00, 2026 Dec 20-2027 Jan 03 20:00-22:00',
])('what is written otherwise means the same in a form, or is left as it is: %s', async notation => {
  const found = toForm(notation)
  if (found) expect(await openIn(toNotation(found))).toEqual(await openIn(notation))
  expect(found === undefined).toBe(notation === 'Sa 10:00-12:00; Mo-Th 20:00-26:00; PH closed')
})

test.each([
  ...['Fr 22:00-02:00; Sa 10:00-12:00', 'Fr 22:00-02:00; PH off', 'Fr 22:00-02:00; 2026 Nov 28 off', 'SH off'],
  ...['Mo 10:00+', 'sunrise-sunset', 'Mo[1] 10:00-12:00', 'week 1-53/2 Mo 10:00-12:00', 'easter off', 'unknown'],
  ...[
    'Mo 10:00-12:00 "op afspraak"',
    'PH off; Mo-Fr 10:00-12:00',
    'Mo-Fr 10:00-12:00 || "bel"',
    'Mo',
    '',
    'PH Mo 10:00-12:00',
  ],
])('a form cannot say %s', notation => expect(toForm(notation)).toBeUndefined())

test.each<[string, Partial<HoursForm>]>([
  ['/seasons/0/to', { seasons: [{ from: '06-01', to: '06-31', week: [] }] }],
  ['/exceptions/0/to', { exceptions: [{ from: '2026-12-25', to: '2026-12-24', times: [] }] }],
  ['/exceptions/0/from', { exceptions: [{ from: '0026-12-25', to: '2026-12-25', times: [] }] }],
  ['/week/0/from', { week: on([1], '24:00', '12:00') }],
  ['/holidays', { week: [...on([5], '22:00', '06:00'), ...on([6], '05:00', '07:00')], holidays: [] }],
])('what means nothing is refused at %s', (path, said) => {
  expect(() => toNotation(form(said))).toThrow(expect.objectContaining({ path }) && FormRefused)
})
