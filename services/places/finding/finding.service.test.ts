import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messyPoints } from '../../../infra/testing/messy-points.ts'
import { type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import { seed } from '../../../infra/testing/seed.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { OpenState } from '../../contracts/api/opening-hours.ts'
import type { PositionList, SupportPoint, SupportPointPage } from '../../contracts/api/support-points.ts'
import { openDatabase } from '../../kernel/database.ts'
import { distance } from '../../kernel/geo.ts'
import { readHours } from '../../kernel/opening-hours.ts'
import { UnitOfWork } from '../../kernel/unit-of-work.ts'
import { places } from '../service.ts'
import { type PointRow, savePoints } from '../store/support-points.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../words.ts'

const points = messyPoints(300, { seed: 6 })
const middle = { lat: 52.3475, lon: 4.885 }
let app: TestRuntime
let all: PointRow[]

beforeAll(async () => {
  app = await testRuntime({ services: [places] })
  const database = openDatabase({ url: app.databaseUrl, service: 'places', connections: 1 })
  await new UnitOfWork(database, app.clock).run(work => savePoints(work, points))
  await new UnitOfWork(database, app.clock).run(work =>
    savePoints(work, [
      { ...wilg, status: 'closed' },
      { ...wilg, id: 'by-appointment', hours: '"op afspraak"' },
    ]),
  )
  const published = await database.pool.query<PointRow>(`select * from places.support_point where status = 'published'`)
  all = published.rows
  await database.close()
}, 60_000)
afterAll(() => app.stop())

const wilg = { ...(points[0] as PointRow), id: 'closed-for-good' }

const visit = (path: string, headers: Record<string, string> = {}) =>
  app.runtime.http.inject({ url: `/api/v1${path}`, headers })

type Asked = Partial<Record<'near' | 'within' | 'bbox' | 'openAt' | 'area' | 'welcome', string>> &
  Partial<Record<'function' | 'group' | 'accessibility' | 'language', string>>

const some = (ids: string[]) => fc.subarray(ids, { minLength: 1, maxLength: 2 }).map(words => words.join(','))
const optional = { requiredKeys: [] }
const ids = (words: { id: string }[]) => words.map(({ id }) => id)
/** Mostly within the eight weeks that are kept, some on whole quarters of an hour; some in the past, some next year. */
const moments = fc
  .oneof(fc.integer({ min: 0, max: 55 * 96 }), fc.integer({ min: -400 * 96, max: 400 * 96 }))
  .map(quarters => {
    const now = app.clock.now().round('hour')
    return now.add({ minutes: quarters * 15 }).toString()
  })
const asked: fc.Arbitrary<Asked> = fc.record(
  {
    function: some(ids(supportPointFunctions)),
    group: some(ids(supportPointGroups)),
    accessibility: some(ids(supportPointAccessibility).slice(0, 4)),
    language: some(['nl', 'en', 'ar', 'srn']),
    welcome: fc.constantFrom('true', 'false'),
    area: fc.constantFrom('municipality-amsterdam', 'stadsdeel-zuid', 'stadsdeel-oost'),
    openAt: moments,
    near: fc.constantFrom('52.3475,4.885', '52.3401,4.8991'),
    bbox: fc.constantFrom('4.875,52.341,4.895,52.35', '4.8,52.3,5,52.4'),
  },
  optional,
)

/** The same filters, worked out one by one. */
const fits = async (point: PointRow, asked: Asked): Promise<boolean> => {
  const has = (list: string[], words: string | undefined) =>
    (words?.split(',') ?? []).every(word => list.includes(word))
  const [west = -180, south = -90, east = 180, north = 90] = asked.bbox?.split(',').map(Number) ?? []
  return (
    has(point.functions, asked.function) &&
    (point.groups.length === 0 || has(point.groups, asked.group)) &&
    has(point.accessibility, asked.accessibility) &&
    has(point.languages, asked.language) &&
    has(point.areas, asked.area) &&
    (asked.welcome === undefined || String(point.neighbours_welcome) === asked.welcome) &&
    ![point.lon < west, point.lon > east, point.lat < south, point.lat > north].includes(true) &&
    (asked.openAt === undefined || (await isOpen(point, Temporal.Instant.from(asked.openAt))))
  )
}
const isOpen = async ({ hours }: PointRow, at: Temporal.Instant) =>
  hours !== null && (await readHours(hours)).stateAt(at).open

const queryOf = (asked: Asked) => new URLSearchParams(asked).toString()

const everyPage = async (asked: Asked, limit: number) => {
  const found: SupportPoint[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const from: string = cursor && `&cursor=${cursor}`
    const answer = await visit(`/support-points?${queryOf(asked)}&limit=${limit}${from}`)
    expect(answer.statusCode, answer.body).toBe(200)
    const page = answer.json<SupportPointPage>()
    found.push(...page.items)
    cursor = page.nextCursor
  }
  return found
}
const sorted = (list: string[]) => list.toSorted()

/** Open, until when, when next; what lies two weeks away is no end. */
const inShort = ({ at, open, unsure, until, next }: OpenState) => {
  const horizon = Temporal.Instant.from(at).add({ hours: 14 * 24 }).epochMilliseconds
  const [closes, opens] = [until, next].map(text => text && Temporal.Instant.from(text).epochMilliseconds)
  return [open, unsure, closes === horizon ? undefined : closes, opens]
}

describe('whatever is asked of the map', () => {
  it('is answered as by looking at every support point, each once, page by page, and by the positions alike', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(7, 40, 100), async (asked, limit) => {
        const found = await everyPage(asked, limit)
        const fitting = await Promise.all(all.map(async point => ((await fits(point, asked)) ? [point.id] : [])))
        expect(sorted(found.map(({ id }) => id))).toEqual(sorted(fitting.flat()))
        const distances = found.map(point => point.distance ?? 0)
        expect(distances).toEqual(distances.toSorted((a, b) => a - b))
        const { total, items } = (await visit(`/support-point-positions?${queryOf(asked)}`)).json<PositionList>()
        expect([total, sorted(items.map(([id]) => id))]).toEqual([found.length, sorted(fitting.flat())])
      }),
      { seed, numRuns: 60 },
    )
  }, 120_000)

  it('stays within the metres that are asked', async () => {
    const found = await everyPage({ near: `${middle.lat},${middle.lon}`, within: '600' }, 50)
    const close = all.filter(({ lat, lon }) => distance(middle, { lat, lon }) <= 600)
    expect(sorted(found.map(({ id }) => id))).toEqual(sorted(close.map(({ id }) => id)))
    expect(close.length).toBeGreaterThan(20)
  })

  it('says of each whether it is open, until when and when next, as the notation has it', async () => {
    const from = app.clock.now().round('hour')
    for (const hours of [0, 13, 24 * 6 + 2, 24 * 29 + 23, 24 * 50, 24 * 90, -24 * 30]) {
      const at = from.add({ hours })
      for (const { hours: notation, opening } of await everyPage(
        { near: '52.3475,4.885', openAt: at.toString() },
        100,
      )) {
        const expected = (await readHours(notation ?? '')).stateAt(at)
        expect(opening && inShort(opening), `${notation} at ${at}`).toEqual(inShort(expected))
      }
    }
  })

  it('is not sure where the hours leave it open, and does not call that closed', async () => {
    const { items } = (await visit('/support-points?id=by-appointment')).json<SupportPointPage>()
    expect(items.map(({ opening }) => opening?.unsure)).toEqual([true])
  })

  it('says nothing of opening where hours are not known', async () => {
    const found = await everyPage({}, 100)
    expect(found.filter(({ hours }) => hours === undefined).length).toBeGreaterThan(5)
    expect(found.filter(({ hours, opening }) => (hours === undefined) !== (opening === undefined))).toEqual([])
  })

  it('finds those that are named, and nothing that is closed for good', async () => {
    const named = `${points[3]?.id},${points[9]?.id},closed-for-good`
    const { items } = (await visit(`/support-points?id=${named}`)).json<SupportPointPage>()
    expect(sorted(items.map(({ id }) => id))).toEqual(sorted([String(points[3]?.id), String(points[9]?.id)]))
  })
})

describe('positions', () => {
  it('come compressed, and only once', async () => {
    const first = await visit('/support-point-positions', { 'accept-encoding': 'gzip, br' })
    expect(first.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(first.rawPayload).toString()).total).toBe(all.length)
    const again = await visit('/support-point-positions', { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const other = await visit('/support-point-positions?function=meals', {
      'if-none-match': String(first.headers.etag),
    })
    expect(other.statusCode).toBe(200)
  })
})

describe('a question that cannot be answered', () => {
  it.each([
    ['bbox=5,52,4,53', '/bbox'],
    ['bbox=4,53,5,52', '/bbox'],
    ['bbox=4,52,5,91', '/bbox'],
    ['bbox=-181,52,5,53', '/bbox'],
    ['openAt=2026-13-01T12:00:00Z', '/openAt'],
    ['openAt=2026-12-01T12:00:00', '/openAt'],
    ['near=91,4', '/near'],
    ['within=100', '/within'],
    ['limit=0', '/limit'],
    ['function=meals,nope', '/function'],
    ['group=nope', '/group'],
    ['accessibility=nope', '/accessibility'],
  ])('%s is 400 at %s, in list and positions', async (query, pointer) => {
    const lists = ['/support-points', ...(pointer === '/limit' ? [] : ['/support-point-positions'])]
    for (const list of lists) {
      const answer = await visit(`${list}?${query}`)
      expect([answer.statusCode, answer.json<Problem>().errors?.[0]?.pointer]).toEqual([400, pointer])
    }
  })

  it.each(['mine=true', 'review=true'])('%s is for who signed in', async query => {
    expect((await visit(`/support-points?${query}`)).statusCode).toBe(401)
  })
})
