import { expect, test } from 'vitest'
import type { RespiteLocation } from '../../../../services/contracts/api/respite-locations.ts'
import { changedOf, locationFormOf, locationMistakes, newLocationOf } from './locationForm.ts'

const location: RespiteLocation = {
  id: '01900000-0000-7000-8000-000000000001',
  status: 'open',
  name: 'Het Logeerhuis',
  place: { lat: 52.36, lon: 4.92 },
  contact: { phone: '020 123 4567' },
  limits: { respite: { longest: 14, perYear: 42 } },
  expertise: ['psychiatry'],
  languages: ['nl', 'ar'],
  intakeHours: [],
  pictures: [],
  dayStartsAt: '12:00',
  arriveFrom: '15:00',
  leaveBy: '12:00',
  cleaning: 'PT2H',
  frontDoorExceptions: [],
  areas: ['stadsdeel-oost'],
  kinds: ['respite'],
  beds: 3,
  mayKeep: true,
  confirmedAt: '2026-11-01T10:00:00Z',
  revision: 4,
}
const known = locationFormOf(location)

test('what nobody touched is not sent', () => {
  expect(changedOf(known, known)).toEqual({})
  expect(changedOf({ ...known, bring: ' Handdoeken ' }, known)).toEqual({ bring: 'Handdoeken' })
})

test('what is emptied is taken away, and a limit that is emptied goes back to the settings', () => {
  const limits = { ...known.limits, respite: { shortest: '', longest: '14', perYear: '' } }
  expect(changedOf({ ...known, phone: '', limits }, known)).toEqual({
    contact: null,
    limits: { respite: { longest: 14 } },
  })
})

test('the 24-hour site nearby is chosen, and taken away again', () => {
  const site = '01900000-0000-7000-8000-000000000002'
  expect(changedOf({ ...known, site }, known)).toEqual({ site })
  expect(changedOf(known, locationFormOf({ ...location, site }))).toEqual({ site: null })
})

test('a new location sends no empty fields, and is not sent without a name and a place', () => {
  const empty = locationFormOf()
  expect(locationMistakes(empty).map(({ field }) => field)).toEqual(['name', 'where'])
  const body = newLocationOf({ ...empty, name: 'De Kade' }, location.place)
  expect(body).toMatchObject({ name: 'De Kade', place: location.place, cleaning: 'PT120M' })
  expect(Object.values(body)).not.toContain(null)
})

test('limits are nights that make sense, and an exception names two groups and why', () => {
  const respite = { shortest: '20', longest: '14', perYear: '' }
  const exceptions = [{ first: 'psychiatry', second: 'psychiatry', reason: ' ' }]
  expect(
    locationMistakes({ ...known, limits: { ...known.limits, respite }, exceptions }).map(({ text }) => text),
  ).toEqual(['keeping.limitTurned', 'keeping.exceptionGroups', 'keeping.exceptionReason'])
})
