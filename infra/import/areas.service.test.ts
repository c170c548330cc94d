import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { FeatureCollection, Polygon } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AreaList } from '../../services/contracts/api/places.ts'
import type { SupportPointPage } from '../../services/contracts/api/support-points.ts'
import { areaReactions, locate } from '../../services/kernel/areas.ts'
import { loadConfig } from '../../services/kernel/config.ts'
import { openDatabase } from '../../services/kernel/database.ts'
import { defineService } from '../../services/kernel/service.ts'
import { ImportRefused } from '../../services/places/rules/feature-file.ts'
import { splitName } from '../../services/places/rules/names.ts'
import { places } from '../../services/places/service.ts'
import { type TestRuntime, testRuntime } from '../testing/runtime.ts'
import { importAreaFile } from './areas.ts'

/** A service that does nothing but keep its copy of the areas, in the tables of identity. */
const listener = defineService('identity', () => ({ routes: () => {}, reactions: areaReactions('identity') }))

const data = (name: string) => new URL(`../../../shared/data/amsterdam-${name}.geojson`, import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'omzien-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

let app: TestRuntime
const start = async () => {
  app = await testRuntime({ services: [places, listener] })
}
const stop = () => app.stop()

const importFile = async (file: string, more: { level?: string; outside?: string } = {}) => {
  const said: string[] = []
  await importAreaFile({ file, ...more, config: app.runtime.config, say: line => said.push(line) })
  await app.settled()
  return said
}
const getAreas = async (level: string) => {
  const asker = await app.as()
  return (await asker.get(`/areas?level=${level}`)).json<AreaList>().items
}
const idsOf = async (level: string) => (await getAreas(level)).map(area => area.id)
const eventsOf = async (...types: string[]) => {
  const { rows } = await app.runtime.gatewayPool.query<{ type: string }>('select type from log.event order by position')
  return rows.filter(row => types.includes(row.type)).length
}
const areaEvents = () => eventsOf('areas.defined', 'areas.removed', 'areas.imported')

/** Starts the services once more on the same data. */
const startAgain = async () => {
  const again = await testRuntime({ services: [places], databaseUrl: app.databaseUrl })
  await again.stop()
}

describe('the areas of a town', () => {
  beforeAll(start)
  afterAll(stop)
  const outside = 'Diemen,Ouder-Amstel'

  it('are first drawn by the demo, once, under the ids of the real ones', async () => {
    const slugs = ['centrum', 'nieuw-west', 'noord', 'oost', 'weesp', 'west', 'westpoort', 'zuid', 'zuidoost']
    expect((await idsOf('stadsdeel')).toSorted()).toEqual(slugs.map(slug => `stadsdeel-${slug}`))
    const before = await areaEvents()
    await startAgain()
    expect(await areaEvents()).toBe(before)
  })

  it('are replaced by the first import: one district of many parts, and what is not served is shown', async () => {
    const said = await importFile(data('stadsdelen'), { outside })
    expect(said).toContain("The demo's hand-drawn areas of level stadsdeel have made place.")
    const areas = await getAreas('stadsdeel')
    expect(areas).toHaveLength(11)
    expect(areas.find(area => area.id === 'stadsdeel-noord')?.geometry.coordinates).toHaveLength(2)
    expect(areas.filter(area => area.outside).map(area => area.name)).toEqual(['Diemen', 'Ouder-Amstel'])
    await startAgain()
    expect(await getAreas('stadsdeel')).toEqual(areas)
  })

  it('stay as they are, and nobody is told anything, when the import is repeated', async () => {
    const before = await areaEvents()
    const said = await importFile(data('stadsdelen'), { outside })
    expect(said.at(-1)).toBe('Done: 11 areas of level stadsdeel, nothing changed.')
    expect(await areaEvents()).toBe(before)
  })

  it('take in the support points anew', async () => {
    const findRijn58 = async () => {
      const { items } = (await (await app.as()).get('/support-points?limit=100')).json<SupportPointPage>()
      return items.find(point => point.id === 'rijn-58')?.areas
    }
    expect(await findRijn58()).toEqual(['municipality-amsterdam', 'stadsdeel-zuid'])
    await importFile(data('wijken'))
    expect(await findRijn58()).toEqual(['municipality-amsterdam', 'stadsdeel-zuid', 'wijk-rijnbuurt'])
  })

  it('are found by another service for 1,000 points all over just as turf finds them', async () => {
    const finders = [turfFinder('stadsdelen'), turfFinder('wijken')]
    const areas = [...(await getAreas('stadsdeel')), ...(await getAreas('wijk'))]
    const names = new Map(areas.map(area => [area.id, area.name]))
    const database = openDatabase({ url: app.databaseUrl, service: 'identity', connections: 1 })
    let inTown = 0
    for (let i = 0; i < 1_000; i++) {
      // Spread as evenly as chance would, and the same in every run.
      const [lon, lat] = [4.75 + ((i * 0.7548776662) % 1) * 0.29, 52.27 + ((i * 0.569840291) % 1) * 0.155]
      const { areas: ids } = await locate(database.prisma, 'identity', { lat, lon })
      const found = ids.flatMap(id => names.get(id) ?? [])
      expect({ lon, lat, found }).toEqual({ lon, lat, found: finders.flatMap(find => find([lon, lat])) })
      inTown += found.length > 0 ? 1 : 0
    }
    await database.close()
    expect(inTown).toBeGreaterThan(300)
  })
})

it('starts the embedded database for as long as it takes, when nothing runs', async () => {
  chmodSync(folder, 0o711)
  const config = loadConfig({ OMZIEN_DATA: join(folder, 'data') })
  const said: string[] = []
  for (const _ of ['first', 'again'])
    await importAreaFile({ file: data('stadsdelen'), config, say: line => said.push(line) })
  expect(said.filter(line => line.startsWith('Done'))).toEqual([
    'Done: 11 areas of level stadsdeel: 12 new, 0 changed, 0 removed (the municipality and other levels included).',
    'Done: 11 areas of level stadsdeel, nothing changed.',
  ])
  expect(said.filter(line => line.startsWith('… starting the database'))).toHaveLength(2)
}, 120_000)

describe('a file that is not right', () => {
  beforeAll(start)
  afterAll(stop)

  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const openRing = () => {
    const collection = JSON.parse(readFileSync(data('wijken'), 'utf8')) as FeatureCollection<Polygon>
    collection.features[100]?.geometry.coordinates[0]?.pop()
    return JSON.stringify(collection)
  }
  it.each([
    ['is not there', () => ({ file: join(folder, 'gone-wijken.geojson') }), /there is no such file/],
    ['is a folder', () => ({ file: folder }), /is a folder/],
    ['is no JSON', () => ({ file: write('wijken.geojson', '{') }), /is not JSON/],
    [
      'has one open ring among 168 features',
      () => ({ file: write('wijken.geojson', openRing()) }),
      /^wijken\.geojson, feature 101 \(Waterland \(6\)\): a ring is not closed/,
    ],
    ['is of an unknown level', () => ({ file: data('wijken'), level: 'straat' }), /There is no level "straat"/],
    [
      'would be outside altogether',
      () => ({
        file: data('stadsdelen'),
        outside: 'Centrum,Noord,Westpoort,West,Nieuw-West,Zuid,Oost,Zuidoost,Weesp,Diemen,Ouder-Amstel',
      }),
      /nothing would be left to serve/,
    ],
  ])('is refused whole when it %s', async (_, make, reason) => {
    const { file, ...more } = make() as { file: string; level?: string; outside?: string }
    const [before, districts] = [await areaEvents(), await idsOf('stadsdeel')]
    await expect(importFile(file, more)).rejects.toThrow(reason)
    await expect(importFile(file, more)).rejects.toThrow(ImportRefused)
    expect(await areaEvents()).toBe(before)
    expect(await idsOf('stadsdeel')).toEqual(districts)
    expect(await idsOf('wijk')).toEqual([])
  })
})

/** Names of the areas of a file that hold a position, as an independent library says. */
const turfFinder = (file: string) => {
  const { features } = JSON.parse(readFileSync(data(file), 'utf8')) as FeatureCollection<Polygon, { name: string }>
  return (position: [number, number]) =>
    features
      .filter(feature => booleanPointInPolygon(position, feature))
      .map(feature => splitName(feature.properties.name).name)
}
