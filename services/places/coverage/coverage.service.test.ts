import turfArea from '@turf/area'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAreaFile } from '../../../infra/import/areas.ts'
import { type TestAsker, type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { Coverage, CoverageLayers, CoverageRun, WhatIfAnswer } from '../../contracts/api/coverage.ts'
import { openDatabase } from '../../kernel/database.ts'
import { UnitOfWork } from '../../kernel/unit-of-work.ts'
import { waitUntil } from '../../kernel/wait.ts'
import { type DemoSupportPoint, demoSupportPoints } from '../demo/support-points.ts'
import { places } from '../service.ts'
import { blankPoint, savePoints } from '../store/support-points.ts'

const data = (name: string) => new URL(`../../../../shared/data/amsterdam-${name}.geojson`, import.meta.url).pathname

let app: TestRuntime
let visitor: TestAsker
let coordinator: TestAsker
beforeAll(async () => {
  app = await testRuntime({ services: [places], env: { OMZIEN_DEMO: 'false' } })
  for (const [name, outside] of [
    ['stadsdelen', 'Diemen,Ouder-Amstel'],
    ['wijken', undefined],
  ] as const)
    await importAreaFile({ file: data(name), outside, config: app.runtime.config, say: () => {} })
  await keep('rijn-58', 'de-meeuw')
  visitor = await app.as()
  coordinator = await app.as({ roles: ['coordinator'], areas: ['municipality-amsterdam'] })
})
afterAll(() => app?.stop())

/** Writes support points of the demo, as they are there. */
const keep = (...ids: string[]) => keepPoints(demoSupportPoints.filter(({ id }) => ids.includes(id)))
const keepPoints = async (points: DemoSupportPoint[]) => {
  const database = openDatabase({ url: app.databaseUrl, service: 'places', connections: 1 })
  const rows = points.map(({ place, ...point }) => ({ ...blankPoint(point.id), ...point, ...place }))
  await new UnitOfWork(database, app.clock).run(work => savePoints(work, rows))
  await database.close()
  await app.settled()
}

const ask = async (query: string, headers?: Record<string, string>) => {
  const answer = await visitor.get(`/coverage?${query}`, headers)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer
}
const coverage = async (query: string) => (await ask(query)).json<Coverage>()

describe('with Rijn 58 and De Meeuw only', () => {
  it('two of the nine districts have a low-threshold support point, and seven do not', async () => {
    const { norm, items } = await coverage('level=stadsdeel&at=any')
    expect(norm).toMatchObject({ met: 2, gaps: 7 })
    expect(norm.districts.filter(({ meets }) => meets).map(({ name }) => name)).toEqual(['Noord', 'Zuid'])
    expect(items.map(({ name }) => name)).not.toContain('Diemen')
    expect(items).toHaveLength(9)
  })

  it('every wijk that is served has its share, least covered first, and a point over the border counts', async () => {
    const { level, metres, supportPoints, items } = await coverage('at=any')
    expect([level, metres, supportPoints]).toEqual(['wijk', 800, 2])
    expect(items.map(({ covered }) => covered)).toEqual(items.map(({ covered }) => covered).toSorted((a, b) => a - b))
    const total = items.reduce((sum, { covered, squareMetres }) => sum + covered * squareMetres, 0)
    const circles = 2 * Math.PI * 800 ** 2
    expect(total / circles).toBeGreaterThan(0.9)
    expect(total / circles).toBeLessThan(1.01)
    expect(items.filter(({ covered }) => covered > 0).length).toBeGreaterThan(
      items.filter(item => item.supportPoints).length,
    )
  })

  it('only what is open at the moment counts, also far from now', async () => {
    const open = async (at: string) => (await coverage(`level=stadsdeel&at=${encodeURIComponent(at)}`)).supportPoints
    expect(await open('2026-12-02T12:00:00+01:00')).toBe(2)
    expect(await open('2026-12-02T20:00:00+01:00')).toBe(1) // Rijn 58 has its long Wednesday
    expect(await open('2031-12-25T12:00:00+01:00')).toBe(0)
    expect(await open('2031-12-24T12:00:00+01:00')).toBe(2)
  })

  it('a function narrows it down, and one nobody knows is refused', async () => {
    expect((await coverage('function=laundry&at=any')).supportPoints).toBe(1)
    const answer = await visitor.get('/coverage?function=swimming')
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'invalid-parameter'])
    expect((await visitor.get('/coverage?at=2026-13-45Tnoon')).statusCode).toBe(400)
  })

  it('a moment out of reach is refused with the years there are, and one without an offset for that', async () => {
    const why = async (at: string) => {
      const { errors } = (await visitor.get(`/coverage?at=${encodeURIComponent(at)}`)).json<Problem>()
      return errors?.map(({ pointer, detail }) => [pointer, detail])
    }
    for (const at of ['1999-12-31T12:00:00+01:00', '2100-01-01T00:00:00+01:00'])
      expect(await why(at)).toEqual([['/at', 'We kunnen dit uitrekenen voor de jaren 2000 tot en met 2099.']])
    expect(await why('2026-12-01T19:00:00')).toEqual([['/at', expect.stringContaining('met tijdzone')]])
  })

  it('is a table for a spreadsheet, too', async () => {
    const { body, headers } = await ask('level=stadsdeel&at=any&format=csv')
    expect(headers['content-type']).toContain('text/csv')
    const [heading, ...lines] = body.trim().split('\r\n')
    expect(heading).toContain('binnen loopafstand (%)')
    expect(lines).toHaveLength(9)
    expect((await ask('level=stadsdeel&at=any', { accept: 'text/csv' })).body).toBe(body)
  })

  it('gaps and overlaps are shapes, whose surface is what the shares say', async () => {
    const answer = await visitor.get('/coverage/layers?level=stadsdeel&at=any')
    expect(answer.statusCode, answer.body).toBe(200)
    const { gaps, overlaps } = answer.json<CoverageLayers>()
    expect(overlaps.coordinates).toEqual([])
    const { items } = await coverage('level=stadsdeel&at=any')
    const gap = items.reduce((sum, { covered, squareMetres }) => sum + (1 - covered) * squareMetres, 0)
    expect(turfArea(gaps) / gap).toBeCloseTo(1, 2)
  })

  it('a point that is not there yet says what it would close', async () => {
    const asked = { at: 'any', level: 'stadsdeel', places: [{ lat: 52.3592, lon: 4.9371 }] }
    const answer = await coordinator.post('/coverage/what-if', asked)
    expect(answer.statusCode, answer.body).toBe(200)
    const { items } = answer.json<WhatIfAnswer>()
    expect(items[0]?.areaId).toBe('stadsdeel-oost')
    expect(items[0]?.after).toBeGreaterThan((items[0]?.before ?? 1) + 0.01)
    expect((await visitor.post('/coverage/what-if', asked)).statusCode).toBe(403)
  })
})

describe('inhabitants', () => {
  const send = async (csv: string) => (await app.as({ roles: ['administrator'] })).post('/population-imports', { csv })

  it('come from a file, and are counted within walking distance', async () => {
    const answer = await send('area;level;inhabitants;asOf\nZuid;stadsdeel;150000;2026-01-01\nstadsdeel-noord;;100000;')
    expect(answer.json()).toEqual({ areas: 2, changed: 2 })
    const { items } = await coverage('level=stadsdeel&at=any')
    const zuid = items.find(({ name }) => name === 'Zuid')
    expect(zuid?.inhabitants).toBe(150_000)
    expect((zuid?.coveredInhabitants ?? 0) / 150_000).toBeCloseTo(zuid?.covered ?? 0, 3)
    expect(items.find(({ name }) => name === 'West')?.inhabitants).toBeUndefined()
  })

  it('are refused whole, with every line that is wrong', async () => {
    const answer = await send('area,inhabitants\nOost,140.000\nLutjebroek,12\nWest,145000\nwest,1\n,5')
    expect(answer.statusCode).toBe(422)
    const { errors } = answer.json<{ errors: { detail: string }[] }>()
    expect(errors.map(({ detail }) => detail)).toEqual([
      'Regel 2: Het aantal inwoners is een heel getal zonder punten, niet ‘140.000’.',
      'Regel 3: We kennen geen gebied ‘Lutjebroek’.',
      'Regel 5: west staat ook op regel 4.',
      'Regel 6: Er staat geen gebied.',
    ])
    const { items } = await coverage('level=stadsdeel&at=any')
    expect(items.find(({ name }) => name === 'West')?.inhabitants).toBeUndefined()
  })
})

describe('over a period', () => {
  const period = { level: 'stadsdeel', from: '2026-12-21', to: '2027-01-04' }
  const start = async (body: object = period) => {
    const answer = await coordinator.post('/coverage-runs', body)
    return { answer, id: answer.json<CoverageRun>().id }
  }
  const read = async (id: string) => (await coordinator.get(`/coverage-runs/${id}`)).json<CoverageRun>()
  const done = async (id: string) => {
    const isDone = await waitUntil(async () => (await read(id)).status === 'done', 60_000, 50)
    expect(isDone, JSON.stringify(await read(id))).toBe(true)
    return read(id)
  }

  it('every area has its mean, its least and most, and the hours of its week', async () => {
    const { answer, id } = await start()
    expect([answer.statusCode, answer.json<CoverageRun>().status]).toEqual([201, 'waiting'])
    const run = await done(id)
    expect(run.done).toBe(run.total)
    expect([run.supportPoints, run.unknownHours]).toEqual([2, 0])
    const noord = run.items?.find(({ name }) => name === 'Noord')
    expect([noord?.least, noord?.most]).toEqual([
      0,
      (await coverage('level=stadsdeel&at=any')).items.at(0) && noord?.most,
    ])
    // De Meeuw is open on Mondays from nine to five, and closed at night; nobody is open on Sundays.
    expect(noord?.week[8]).toBe(0)
    expect(noord?.week[9]).toBe(noord?.most)
    expect(noord?.week.slice(6 * 24).every(share => share === 0)).toBe(true)
    // Friday: one of the two is Christmas, the other New Year.
    expect(noord?.week[4 * 24 + 12]).toBe(0)
    // 9 days of 8 hours of 14: Mondays to Saturdays without 25 and 26 December and 1 January.
    expect(noord?.mean).toBeCloseTo(((noord?.most ?? 0) * 9 * 8) / (14 * 24), 4)
    expect(run.items?.find(({ name }) => name === 'West')).toMatchObject({ mean: 0, least: 0, most: 0 })
  })

  it('a support point without known hours does not count, and is said to be left out', async () => {
    const place = { lat: 52.3702, lon: 4.9212 }
    await keepPoints([
      { id: 'no-hours', name: 'Zonder tijden', functions: ['walk-in'], neighbours_welcome: true, place },
    ])
    const run = await done((await start()).id)
    expect([run.supportPoints, run.unknownHours]).toEqual([2, 1])
    const laundry = await done((await start({ ...period, function: 'laundry' })).id)
    expect([laundry.supportPoints, laundry.unknownHours]).toEqual([1, 0])
  })

  it('one that was cut off goes on when the services start again', async () => {
    const { id } = await start({ ...period, level: 'wijk' })
    await app.runtime.gatewayPool.query('select 1')
    const other = await testRuntime({
      ...{ services: [places], databaseUrl: app.databaseUrl, env: { OMZIEN_DEMO: 'false' } },
    })
    try {
      await done(id)
    } finally {
      await other.stop()
    }
  })

  it.each([
    [{ from: '2026-12-21', to: '2026-12-21' }, '/to'],
    [{ from: '2026-01-01', to: '2027-03-01' }, '/to'],
    [{ from: '1626-12-21', to: '2026-12-21' }, '/from', '2000 tot en met 2099'],
  ])('a period that is none is refused: %o', async (body, pointer, why = '') => {
    const { answer } = await start(body)
    const { errors } = answer.json<Problem>()
    expect([answer.statusCode, errors?.[0]?.pointer]).toEqual([422, pointer])
    expect(errors?.[0]?.detail).toContain(why)
  })
})
