import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import { readFeatureFile } from '../rules/feature-file.ts'
import { holderOf, join, pointInside } from '../rules/shapes.ts'
import { demoDistricts } from './districts.ts'
import { demoSupportPoints } from './support-points.ts'

const districts = demoDistricts.map(({ name, outline }) => ({ name, shape: [[outline]], holds: holderOf([[outline]]) }))
const holdersOf = (point: [number, number]) =>
  districts.filter(district => district.holds(point)).map(({ name }) => name)

describe("the demo's districts", () => {
  it('tile the town: whatever place in it is in exactly one of them', () => {
    const town = join(districts.map(district => district.shape))
    expect(town.map(polygon => polygon.length)).toEqual([1, 1]) // Zuidoost and Weesp lie apart; no holes anywhere
    const inTown = holderOf(town)
    const place = fc.tuple(
      fc.double({ min: 4.73, max: 5.08, noNaN: true }),
      fc.double({ min: 52.27, max: 52.44, noNaN: true }),
    )
    fc.assert(
      fc.property(place, point => {
        expect(holdersOf(point)).toHaveLength(inTown(point) ? 1 : 0)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  it('lie where the real ones lie, under the same names', () => {
    const file = new URL('../../../../shared/data/amsterdam-stadsdelen.geojson', import.meta.url)
    const { features } = readFeatureFile('stadsdelen', readFileSync(file, 'utf8'))
    for (const { name } of districts) {
      const real = features.find(feature => feature.name === name)
      expect(real && holdersOf(pointInside(real.shape))).toEqual([name])
    }
  })

  it('hold the support points: Rijn 58 in Zuid, De Meeuw in Noord', () => {
    const where = Object.fromEntries(demoSupportPoints.map(({ id, place }) => [id, holdersOf([place.lon, place.lat])]))
    expect(where).toEqual({
      'rijn-58': ['Zuid'],
      'de-meeuw': ['Noord'],
      'bij-bosshardt': ['Centrum'],
      'demo-de-veranda': ['Oost'],
      'demo-het-baken': ['Nieuw-West'],
      'demo-de-buurtkeuken': ['Zuidoost'],
      'demo-het-atelier': ['Oost'],
    })
  })
})
