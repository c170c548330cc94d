import { expect, test } from 'vitest'
import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { changedOf, newPointOf, pointFormOf, pointMistakes } from './pointForm.ts'

const point = {
  ...{ id: 'de-meeuw', name: 'De Meeuw', place: { lat: 52.4, lon: 4.9 }, functions: ['meals'], revision: 3 },
  ...{ neighboursWelcome: true, groups: [], accessibility: [], languages: ['nl'], films: [] },
  contact: { phone: '020 555 0101' },
} as unknown as SupportPointDetail

test('an empty form says what is missing, each at its field', () => {
  expect(pointMistakes(pointFormOf()).map(({ field }) => field)).toEqual(['name', 'functions', 'where'])
  const form = { ...pointFormOf(point), website: 'www.meeuw.nl', email: 'bel maar', films: [{ url: '', title: '' }] }
  expect(pointMistakes(form).map(({ field }) => field)).toEqual(['email', 'website', 'film-0-url', 'film-0-title'])
})

test('a telephone number has digits, and no words but an extension', () => {
  const isWrong = (phone: string) => pointMistakes({ ...pointFormOf(point), phone }).length > 0
  expect(['bel ons', '12', 'bel 020 555 0101', '020 555 0101 (Anna)', 'toestel 123'].filter(isWrong)).toHaveLength(5)
  expect(
    ['', '112', '020 555 01 01', '+31 (0)20-5550101', '0205550101 toestel 12', '020 1234567 x5'].filter(isWrong),
  ).toEqual([])
})

test('a change holds what differs and nothing else; what was emptied is taken away', () => {
  const known = pointFormOf(point)
  expect(changedOf(known, known)).toEqual({})
  expect(changedOf({ ...known, phone: ' ', about: ' Koffie ' }, known)).toEqual({ contact: null, about: 'Koffie' })
  const place = { lat: 52.41, lon: 4.91 }
  expect(changedOf({ ...known, where: { way: 'map', place } }, known)).toEqual({ place })
})

test('a new support point holds only what was filled in', () => {
  const form = { ...pointFormOf(), name: 'De Huiskamer', functions: ['walk-in'] }
  expect(newPointOf(form, point.place)).toEqual({
    ...{ name: 'De Huiskamer', place: point.place, functions: ['walk-in'], neighboursWelcome: true },
    ...{ groups: [], accessibility: [], languages: ['nl'], films: [] },
  })
})
