import { Ajv } from 'ajv'
import formatsPlugin from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messyPoints } from '../../../infra/testing/messy-points.ts'
import { seed } from '../../../infra/testing/seed.ts'
import type { ExchangeFormat } from '../../contracts/api/support-point-exchange.ts'
import { demoSupportPoints } from '../demo/support-points.ts'
import { blankPoint, type PointRow } from '../store/support-points.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../words.ts'
import { writeAll } from './feed.ts'
import { isUuid, serviceIdOf } from './hsds/ids.ts'
import { hsdsPageSchema } from './hsds/schema.ts'
import { planImport } from './importing/plan.ts'
import { readFile } from './reading/read.ts'

const formats: ExchangeFormat[] = ['hsds', 'geojson', 'csv']
const context = { town: 'Amsterdam', today: Temporal.PlainDate.from('2026-11-26') }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const write = (rows: PointRow[], format: ExchangeFormat) => writeAll(rows, format, context)

/** What an installation without any support points makes of a file. */
const importInto = async (text: string, existing: PointRow[] = []) => {
  const file = readFile(bytesOf(text))
  expect(file.faults).toEqual([])
  const byId = new Map(existing.map(row => [row.id, row]))
  const byUuid = new Map(existing.filter(({ id }) => !isUuid(id)).map(({ id }) => [serviceIdOf(id), id]))
  const plan = await planImport(
    file.points,
    { byId, byRef: new Map(), byUuid },
    { functions: ['walk-in'], newId: () => 'new' },
  )
  expect(plan.faults).toEqual([])
  return plan
}

const ajv = new Ajv({ strict: false, allErrors: true })
;(formatsPlugin as unknown as (ajv: Ajv) => void)(ajv)
const isPage = ajv.compile(hsdsPageSchema)
const expectHsds = (text: string) => {
  isPage(JSON.parse(text))
  expect(isPage.errors ?? []).toEqual([])
}

/** Those of the demo that everybody sees. */
const published = demoSupportPoints.filter(({ status = 'published' }) => status === 'published')
const demo = published.map(({ place, ...point }) => ({ ...blankPoint(point.id), ...place, ...point }))
const odd: PointRow = {
  ...blankPoint('vreemd'),
  name: `"De 'Vreemde'"; <b>plek</b>, 🏠\u200d\u202e`,
  ...{
    lat: 52.3462,
    lon: 4.9068,
    address: 'Straat "12", 1e, 1079 HC Amsterdam',
    about: `=1+1\r\n\tregel\n${'lang '.repeat(700)}`,
  },
  ...{ functions: ['walk-in'], organisation: "'=SOM(A1)", phone: '+31 20 123 45 67', email: 'info@voorbeeld.nl' },
  website: 'https://voorbeeld.nl/één|twee?q={a}&b=100%#x#y',
  films: [{ url: 'https://voorbeeld.nl/film;1', title: 'Een film; met \\ en "tekens"' }],
  ...{
    languages: ['nl', 'zgh'],
    hours: 'Mo-Fr 09:00-17:00 "bel; aan"',
    confirmed_at: new Date('2026-03-29T00:30:00Z'),
  },
}

const pick = (words: { id: string }[], minLength = 0) =>
  fc.subarray(
    words.map(({ id }) => id),
    { minLength },
  )
const line = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .filter(text => /\S/.test(text) && !text.includes('\0') && text.length <= maxLength)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const web = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true })
const point = fc.record({
  id: fc.oneof(fc.uuid(), fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/)),
  ...{
    name: line(120),
    lat: fc.double({ min: 50.7, max: 53.5, noNaN: true }),
    lon: fc.double({ min: 3.2, max: 7.2, noNaN: true }),
  },
  ...{ address: maybe(line(200)), about: maybe(line(400)), organisation: maybe(line(120)), phone: maybe(line(40)) },
  ...{
    functions: pick(supportPointFunctions, 1),
    groups: pick(supportPointGroups),
    accessibility: pick(supportPointAccessibility),
  },
  ...{ neighbours_welcome: fc.boolean(), languages: fc.uniqueArray(fc.constantFrom('nl', 'en', 'ar', 'srn', 'ti')) },
  ...{
    hours: maybe(line(200)),
    website: maybe(web),
    films: fc.array(fc.record({ url: web, title: line(60) }), { maxLength: 3 }),
  },
  confirmed_at: maybe(fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })),
})
const points = fc
  .uniqueArray(point, { selector: ({ id }) => id, maxLength: 6 })
  .map(all => all.map(one => ({ ...blankPoint(one.id), ...one }) as PointRow))

describe('what is exported in HSDS', () => {
  it('is as the specification wants it, for the demo, for odd texts and for a thousand untidy points', () => {
    expectHsds(write([...demo, odd], 'hsds'))
    expectHsds(write(messyPoints(1_000), 'hsds'))
    expectHsds(write([], 'hsds'))
  })

  it('is as the specification wants it whatever somebody wrote down', () => {
    fc.assert(
      fc.property(points, rows => expectHsds(write(rows, 'hsds'))),
      { seed, numRuns: 200 },
    )
  })
})

describe.each(formats)('what is exported in %s', format => {
  it('is the same after it was imported elsewhere and exported again', async () => {
    await fc.assert(
      fc.asyncProperty(points, async rows => {
        const exported = write(rows, format)
        const there = (await importInto(exported)).changes.map(({ row }) => row)
        expect(write(there, format)).toBe(exported)
      }),
      { seed, numRuns: 100 },
    )
  }, 60_000)

  it('changes nothing where it came from', async () => {
    const rows = [...demo, ...messyPoints(200)]
    expect(await importInto(write(rows, format), rows)).toMatchObject({ changes: [], same: rows.length, skipped: [] })
  })
})

it('disarms what a spreadsheet would run, and gives it back as it was', async () => {
  const csv = write([odd], 'csv')
  expect(csv.startsWith('\uFEFFid,name,lat,lon,')).toBe(true)
  expect(csv).toContain(`"'=1+1\r\n`)
  expect(csv).toContain(`,''=SOM(A1),`)
  expect((await importInto(csv)).changes[0]?.row).toMatchObject({
    about: odd.about,
    organisation: odd.organisation,
    phone: odd.phone,
  })
})
