import { expect, test } from 'vitest'
import { HoursNotUnderstood, readHours } from './opening-hours.ts'

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant()
const local = (instant?: string) =>
  instant &&
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
/** Days with something to tell, as `26 22:00-02:00`. */
const days = async (notation: string, from: string, count: number) =>
  (await readHours(notation)).days(Temporal.PlainDate.from(from), count).map(({ date, holiday, periods }) => {
    const times = periods.map(period => `${local(period.from)?.slice(11)}-${local(period.to)?.slice(11)}`)
    return [date.slice(5), holiday?.nl, ...times].filter(Boolean).join(' ')
  })
const state = async (notation: string, moment: string) => {
  const { open, until, next, unsure, comment } = (await readHours(notation)).stateAt(at(moment))
  return { open, until: local(until), next: local(next), unsure, comment }
}

test('a night stands whole on the day it began, also on the first day that is asked for', async () => {
  expect(await days('Fr,Sa 20:00-02:00', '2026-11-28', 3)).toEqual(['11-28 20:00-02:00', '11-29', '11-30'])
  expect(await days('Th-Sa 20:00-02:00', '2026-11-27', 2)).toEqual(['11-27 20:00-02:00', '11-28 20:00-02:00'])
})

test('what never closes is open on every day from midnight to midnight', async () => {
  expect(await days('24/7', '2026-11-28', 2)).toEqual(['11-28 00:00-00:00', '11-29 00:00-00:00'])
  expect(await days('Mo 08:00-24:00; Tu 00:00-24:00; We 00:00-10:00', '2026-11-30', 3)).toEqual([
    ...['11-30 08:00-00:00', '12-01 00:00-00:00', '12-02 00:00-10:00'],
  ])
})

test('public holidays are named, those that move too', async () => {
  const named = async (year: number) => (await days('off', `${year}-01-01`, 365)).filter(day => day.length > 5)
  expect(await named(2027)).toEqual([
    ...[
      '01-01 Nieuwjaarsdag',
      '03-26 Goede Vrijdag',
      '03-29 Tweede paasdag',
      '04-27 Koningsdag',
      '05-05 Bevrijdingsdag',
    ],
    ...['05-06 Hemelvaartsdag', '05-17 Tweede pinksterdag', '12-25 Eerste kerstdag', '12-26 Tweede kerstdag'],
  ])
  expect(await named(2025)).toContain('04-26 Koningsdag') // 27 April was a Sunday
})

test('periods that touch are one: it is open until the last of them ends', async () => {
  expect(await state('Mo-Fr 09:00-12:00,12:00-17:00', '2026-11-27T10:00')).toMatchObject({
    open: true,
    until: '2026-11-27T17:00',
  })
  expect(await state('Mo-Su 20:00-24:00; PH 00:00-24:00', '2026-12-25T03:00')).toMatchObject({
    open: true,
    until: '2026-12-27T00:00',
  })
})

test('what does not close within two weeks has no end, and what does not open no beginning', async () => {
  expect(await state('24/7', '2026-11-27T10:00')).toMatchObject({ open: true, until: undefined })
  expect(await state('Jun 10:00-12:00', '2026-11-27T10:00')).toMatchObject({ open: false, next: undefined })
  expect(await state('Fr 10:00-12:00', '2026-11-27T12:00')).toMatchObject({ open: false, next: '2026-12-04T10:00' })
})

test('what is not sure counts as closed, and is said to be unsure', async () => {
  expect(await state('Fr 10:00-12:00 "op afspraak"', '2026-11-27T11:00')).toMatchObject({
    open: false,
    unsure: true,
    comment: 'op afspraak',
  })
  expect(await state('Fr 10:00+', '2026-11-27T11:00')).toMatchObject({ open: false, unsure: true, comment: undefined })
  expect(await state('Fr 10:00-12:00 open "bel aan"', '2026-11-27T11:00')).toMatchObject({
    open: true,
    comment: 'bel aan',
  })
  expect((await readHours('unknown')).periods(at('2026-11-27T00:00'), at('2026-11-28T00:00'))).toEqual([])
})

test('school holidays are those of the north, and unsure in years of which they are not known', async () => {
  expect(await state('Mo-Fr 10:00-12:00; SH off', '2026-12-21T11:00')).toMatchObject({
    open: false,
    next: '2027-01-04T10:00',
  })
  expect(await state('Mo-Fr 10:00-12:00; SH off', '2041-12-23T11:00')).toMatchObject({ open: false, unsure: true })
})

test.each([
  ['blabla', 'We begrijpen dit stukje niet: blabla'],
  ['elke dag', 'We begrijpen dit stukje niet: elke'],
  ['Mo 25:00-26:00', 'Een tijd begint na 24.00 uur. Kijk bij: Mo 25:00'],
  ['Mo 9-', 'Een tijd heeft een begin en een eind nodig, zoals 09:00-17:00. Kijk bij: Mo 9-'],
  ['Mo 10:00', 'Een tijd heeft een begin en een eind nodig, zoals 09:00-17:00. Kijk bij: Mo 10:00'],
  ['Feb 30 10:00-11:00', 'Deze dag bestaat niet in die maand. Kijk bij: Feb 30'],
  [';', 'Hier staan geen openingstijden in.'],
])('%s is refused in plain words', async (notation, words) => {
  const refusal = await readHours(notation).catch(error => error)
  expect(refusal).toBeInstanceOf(HoursNotUnderstood)
  expect(refusal.words.nl).toBe(words)
})
