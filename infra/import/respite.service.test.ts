import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RespiteLocationPage } from '../../services/contracts/api/respite-locations.ts'
import { ImportRefused } from '../../services/places/rules/feature-file.ts'
import { Guesthouse } from '../testing/guesthouse.ts'
import { inOost } from '../testing/town.ts'
import { importRespiteFile } from './respite.ts'

const folder = mkdtempSync(join(tmpdir(), 'omzien-import-'))
let house: Guesthouse
beforeAll(async () => {
  house = await Guesthouse.build()
})
afterAll(async () => {
  await house.stop()
  rmSync(folder, { recursive: true })
})

const location = (parts: object = {}) => ({
  ...{ ref: 'huis-1', name: 'Het Bestandshuis', place: inOost },
  beds: [{ ref: 'b1', room: 'kamer 1', kinds: ['time-out'] }],
  ...parts,
})
const run = async (content: unknown, dryRun = false) => {
  const file = join(folder, 'bedden.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const said: string[] = []
  const config = { ...house.app.runtime.config, OMZIEN_SECRET: 'a secret of the tests, long enough for everybody' }
  await importRespiteFile({ file, dryRun, config, say: line => said.push(line) })
  return said
}
const refusal = (content: unknown) => run(content).catch((error: unknown) => error)
const names = async () => {
  const who = await house.as('administrator')
  return (await who.get('/respite-locations?limit=100')).json<RespiteLocationPage>().items.map(({ name }) => name)
}

test('a file of locations is imported beside a running Omzien, after a look at what it would do', async () => {
  const expected = ['location added: Het Bestandshuis (huis-1)', 'bed added: Het Bestandshuis, kamer 1 (b1)']
  const file = { locations: [location()] }
  expect(await run(file, true)).toEqual([...expected, 'It would be: 2 new, 0 changed, 0 as they were.'])
  expect(await names()).not.toContain('Het Bestandshuis')
  expect(await run(file)).toEqual([...expected, 'Done: 2 new, 0 changed, 0 as they were.'])
  expect(await names()).toContain('Het Bestandshuis')
  expect(await run(file)).toEqual(['Done: 0 new, 0 changed, 2 as they were.'])
  expect(await run({ locations: [location({ about: 'Stil' })] })).toContain(
    'location changed: Het Bestandshuis (huis-1): about',
  )
})

test('a file that is not right says where, and imports nothing', async () => {
  const wrong = { locations: [location({ ref: 'goed' }), location({ ref: 'fout', expertise: ['left-handed'] })] }
  for (const [content, words] of [
    ['{', 'is not JSON'],
    [{ locations: [location({ place: { lat: 95, lon: 4 } })] }, '/locations/0/place/lat'],
    [{ locations: [location({ colour: 'red' })] }, '/locations/0'],
    [wrong, '/locations/1/expertise/0: We do not know this group.'],
  ] as const) {
    const error = await refusal(content)
    expect(error).toBeInstanceOf(ImportRefused)
    expect((error as Error).message).toContain(words)
  }
  expect(await names()).not.toContain('goed')
  expect((await names()).filter(name => name === 'Het Bestandshuis')).toHaveLength(1)
})
