import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import type { OpenState } from '../../../../services/contracts/api/opening-hours.ts'
import type { Say } from '../i18n/Language.tsx'
import { sharedEn } from '../messages.en.ts'
import { sharedNl } from '../messages.nl.ts'
import { openWords } from './openWords.ts'

const dutch: Say = (id, values) =>
  String(new IntlMessageFormat(sharedNl[id as keyof typeof sharedNl].defaultMessage, 'nl').format(values))
const english: Say = (id, values) =>
  String(new IntlMessageFormat(sharedEn[id as keyof typeof sharedEn], 'en').format(values))

/** Friday evening, in Dutch time. */
const at = '2026-12-04T20:00:00+01:00'
const nl = (state: Omit<OpenState, 'at'>) => openWords({ at, ...state }, dutch, 'nl')

test('what is open says until when, and a night past midnight is still tonight', () => {
  expect(nl({ open: true, until: '2026-12-04T22:00:00+01:00' })).toBe('Nu open, tot 22.00 uur')
  expect(nl({ open: true, until: '2026-12-05T02:00:00+01:00' })).toBe('Nu open, tot 2.00 uur')
  expect(nl({ open: true, until: '2026-12-05T17:00:00+01:00' })).toBe('Nu open, tot morgen 17.00 uur')
  expect(nl({ open: true, until: '2026-12-07T09:30:00+01:00' })).toBe('Nu open, tot maandag 9.30 uur')
  expect(nl({ open: true })).toBe('Dag en nacht open')
})

test('what is closed says when it opens: today, tomorrow, on a weekday, or on a date', () => {
  expect(nl({ open: false, next: '2026-12-04T21:00:00+01:00' })).toBe('Dicht, open om 21.00 uur')
  expect(nl({ open: false, next: '2026-12-05T09:00:00+01:00' })).toBe('Dicht, morgen open om 9.00 uur')
  expect(nl({ open: false, next: '2026-12-07T09:00:00+01:00' })).toBe('Dicht, maandag open om 9.00 uur')
  expect(nl({ open: false, next: '2026-12-11T09:00:00+01:00' })).toBe('Dicht, vrijdag 11 december open om 9.00 uur')
  expect(nl({ open: false })).toBe('Dicht, de komende twee weken niet open')
})

test('unknown hours are said to be unknown, and never to be closed', () => {
  expect(openWords(undefined, dutch, 'nl')).toBe('Openingstijden niet bekend')
  expect(nl({ open: false, unsure: true })).toBe('Openingstijden niet bekend')
  expect(nl({ open: false, unsure: true, comment: 'op afspraak' })).toBe('Misschien open: op afspraak')
})

test('told of another moment, the words do not say now or tomorrow', () => {
  const then = (state: { open: boolean; until?: string; next?: string }) =>
    openWords({ at, ...state }, dutch, 'nl', 'then')
  expect(then({ open: true, until: '2026-12-04T22:00:00+01:00' })).toBe('Dan open, tot 22.00 uur')
  expect(then({ open: false, next: '2026-12-05T09:00:00+01:00' })).toBe('Dicht, zaterdag open om 9.00 uur')
})

test('English has its own way of writing times', () => {
  const closed = { at, open: false, next: '2026-12-05T09:00:00+01:00' }
  expect(openWords(closed, english, 'en')).toBe('Closed, opens tomorrow at 9:00')
})
