import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Ajv } from 'ajv'
import formatsPlugin from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messyPoints } from '../../../infra/testing/messy-points.ts'
import { type TestAsker, type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { SupportPointImportReport } from '../../contracts/api/support-point-exchange.ts'
import { openDatabase } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { places } from '../service.ts'
import { writeAll } from './feed.ts'
import { hsdsPageSchema } from './hsds/schema.ts'

let app: TestRuntime
let administrator: TestAsker
beforeAll(async () => {
  app = await testRuntime({ services: [places], env: { RATE_POSTING: '100000' } })
  administrator = await app.as({ roles: ['administrator'] })
})
afterAll(() => app.stop())

const send = async (content: string | Buffer, query = '', headers: Record<string, string> = {}, who = administrator) =>
  app.runtime.http.inject({
    method: 'POST',
    url: `/api/v1/support-point-imports${query}`,
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/octet-stream', ...headers },
    payload: content,
  })
const imported = async (content: string | Buffer, query = '') => {
  const answer = await send(content, query)
  expect(answer.statusCode, answer.body).toBe(200)
  const { added, changed, same, skippedTotal, faults } = answer.json<SupportPointImportReport>()
  return { added, changed, same, skipped: skippedTotal, faults }
}
const feed = async (format: string) => app.runtime.http.inject({ url: `/api/v1/support-point-feed?format=${format}` })
const count = async () => {
  const { rows } = await app.runtime.gatewayPool.query<{ n: number }>(
    "select count(*)::int as n from log.event where type in ('support-point.defined', 'support-points.defined')",
  )
  return rows[0]?.n
}
const csv = (...lines: string[]) => ['id,name,lat,lon,functions,hours', ...lines].join('\n')
const libraries = readFileSync(new URL('../../../../shared/data/amsterdam-libraries.geojson', import.meta.url))

describe('the open data', () => {
  it('is for everybody, from any website, in HSDS as the specification wants it', async () => {
    const answer = await feed('hsds')
    expect(answer.headers).toMatchObject({
      ...{ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' },
      'content-type': 'application/json; charset=utf-8',
    })
    const ajv = new Ajv({ strict: false, allErrors: true })
    ;(formatsPlugin as unknown as (ajv: Ajv) => void)(ajv)
    const isPage = ajv.compile(hsdsPageSchema)
    isPage(answer.json())
    expect(isPage.errors ?? []).toEqual([])
    expect(answer.json<{ contents: { name: string }[] }>().contents.map(({ name }) => name)).toContain('Rijn 58')
  })

  it.each(['hsds', 'geojson', 'csv'])('in %s changes nothing where it is imported again', async format => {
    const exported = await feed(format)
    expect(await imported(exported.body)).toMatchObject({ added: 0, changed: 0, faults: [] })
    expect((await feed(format)).body).toBe(exported.body)
  })
})

describe('an import', () => {
  it('of the real libraries first says what it would do, then does it, and repeated does nothing', async () => {
    const before = await count()
    const expected = { added: 40, changed: 0, same: 0, skipped: 40, faults: [] }
    expect(await imported(libraries, '?dryRun=true')).toEqual(expected)
    expect((await send(libraries, '?dryRun=true')).json()).toMatchObject({
      ...{ published: 40, assumedFunction: { id: 'walk-in', count: 40 }, assumedWelcome: 40 },
    })
    expect(await count()).toBe(before)
    expect(await imported(libraries)).toEqual(expected)
    expect(await count()).toBe((before ?? 0) + 1)
    expect(await imported(libraries)).toEqual({ ...expected, added: 0, same: 40 })
    expect(await count()).toBe((before ?? 0) + 1)
    const { items } = (await administrator.get('/support-points?near=52.3762463,4.9081983&within=50')).json<{
      items: object[]
    }>()
    expect(items).toMatchObject([{ name: 'OBA Oosterdok', functions: ['walk-in'], neighboursWelcome: true }])
  })

  it('changes what the file says, and leaves what it says nothing of', async () => {
    await imported(csv('7,De Wissel,52.3601,4.9301,meals,Mo-Fr 10:00-17:00'))
    const small = 'id,name,lat,lon,phone\n7,De Wissel,52.3601,4.9301,020 123'
    expect(await imported(small)).toMatchObject({ added: 0, changed: 1 })
    const line = (await feed('csv')).body.split('\r\n').find(text => text.includes('De Wissel'))
    expect(line).toContain('52.3601,4.9301,,meals,false,,,,,Mo-Fr 10:00-17:00,020 123')
  })

  it('by two at once makes nothing twice', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `gelijk-${i},Gelijk ${i},52.36${10 + i},4.93,walk-in,`)
    const both = await Promise.all([imported(csv(...lines)), imported(csv(...lines))])
    expect(both.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 50])
  })

  it('that is sent twice under one key is done once', async () => {
    const headers = { 'idempotency-key': newId() }
    const [first, again] = [
      await send(csv('k1,Sleutel,52.36,4.93,,'), '', headers),
      await send(csv('k1,Sleutel,52.36,4.93,,'), '', headers),
    ]
    expect(first.json()).toMatchObject({ added: 1 })
    expect(again.json()).toEqual(first.json())
    expect((await send(csv('k2,Anders,52.36,4.93,,'), '', headers)).json<Problem>().code).toBe('idempotency-key-reused')
  })

  it('gives no point to a reference that is another one here', async () => {
    await imported(csv('1,Eerste,52.3601,4.9301,,'))
    const answer = await send(csv('1,Heel iets anders,52.3848,4.9195,,'))
    expect(answer.json<Problem>().errors).toMatchObject([
      { pointer: '/line/2/id', detail: expect.stringContaining('Eerste') },
    ])
  })

  it('does not open again what was closed here', async () => {
    await imported(csv('dicht,Dicht,52.3611,4.9311,,'))
    const database = openDatabase({ url: app.databaseUrl, service: 'places', connections: 1 })
    await database.pool.query("update places.support_point set status = 'closed' where ref = 'dicht'")
    await database.close()
    expect(await imported(csv('dicht,Dicht,52.3611,4.9311,meals,'))).toMatchObject({ changed: 0, skipped: 1 })
  })
})

describe('a file with something wrong', () => {
  it.each([
    ['lies elsewhere in the country', 'x,Ergens,52.09,5.12,,', '/line/3/lat', /buiten het gebied/],
    ['has hours nobody can read', 'x,Ergens,52.36,4.93,,Mo-Fr 25:00-', '/line/3/hours', /niet lezen/],
    [
      'has a function nobody knows',
      'x,Ergens,52.36,4.93,sauna,',
      '/line/3/functions',
      /‘sauna’ kennen we niet. We kennen: Inloop .walk-in., Maaltijden .meals./,
    ],
    ['has an id twice', 'goed,Ergens,52.36,4.93,,', '/line/3/id', /twee keer/],
  ])('%s is said by line, and nothing of the file is imported', async (_, line, pointer, why) => {
    const before = [await count(), (await feed('geojson')).body]
    const answer = await send(csv('goed,Goed,52.3601,4.9301,walk-in,', line))
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json<Problem>().errors).toMatchObject([{ pointer, detail: expect.stringMatching(why) }])
    expect([await count(), (await feed('geojson')).body]).toEqual(before)
    const preview = (
      await send(csv('goed,Goed,52.3601,4.9301,walk-in,', line), '?dryRun=true')
    ).json<SupportPointImportReport>()
    expect(preview.faults).toMatchObject([
      { at: expect.stringContaining('regel 3'), detail: expect.stringMatching(why) },
    ])
  })

  it('says everything that is wrong at once, also of what stands beside another fault', async () => {
    const wrong = csv(',,52.09,5.12,,Mo-Fr 25:00-', 'goed,Goed,52.3601,4.9301,sauna,nooit ofzo', 'goed,Weer,x,4.93,,')
    const { faults } = (await send(wrong, '?dryRun=true')).json<SupportPointImportReport>()
    expect(faults.map(({ at, field }) => `${at.replace(/ ‘.*/, '')} ${field}`)).toEqual([
      ...['regel 2 name', 'regel 2 lat', 'regel 2 hours', 'regel 3 functions', 'regel 3 hours'],
      ...['regel 4 id', 'regel 4 lat'],
    ])
  })

  it('is too large, empty, or not for who sends it', async () => {
    expect((await send(Buffer.alloc(20 * 1024 * 1024 + 1, 'x'))).json<Problem>().code).toBe('too-large')
    expect((await send('')).statusCode).toBe(422)
    expect((await send('', '?function=sauna')).statusCode).toBe(400)
    expect((await send('', '', {}, await app.as({ roles: ['coordinator'] }))).statusCode).toBe(403)
  })
})

it('takes ten thousand untidy points in well under a minute, and nobody waits for it', async () => {
  const text = await writeAll(messyPoints(10_000), 'geojson', {
    town: '',
    today: Temporal.PlainDate.from('2026-11-26'),
  })
  const delays = monitorEventLoopDelay({ resolution: 5 })
  const began = performance.now()
  delays.enable()
  expect(await imported(Buffer.from(text))).toMatchObject({ added: 10_000, faults: [] })
  delays.disable()
  const seconds = (performance.now() - began) / 1000
  console.info(
    `10,000 points in ${seconds.toFixed(1)} s, longest delay ${(delays.max / 1e6).toFixed(0)} ms, p99 ${(delays.percentile(99) / 1e6).toFixed(0)} ms`,
  )
  expect(seconds).toBeLessThan(60)
}, 120_000)
