import { expect, test } from 'vitest'
import { momentOf } from './moment.ts'
import { addressOf, askedOf, wantedOf } from './wanted.ts'

const wanted = (query: string) => wantedOf(new URLSearchParams(query))
const address = (query: string) =>
  new URLSearchParams(Object.entries(addressOf(wanted(query))).filter(([, value]) => value)).toString()
const at = (text: string) => Date.parse(text)

test('an address says what is wanted, and says it again', () => {
  const query =
    'wat=meals,walk-in&wanneer=2026-12-06T18:30&voor=elderly&toegang=wheelchair&taal=ar&zonder-afspraak=ja&binnen=800' +
    '&lagen=steunpunten,activiteiten&midden=52.360,4.920&zoom=14&stuk=4.900,52.300,5.000,52.400&beeld=kaart'
  expect(address(query)).toBe(new URLSearchParams(query).toString())
  expect(address('')).toBe('')
})

test('an address from before keeps working', () => {
  expect(wanted('functie=meals').what).toEqual(['meals'])
  expect(address('functie=meals')).toBe('wat=meals')
})

test('what makes no sense in an address counts as not said', () => {
  const nonsense = 'wat=<b>&wanneer=ooit&midden=200,1&zoom=99&stuk=5,5,4,4&binnen=-1&lagen=onzin&taal='
  expect(wanted(nonsense)).toEqual({
    ...{ what: [], when: 'altijd', accessibility: [], welcome: false, layers: [], isMap: false },
  })
})

test('a shared view is rounded to some hundred metres, and where somebody is never stands in the address', () => {
  const shared = { ...wanted(''), middle: { lat: 52.361234, lon: 4.921987 }, zoom: 14 }
  expect(addressOf(shared)).toMatchObject({ midden: '52.361,4.922' })
  expect(askedOf(wanted('binnen=800'), 'now', { lat: 52.361234, lon: 4.921987 })).toEqual({
    ...{ openAt: 'now', near: '52.3612,4.9220', within: 800 },
  })
  expect(address('binnen=800')).toBe('binnen=800')
})

test('tonight is half past six, or now once that has been; Sunday is the next one, or today', () => {
  expect(momentOf('vanavond', at('2026-11-26T10:00:00Z'))).toEqual({
    ...{ openAt: '2026-11-26T17:30:00.000Z', local: '2026-11-26T18:30' },
  })
  expect(momentOf('vanavond', at('2026-11-26T20:00:00Z'))).toEqual({ openAt: 'now' })
  expect(momentOf('zondag', at('2026-11-26T10:00:00Z'))?.local).toBe('2026-11-29T14:00')
  expect(momentOf('zondag', at('2026-11-29T08:00:00Z'))?.local).toBe('2026-11-29T14:00')
  expect(momentOf('zondag', at('2026-11-29T15:00:00Z'))).toEqual({ openAt: 'now' })
  expect(momentOf('altijd', at('2026-11-26T10:00:00Z'))).toBeUndefined()
  expect(momentOf('2026-02-31T10:00', at('2026-11-26T10:00:00Z'))).toBeUndefined()
})
