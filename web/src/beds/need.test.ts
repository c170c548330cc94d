import { expect, test } from 'vitest'
import { type Need, nearOf, needOf, pointIn, queryOf, searchAddress } from './need.ts'

const read = (address: string) => needOf(new URL(address, 'https://omzien.test').searchParams)

test('a search is in the address, and comes out of it as it went in', () => {
  const need: Need = {
    kind: 'respite',
    from: '2026-12-01',
    nights: 14,
    near: '52.355,4.925',
    groups: ['psychiatry', 'autism'],
    features: ['ground-floor'],
    language: 'tr',
  }
  expect(read(searchAddress(need))).toEqual(need)
})

test('who asks nothing looks for a time-out of three nights from tonight, which the server knows best', () => {
  const need = read('/bedden')
  expect(need).toEqual({ kind: 'time-out', nights: 3, groups: [], features: [] })
  expect(searchAddress(need)).toBe('/bedden')
  expect(queryOf(need, undefined, undefined)).toEqual({ kind: 'time-out' })
})

test('another number of nights counts from the night the server calls tonight', () => {
  expect(queryOf({ ...read('/bedden'), nights: 5 }, undefined, '2026-12-30')).toEqual({
    kind: 'time-out',
    from: '2026-12-30',
    to: '2027-01-04',
  })
})

test('an address that makes no sense is read as far as it does', () => {
  expect(read('/bedden?soort=hotel&van=2026-02-31&nachten=-2&groep=,,')).toEqual(read('/bedden'))
  expect(read('/bedden?nachten=4000').nights).toBe(3)
  expect(pointIn('overal')).toBeUndefined()
})

test("the address of a search does not give away somebody's door", () => {
  expect(nearOf({ lat: 52.36151234, lon: 4.92954321 })).toBe('52.362,4.930')
})
