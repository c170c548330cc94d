import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { whereOf } from '../importing/report.ts'
import type { ReadFile } from './draft.ts'
import { readFile } from './read.ts'

const read = (content: string | Uint8Array) =>
  readFile(typeof content === 'string' ? new TextEncoder().encode(content) : content)
const faultsOf = (content: string | Uint8Array) =>
  read(content).faults.map(({ at, field, detail }) => [whereOf(at, 'en'), field, detail.en])
const feature = (parts: object = {}, properties: object = {}) => ({
  ...{ type: 'Feature', geometry: { type: 'Point', coordinates: [4.9068, 52.3462] } },
  properties: { name: 'De Plek', ...properties },
  ...parts,
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const at = (...coordinates: unknown[]) => ({ geometry: { type: 'Point', coordinates } })
const latin1 = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

describe('a file that is not right says where, and why', () => {
  it.each<[string, string | Uint8Array, [string, string | undefined, RegExp]]>([
    ['is empty', ' \n', ['file', undefined, /empty/]],
    ['is no JSON', '{\n"type": x}', ['line 2', undefined, /not JSON/]],
    ['was cut off', collection(feature()).slice(0, -20), ['line 1', undefined, /cut off/]],
    [
      'was cut off within a letter',
      new TextEncoder().encode(collection(feature({}, { name: 'Café' }))).slice(0, -5),
      ['line 1', undefined, /cut off/],
    ],
    ['is other JSON', '{"a":1}', ['file', undefined, /neither GeoJSON .* nor .*HSDS/]],
    ['has no features', '{"type":"FeatureCollection"}', ['file', 'features', /no features/]],
    [
      'has a line for a place',
      collection(feature(), feature({ geometry: { type: 'LineString', coordinates: [] } })),
      ['feature 2 ‘De Plek’', 'geometry', /this is LineString/],
    ],
    [
      'has a point without a place',
      collection(feature({ geometry: null })),
      ['feature 1 ‘De Plek’', 'geometry', /this is null/],
    ],
    [
      'has latitude and longitude exchanged',
      collection(feature(at(52.3462, 4.9068))),
      ['feature 1 ‘De Plek’', 'lat', /exchanged/],
    ],
    [
      'has no number',
      collection(feature(at('NaN', 52.3))),
      ['feature 1 ‘De Plek’', 'lon', /not a number of degrees \(NaN\)/],
    ],
    ['has null for a number', collection(feature(at(null, 52.3))), ['feature 1 ‘De Plek’', 'lon', /missing/]],
    ['has no name', collection(feature({}, { name: ' ' })), ['feature 1 ‘ ’', 'name', /missing/]],
    [
      'has one id twice',
      collection(feature({ id: 7 }), feature({ id: 7, ...at(4.9, 52.35) })),
      ['feature 2 ‘De Plek’', 'id', /twice.* number 1/],
    ],
    [
      'has a function nobody knows',
      collection(feature({}, { functions: ['walk-in', 'sauna'] })),
      ['feature 1 ‘De Plek’', 'functions', /‘sauna’. We know: walk-in, meals/],
    ],
    [
      'has a name that is too long',
      collection(feature({}, { name: 'x'.repeat(121) })),
      [`feature 1 ‘${'x'.repeat(80)}’`, 'name', /longer than 120/],
    ],
    [
      'has half a letter',
      collection(feature({}, { about: '\ud83d' })),
      ['feature 1 ‘De Plek’', 'about', /do not exist/],
    ],
    [
      'has too few columns',
      'name,lat,lon,phone\nA,52.35,4.9,1\nB,52.35\n',
      ['line 3', undefined, /2 columns; the first line has 4/],
    ],
    [
      'has no column for the place',
      'naam;adres\nA;Straat 1\n',
      ['line 1', undefined, /missing in the first line: lat, lon/],
    ],
    [
      'has a quotation mark that never ends',
      'name,lat,lon\n"A,52.35,4.9\nB,52.35,4.9\n',
      ['line 3', undefined, /quotation mark/],
    ],
    ['has NaN in a table', 'name,lat,lon\nA,NaN,4.9\n', ['line 2 ‘A’', 'lat', /not a number of degrees \(NaN\)/]],
    ['is UTF-16', utf16('name,lat,lon\nA,52.35,4.9\n'), ['file', undefined, /UTF-16/]],
    [
      'is Windows-1252',
      latin1('name,lat,lon\nA,52.35,4.9\nCaf\xe9,52.35,4.9\n'),
      ['line 3', undefined, /Windows-1252/],
    ],
    ['is a list of something else', '[1]', ['service 1', undefined, /no service/]],
  ])('when it %s', (_, content, [where, field, why]) => {
    expect(faultsOf(content)).toEqual([[where, field, expect.stringMatching(why)]])
  })

  it.each([
    ['geojson', '{"type":"FeatureCollection","features":[{"type":'],
    ['hsds', '{"contents":[{"id":'],
    ['csv', 'name,lat\n'],
  ])('as the %s it begins as', (format, content) => {
    expect(read(content).format).toBe(format)
  })

  it('for everything in it that is wrong', () => {
    const faults = faultsOf('name,lat,lon,email,hours\nA,x,y,a@b,\n,52.35,4.9,a@b.nl,Mo 99\nC,52.35,4.9,,\n')
    expect(faults.map(([where, field]) => `${where}: ${field}`)).toEqual([
      ...['line 2 ‘A’: lat', 'line 2 ‘A’: lon', 'line 2 ‘A’: email', 'line 3: name'],
    ])
  })
})

const facts = ({ points }: ReadFile) => points.map(point => point.facts)

describe('an untidy file', () => {
  it('of libraries has a place for each name, and areas that are none', () => {
    const libraries = readFileSync(new URL('../../../../../shared/data/amsterdam-libraries.geojson', import.meta.url))
    const file = read(new Uint8Array(libraries))
    expect(file).toMatchObject({ format: 'geojson', faults: [] })
    expect(file.points).toHaveLength(40)
    expect(file.skipped).toHaveLength(40)
    expect(file.skipped.every(({ detail }) => detail.en === 'An area (… zone), no place: left out.')).toBe(true)
    const names = facts(file).map(({ name }) => name)
    expect(names).toContain('NIOD Instituut voor Oorlogs-, Holocaust- en Genocidestudies')
    expect(names).toContain('Stichting L.A.K.A.')
    expect(facts(file)[0]).not.toHaveProperty('hours')
  })

  it('from a Dutch spreadsheet is read, with its own headings, decimal commas and words', () => {
    const csv =
      'Naam;Breedtegraad;Lengtegraad;Functies;Zonder afspraak;Telefoon;Website\r\nInloop Oost;52,3592;4,9371;Inloop;ja;020 123;http://oost.nl\r\n'
    expect(facts(read(csv))).toEqual([
      {
        ...{ name: 'Inloop Oost', lat: 52.3592, lon: 4.9371, functions: ['walk-in'], neighboursWelcome: true },
        ...{ phone: '020 123', website: 'https://oost.nl' },
      },
    ])
  })

  it('from OpenStreetMap is read by its keys', () => {
    const osm = {
      'addr:street': 'Rijnstraat',
      'addr:housenumber': '58',
      'addr:postcode': '1079 HC',
      'addr:city': 'Amsterdam',
      opening_hours: 'Mo-Fr 10:00-17:00',
      wheelchair: 'yes',
    }
    expect(facts(read(collection(feature({ id: 'node/12' }, osm))))[0]).toMatchObject({
      ...{ address: 'Rijnstraat 58, 1079 HC Amsterdam', hours: 'Mo-Fr 10:00-17:00', accessibility: ['wheelchair'] },
    })
  })

  it('of services of another maker is read by place, with weekly schedules; what is not active or nowhere is left out', () => {
    const location = {
      id: '3a19ff88-4620-4d17-9830-ac1d859eb5d5',
      location_type: 'physical',
      latitude: 52.35,
      longitude: 4.9,
    }
    const schedule = { id: 's', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '10:00:00', closes_at: '16:30Z' }
    const service = {
      id: 'AC148810-d857-441c-9679-408f346de14b',
      name: 'Praten',
      status: 'active',
      schedules: [schedule],
      service_at_locations: [{ id: 'x', location }],
    }
    const file = read(
      JSON.stringify({
        contents: [service, { ...service, status: 'defunct' }, { ...service, service_at_locations: [] }],
      }),
    )
    expect(file.points).toMatchObject([
      { own: false, id: service.id.toLowerCase(), facts: { name: 'Praten', hours: 'Mo,Tu 10:00-16:30' } },
    ])
    expect(file.skipped.map(({ at }) => at.number)).toEqual([2, 3])
  })
})
