import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ImportRefused } from '../../services/places/rules/feature-file.ts'
import { places } from '../../services/places/service.ts'
import { type TestRuntime, testRuntime } from '../testing/runtime.ts'
import { importAreaFile } from './areas.ts'
import { importSupportPointFile } from './support-points.ts'

const data = (name: string) => new URL(`../../../shared/data/amsterdam-${name}.geojson`, import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'omzien-import-'))
let app: TestRuntime
beforeAll(async () => {
  app = await testRuntime({ services: [places] })
  const outside = 'Diemen,Ouder-Amstel'
  await importAreaFile({ file: data('stadsdelen'), outside, config: app.runtime.config, say: () => {} })
})
afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true })
})

const run = async (file: string, more: { dryRun?: boolean; function?: string; format?: string } = {}) => {
  const said: string[] = []
  await importSupportPointFile({ file, ...more, config: app.runtime.config, say: line => said.push(line) })
  return said
}
const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('the real libraries are imported beside a running Omzien, after a look at what it would do; again changes nothing', async () => {
  const look = await run(data('libraries'), { dryRun: true })
  expect(look[0]).toBe('amsterdam-libraries.geojson: 40 support points (geojson).')
  expect(look).toContain(
    '  feature 1 ‘Anarchistische Bibliotheek Amsterdam zone’: An area (… zone), no place: left out.',
  )
  expect(look.at(-1)).toBe('It would be: 40 new, 0 changed, 0 as they were.')
  expect((await run(data('libraries'), { function: 'activities' })).at(-1)).toBe(
    'Done: 40 new, 0 changed, 0 as they were.',
  )
  expect((await run(data('libraries'))).at(-1)).toBe('Done: 0 new, 0 changed, 40 as they were.')
  const query = '/api/v1/support-points?function=activities&near=52.3762463,4.9081983&within=50'
  const found = await app.runtime.http.inject({ url: query })
  expect(found.json<{ items: object[] }>().items).toMatchObject([
    { name: 'OBA Oosterdok', areas: ['municipality-amsterdam', 'stadsdeel-centrum'] },
  ])
})

test.each([
  ['is not there', () => ({ file: join(folder, 'weg.csv') }), /there is no such file/],
  ['is of a kind we do not know', () => ({ file: write('a.csv', 'x'), format: 'xml' }), /no format "xml"/],
  [
    'is to have a function nobody knows',
    () => ({ file: write('a.csv', 'x'), function: 'sauna' }),
    /no function "sauna"/,
  ],
  [
    'has a point in Diemen, which is not served',
    () => ({ file: write('b.csv', 'name,lat,lon\nHier,52.36,4.93\nDiemen,52.3396,4.9593') }),
    /line 3 ‘Diemen’, lat: This place is outside/,
  ],
])('a file that %s is refused with why', async (_, make, why) => {
  const { file, ...more } = make()
  const refusal = await run(file, more).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(ImportRefused)
  expect((refusal as Error).message).toMatch(why)
})
