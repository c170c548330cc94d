import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestAsker, type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { AreaList, PublicConfig, SettingList } from '../../contracts/api/places.ts'
import type { SupportPointFunctionList, SupportPointPage } from '../../contracts/api/support-points.ts'
import { places } from '../service.ts'

let app: TestRuntime
let administrator: TestAsker
beforeAll(async () => {
  app = await testRuntime({ services: [places] })
  administrator = await app.as({ roles: ['administrator'] })
})
afterAll(() => app.stop())

/** Somebody who did not sign in. */
const visit = (url: string, headers: Record<string, string> = {}) =>
  app.runtime.http.inject({ url: `/api/v1${url}`, headers })

describe('the map, also without signing in', () => {
  it('has the areas, largest first, and says when nothing changed since', async () => {
    const first = await visit('/areas')
    const { items } = first.json<AreaList>()
    expect(items.map(area => area.level)).toEqual(['municipality', ...Array(9).fill('stadsdeel')])
    expect(items[0]).toMatchObject({ id: 'municipality-amsterdam', name: 'Amsterdam', outside: false })
    const again = await visit('/areas', { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await visit('/areas?level=wijk', { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(200)
  })

  it('has support points, nearest first, with their functions', async () => {
    const near = 'near=52.3601,4.9301'
    const { items } = (await visit(`/support-points?${near}`)).json<SupportPointPage>()
    expect(items.slice(0, 2).map(point => point.id)).toEqual(['demo-de-veranda', 'bij-bosshardt'])
    const distances = items.map(point => point.distance ?? -1)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(items[0]?.distance).toBeGreaterThan(450)
    expect(items[0]?.distance).toBeLessThan(550)
    const functions = (await visit('/support-point-functions'))
      .json<SupportPointFunctionList>()
      .items.map(({ id }) => id)
    expect(items.flatMap(point => point.functions).filter(id => !functions.includes(id))).toEqual([])
  })

  it.each([
    ['within=1500&near=52.3601,4.9301', ['demo-de-veranda', 'bij-bosshardt']],
    ['within=1500&near=52.3601,4.9301&function=meals', ['bij-bosshardt']],
    ['function=reception-24h', ['demo-het-baken']],
    ['within=100&near=-52.3,-4.9', []],
  ])('finds with %s: %j', async (query, ids) => {
    expect((await visit(`/support-points?${query}`)).json<SupportPointPage>().items.map(point => point.id)).toEqual(ids)
  })

  it.each(['', 'near=52.3601,4.9301&'])('gives every support point once, page by page (%s)', async query => {
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const from: string = cursor && `&cursor=${cursor}`
      const page = (await visit(`/support-points?${query}limit=2${from}`)).json<SupportPointPage>()
      seen.push(...page.items.map(point => point.id))
      cursor = page.nextCursor
    }
    const all = (await visit(`/support-points?${query}`)).json<SupportPointPage>().items.map(point => point.id)
    expect(seen).toEqual(all)
    expect(all).toHaveLength(6)
  })

  it.each([
    ['/areas?level=street', 'invalid-parameter'],
    ['/areas?colour=red', 'invalid-parameter'],
    ['/support-points?near=here', 'invalid-parameter'],
    ['/support-points?near=95,4.9', 'invalid-parameter'],
    ['/support-points?within=500', 'invalid-parameter'],
    ['/support-points?function=%00', 'invalid-parameter'],
    ['/support-points?limit=0', 'invalid-parameter'],
    ['/support-points?cursor=nonsense', 'invalid-cursor'],
    ['/support-points?near=52.3,4.9&cursor=WyJhIiwiYiJd', 'invalid-cursor'],
  ])('%s is 400 %s', async (url, code) => {
    const answer = await visit(url)
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([400, code])
  })

  it.each([
    [1e308, 'a'],
    [-1, ''],
    [0, "'; drop table"],
  ])('an invented place in the list (%j, %j) breaks nothing', async (distance, id) => {
    const cursor = Buffer.from(JSON.stringify([distance, id]).replace('1e+308', '1e999')).toString('base64url')
    const answer = await visit(`/support-points?near=52.36,4.93&cursor=${cursor}`)
    expect(answer.statusCode).toBe(200)
  })

  it('opens where the municipality is, with the numbers to call', async () => {
    const config = (await visit('/config')).json<PublicConfig>()
    expect(config).toMatchObject({
      demo: true,
      municipality: { id: 'municipality-amsterdam', name: 'Amsterdam' },
      numbers: { emergency: '112', suicidePrevention: '113', backup: '020 000 00 00' },
    })
    expect(config.municipality.centre.lat).toBeCloseTo(52.35, 1)
    expect(config.municipality.centre.lon).toBeCloseTo(4.9, 1)
  })
})

describe('settings', () => {
  const settingValue = async (key: string) =>
    (await administrator.get('/settings')).json<SettingList>().items.find(setting => setting.key === key)?.value
  const changes = async () => {
    const query = `select subject, data from log.event where type = 'setting.changed' order by position`
    return (await app.runtime.gatewayPool.query<{ subject: string }>(query)).rows.map(row => row.subject)
  }

  it('are for the administrator to change, for the manager to see, and for nobody else', async () => {
    const [manager, coordinator] = [await app.as({ roles: ['manager'] }), await app.as({ roles: ['coordinator'] })]
    const statuses = await Promise.all([
      manager.get('/settings'),
      manager.patch('/settings', { 'offers.waveSize': 3 }),
      coordinator.get('/settings'),
      coordinator.patch('/settings', { 'offers.waveSize': 3 }),
    ])
    expect(statuses.map(answer => answer.statusCode)).toEqual([200, 403, 403, 403])
    expect((await visit('/settings')).statusCode).toBe(401)
    expect(await changes()).toEqual([])
  })

  it('have a unit, a default and words, and change in every service at once', async () => {
    const answer = await administrator.patch('/settings', {
      'offers.waveSize': 8,
      'requests.neighboursStepTime': 'P2D',
    })
    const changed = answer.json<SettingList>().items.find(setting => setting.key === 'offers.waveSize')
    expect(changed).toMatchObject({ value: 8, default: 5, unit: 'count', description: { nl: expect.any(String) } })
    await expect.poll(() => app.runtime.settings.number('offers.waveSize')).toBe(8)
    expect(app.clock.now().add(app.runtime.settings.duration('requests.neighboursStepTime'))).toBeDefined()
    expect(await changes()).toEqual(['offers.waveSize', 'requests.neighboursStepTime'])
  })

  it('tell only what became different', async () => {
    await administrator.patch('/settings', { 'map.walkingDistance': 900 })
    const before = await changes()
    await administrator.patch('/settings', { 'map.walkingDistance': 900, 'map.blurRadius': 250 })
    expect(await changes()).toEqual(before)
  })

  it('are refused together, pointing at what is wrong, when one of them cannot be', async () => {
    const answer = await administrator.patch('/settings', {
      'stays.holdTime': 'PT20M',
      'offers.waveSize': 0,
      'a/b~c': 1,
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json<Problem>().errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/offers.waveSize', 'range'],
      ['/a~1b~0c', 'unknown-setting'],
    ])
    expect(await settingValue('stays.holdTime')).toBe('PT30M')
  })

  it.each([[null], [[]], [{ 'offers.waveSize': null }], [{ 'offers.waveSize': { a: 1 } }]])(
    'are not %j',
    async body => {
      const answer = await administrator.patch('/settings', body as object)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
    },
  )
})
