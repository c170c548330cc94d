import { describe, expect, it } from 'vitest'
import { ImportRefused, readFeatureFile } from './feature-file.ts'
import { collection, feature, square } from './testing.ts'

const read = (content: unknown, file = 'wijken.geojson') =>
  readFeatureFile(file, typeof content === 'string' ? content : JSON.stringify(content))
const refusal = (content: unknown) => {
  try {
    read(content)
    return 'not refused'
  } catch (error) {
    return error instanceof ImportRefused ? error.message : error
  }
}
const shaped = (geometry: unknown) => collection(feature('Rijnbuurt'), { ...feature('Oost'), geometry })
const ring = (...positions: unknown[]) => shaped({ type: 'Polygon', coordinates: [positions] })
const [a, b, c] = [
  [4.9, 52.3],
  [4.91, 52.3],
  [4.91, 52.31],
]

describe('a broken file is refused whole, with file, feature and reason', () => {
  it.each([
    ['not JSON', '{"type": "FeatureCollection", ', /^wijken\.geojson: is not JSON/],
    ['not a number', '{"type":"FeatureCollection","features":[{"coordinates":NaN}]}', /is not JSON/],
    ['empty', '', /is not JSON/],
    ['a list', [], /is not a GeoJSON FeatureCollection/],
    ['a single feature', feature('Oost'), /its type is "Feature"/],
    ['no features', { type: 'FeatureCollection' }, /has no list of features/],
    ['an empty list', collection(), /would remove every area/],
    [
      'metres of the Rijksdriehoek by name',
      { ...collection(feature('Oost')), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } },
      /another coordinate system/,
    ],
    ['a feature that is none', collection(feature('Rijnbuurt'), null), /feature 2: is not a GeoJSON Feature/],
    ['no name', collection({ ...feature(''), properties: null }), /feature 1: has no name/],
    ['a name of spaces', collection(feature('  ')), /feature 1: has no name/],
    ['a number for a name', collection({ ...feature(''), properties: { name: 12 } }), /feature 1: has no name/],
    ['a name without letters', collection(feature('!?')), /feature 1 \(!\?\): its name has no letter/],
    ['a very long name', collection(feature('x'.repeat(81))), /longer than 80 characters/],
    ['no geometry', shaped(null), /feature 2 \(Oost\): has no geometry/],
    ['a point', shaped({ type: 'Point', coordinates: a }), /is a Point, not a Polygon/],
    ['a line', shaped({ type: 'LineString', coordinates: [a, b] }), /is a LineString/],
    ['a collection of geometries', shaped({ type: 'GeometryCollection', geometries: [] }), /is a GeometryCollection/],
    ['no coordinates', shaped({ type: 'Polygon' }), /not a list of rings/],
    ['no rings', shaped({ type: 'Polygon', coordinates: [] }), /not a list of rings/],
    ['one level too few', shaped({ type: 'Polygon', coordinates: [a, b, c, a] }), /is not a position/],
    ['one level too many', shaped({ type: 'Polygon', coordinates: [[square(4.9, 52.3)]] }), /is not a position/],
    [
      'a polygon called a multipolygon',
      shaped({ type: 'MultiPolygon', coordinates: [square(4.9, 52.3)] }),
      /is not a position/,
    ],
    ['three positions', ring(a, b, a), /has 3 positions/],
    ['an open ring', ring(a, b, c, [4.9, 52.32]), /is not closed: it begins at 4\.9, 52\.3/],
    ['no surface', ring(a, b, a, a), /has no surface/],
    ['a missing latitude', ring(a, [4.91], c, a), /\[4\.91\] is not a position/],
    ['a text for a number', ring(a, ['4.91', 52.3], c, a), /is not a position/],
    ['null for a number', ring(a, [null, 52.3], c, a), /is not a position/],
    [
      'a number without end',
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Oost"},"geometry":{"type":"Polygon","coordinates":[[[4.9,52.3],[1e999,52.3],[4.9,52.4],[4.9,52.3]]]}}]}`,
      /is not a position/,
    ],
    ['latitude first', ring([52.3, 4.9], [52.3, 4.91], [52.31, 4.91], [52.3, 4.9]), /has latitude first/],
    [
      'metres of the Rijksdriehoek',
      ring([121000, 487000], [122000, 487000], [122000, 488000], [121000, 487000]),
      /metres of the Rijksdriehoek/,
    ],
    ['beyond the earth', ring([4.9, 95], [5, 95], [5, 96], [4.9, 95]), /outside WGS84/],
  ])('%s', (_, content, message) => {
    expect(refusal(content)).toMatch(message)
  })
})

describe('a sound file', () => {
  it('gives names, parts and polygons; heights and a byte order mark are left out', () => {
    const noord = {
      ...feature('Noord (1)'),
      geometry: { type: 'Polygon', coordinates: [square(4.9, 52.3).map(p => [...p, 3])] },
    }
    const zuid = {
      ...feature('Zuid'),
      geometry: { type: 'MultiPolygon', coordinates: [[square(4.9, 52.2)], [square(4.8, 52.2)]] },
    }
    const { level, levelFrom, features } = read(`\uFEFF${JSON.stringify(collection(noord, zuid))}`)
    expect({ level, levelFrom }).toEqual({ level: 'wijk', levelFrom: 'file name' })
    expect(features).toEqual([
      { name: 'Noord', isPart: true, shape: [[square(4.9, 52.3)]] },
      { name: 'Zuid', isPart: false, shape: [[square(4.9, 52.2)], [square(4.8, 52.2)]] },
    ])
  })

  it('says its level in its features when its name does not', () => {
    const file = collection({ ...feature(''), properties: { Naam: 'Oost', niveau: 'buurt' } })
    expect(read(file, 'grenzen.json')).toMatchObject({ level: 'buurt', levelFrom: 'features' })
    expect(() => read(collection(feature('Oost')), 'grenzen.json')).toThrow(/say --level/)
  })

  it('may carry names of several levels: the one of its own level counts', () => {
    const buurt = { ...feature(''), properties: { gemeentenaam: 'Utrecht', wijknaam: 'Zuid', buurtnaam: 'Tolsteeg' } }
    expect(read(collection(buurt), 'buurten.geojson').features[0]?.name).toBe('Tolsteeg')
  })
})
