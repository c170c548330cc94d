import { describe, expect, it } from 'vitest'
import { boundsOf } from './shapes.ts'
import { Atlas, area, square } from './testing.ts'

// Two districts side by side, four neighbourhoods in them.
const oost = area('Oost', square(5, 52))
const west = area('West', square(4.9, 52))
const districts = [oost, west]
const neighbourhoods = [
  area('Markt', square(5.01, 52.01, 0.02)),
  area('Haven', square(5.06, 52.01, 0.02)),
  area('Bos', square(4.91, 52.01, 0.02)),
  area('Veld', square(4.96, 52.01, 0.02)),
]

describe('an import', () => {
  it('puts areas under the smallest larger area around them, and all under the municipality', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts)
    atlas.import('wijk', neighbourhoods)
    atlas.import('buurt', [area('Kade', square(5.062, 52.012, 0.005))])
    const parents = Object.fromEntries(atlas.areas.map(({ id, parent }) => [id, parent]))
    expect(parents).toEqual({
      'municipality-dorp': undefined,
      'stadsdeel-oost': 'municipality-dorp',
      'stadsdeel-west': 'municipality-dorp',
      'wijk-markt': 'stadsdeel-oost',
      'wijk-haven': 'stadsdeel-oost',
      'wijk-bos': 'stadsdeel-west',
      'wijk-veld': 'stadsdeel-west',
      'buurt-kade': 'wijk-haven',
    })
  })

  it('gives the same whatever the order of the levels', () => {
    const [downwards, upwards] = [new Atlas(), new Atlas()]
    downwards.import('stadsdeel', districts)
    downwards.import('wijk', neighbourhoods)
    upwards.import('wijk', neighbourhoods)
    upwards.import('stadsdeel', districts)
    const sorted = (atlas: Atlas) => atlas.areas.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(sorted(upwards)).toEqual(sorted(downwards))
  })

  it('changes nothing when it is repeated', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts, ['West'])
    atlas.import('wijk', neighbourhoods)
    for (const plan of [atlas.import('stadsdeel', districts, ['West']), atlas.import('wijk', neighbourhoods)])
      expect(plan).toMatchObject({ changed: [], removed: [] })
  })

  it('removes what is no longer in the file, and leaves other levels as they are', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts)
    atlas.import('wijk', neighbourhoods)
    const plan = atlas.import('wijk', neighbourhoods.slice(1))
    expect(plan).toMatchObject({ changed: [], removed: ['wijk-markt'], count: 3 })
  })

  it('draws the municipality around what is served, without the borders in between', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts)
    const outline = atlas.find('municipality-dorp')?.shape ?? []
    expect(outline).toHaveLength(1)
    expect(boundsOf(outline)).toEqual([4.9, 52, 5.1, 52.1])
    atlas.import('stadsdeel', districts, ['West'])
    expect(boundsOf(atlas.find('municipality-dorp')?.shape ?? [])).toEqual([5, 52, 5.1, 52.1])
  })
})

describe('ids', () => {
  it('one area for the parts of a district, wherever they lie', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts)
    atlas.import('wijk', [
      area('Water', square(5.01, 52.01, 0.02), true),
      area('Water', square(4.91, 52.01, 0.03), true),
    ])
    expect(atlas.find('wijk-water')).toMatchObject({ parent: 'stadsdeel-west', shape: { length: 2 } })
  })

  const centres = [area('Centrum', square(5.01, 52.01, 0.02)), area('Centrum', square(4.91, 52.01, 0.02))]

  it('namesakes in different districts are two areas, told apart by their district, whatever the order in the file', () => {
    for (const file of [centres, centres.toReversed()]) {
      const atlas = new Atlas()
      atlas.import('stadsdeel', districts)
      atlas.import('wijk', file)
      expect(atlas.find('wijk-centrum-oost')?.parent).toBe('stadsdeel-oost')
      expect(atlas.find('wijk-centrum-west')?.parent).toBe('stadsdeel-west')
    }
  })

  it('an area keeps its id when a namesake comes later', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts)
    atlas.import('wijk', centres.slice(0, 1))
    atlas.import('wijk', centres.toReversed())
    expect(atlas.find('wijk-centrum')?.parent).toBe('stadsdeel-oost')
    expect(atlas.find('wijk-centrum-west')?.parent).toBe('stadsdeel-west')
  })

  it('no two areas get one id, even when names differ in punctuation only or look like an id made for namesakes', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts)
    const corner = (column: number) => square(5.01 + column * 0.015, 52.05, 0.01)
    const plan = atlas.import('wijk', [
      ...centres,
      area('Centrum-Oost', corner(0)),
      area('St. Jan', corner(1)),
      area('St Jan', corner(2)),
    ])
    expect(plan.count).toBe(5)
    expect(atlas.ids.filter(id => id.startsWith('wijk-'))).toEqual([
      'wijk-centrum-oost',
      'wijk-centrum-oost-2',
      'wijk-centrum-west',
      'wijk-st-jan-oost',
      'wijk-st-jan-oost-2',
    ])
  })
})

describe('what is shown but not served', () => {
  it('is everything inside an area that is named, also when that was imported later', () => {
    const atlas = new Atlas()
    atlas.import('wijk', neighbourhoods)
    atlas.import('stadsdeel', districts, ['West'])
    const outside = atlas.areas.filter(known => known.outside).map(known => known.id)
    expect(outside.toSorted()).toEqual(['stadsdeel-west', 'wijk-bos', 'wijk-veld'])
    expect(atlas.find('stadsdeel-west')?.parent).toBeUndefined()
  })

  it('may be named by a larger area, and a name that no area has is told', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts)
    const plan = atlas.import('wijk', neighbourhoods, ['west', 'Diemen'])
    expect(
      atlas.areas
        .filter(known => known.outside)
        .map(known => known.id)
        .toSorted(),
    ).toEqual(['wijk-bos', 'wijk-veld'])
    expect(plan.unknownOutside).toEqual(['Diemen'])
  })

  it('stays so when a later import does not say, until it says otherwise', () => {
    const atlas = new Atlas()
    atlas.import('stadsdeel', districts, ['West'])
    atlas.import('stadsdeel', districts)
    expect(atlas.find('stadsdeel-west')?.outside).toBe(true)
    atlas.import('stadsdeel', districts, [])
    expect(atlas.find('stadsdeel-west')).toMatchObject({ outside: false, parent: 'municipality-dorp' })
  })

  it('is what lies in none of the districts, when there are districts', () => {
    const atlas = new Atlas()
    atlas.import('wijk', [...neighbourhoods, area('Buiten', square(5.5, 52, 0.05))])
    expect(atlas.find('wijk-buiten')?.outside).toBe(false)
    atlas.import('stadsdeel', districts)
    expect(atlas.find('wijk-buiten')?.outside).toBe(true)
  })

  it('cannot be everything', () => {
    expect(() => new Atlas().import('stadsdeel', districts, ['Oost', 'West'])).toThrow(/nothing would be left to serve/)
  })
})
