import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import { keepBlock, keepRefusal, keepStay, keepWaiting } from '../../../infra/testing/kept-beds.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { BedFigures, Bottlenecks } from '../../contracts/api/respite-figures.ts'
import type { StayKind } from '../../contracts/api/respite-locations.ts'
import { newId } from '../../kernel/ids.ts'

let house: Guesthouse
let manager: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  manager = await house.as('manager')
})
afterAll(() => house?.stop())

const november = 'from=2025-11-01&to=2025-12-01'
const figures = async (query: string, who = manager) => {
  const answer = await who.get(`/respite-figures?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<BedFigures>()
}
const bottlenecks = async (query = '', who = manager) => {
  const answer = await who.get(`/respite-bottlenecks${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Bottlenecks>()
}

describe('the report', () => {
  let locationId: string
  beforeAll(async () => {
    locationId = await house.location({ name: '=De Tien Bedden' })
    const beds: string[] = []
    for (let n = 0; n < 10; n++) beds.push(await house.bed({ locationId, kinds: ['respite'] }))
    for (const bedId of beds.slice(0, 8))
      await keepStay(house, { bedId, locationId, from: '2025-11-05', to: '2025-11-20', groups: ['psychiatry'] })
    await keepBlock(house, { bedId: String(beds[8]), locationId, from: '2025-11-01', to: '2025-11-11' })
    await keepBlock(house, { bedId: String(beds[9]), locationId, from: '2025-11-26', to: '2025-12-20' })
    await keepBlock(house, { bedId: String(beds[9]), locationId, from: '2025-11-02', to: '2025-11-09', lifted: true })
    await keepStay(house, {
      bedId: String(beds[9]),
      locationId,
      from: '2025-11-10',
      to: '2025-11-24',
      status: 'cancelled',
    })
    await keepRefusal(house, { from: '2025-11-20', nights: 14, groups: ['psychiatry'], why: 'bed-taken' })
    await keepRefusal(house, { from: '2025-11-02', nights: 20, groups: [], why: 'stay-too-long' })
    await keepRefusal(house, { from: '2025-12-01', nights: 20, groups: [], why: 'bed-taken' })
  })

  test('ten beds × 30 days = 300, 15 blocked, 120 occupied: settled on 285', async () => {
    const days = { total: 300, blocked: 15, occupied: 120, expected: 0, available: 285 }
    expect(await figures(november)).toEqual({
      ...{ period: { from: '2025-11-01', to: '2025-12-01' }, asOf: expect.any(String), total: days },
      locations: [{ locationId, name: '=De Tien Bedden', days, kinds: [{ kind: 'respite', days }] }],
      groups: [{ group: 'psychiatry', occupied: 120, refused: 1 }],
      lack: { requests: 1, days: 11 },
      refused: [
        { kind: 'respite', group: '', why: 'stay-too-long', count: 1, days: 20 },
        { kind: 'respite', group: 'psychiatry', why: 'bed-taken', count: 1, days: 11 },
      ],
      lengthOfStay: [{ month: '2025-11', stays: 8, nights: 15, kinds: [{ kind: 'respite', stays: 8, nights: 15 }] }],
    })
  })

  test('an area’s report is of its locations, and of what was refused to its people', async () => {
    expect((await figures(`${november}&area=stadsdeel-oost`)).total.total).toBe(300)
    const noord = await figures(`${november}&area=stadsdeel-noord`)
    expect(noord).toMatchObject({ locations: [], total: { total: 0 }, refused: [], lengthOfStay: [] })
  })

  test('opens in a Dutch spreadsheet, and in another, and a name is no formula there', async () => {
    const answer = await manager.get(`/respite-figures?${november}&format=csv`)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain('beddagen-2025-11-01-2025-12-01.csv')
    const lines = answer.body.replace('\ufeff', '').split('\r\n')
    expect(lines[0]).toMatch(/^onderdeel;locatie;.*;beddagen totaal;geblokkeerd;bezet;/)
    expect(lines).toContain("locatie;'=De Tien Bedden;;;;;300;15;120;0;285;;;;")
    expect(lines).toContain('geweigerd;;respijtzorg;psychiatry;bed bezet;;;;;;;1;11;;')
    const english = await house.app.as({ roles: ['manager'], locale: 'en' })
    const asked = await english.get(`/respite-figures?${november}`, { accept: 'text/csv' })
    expect(asked.body).toContain('total,,,,,,300,15,120,0,285,,,,')
  })

  test('a location that is closed cannot be settled on, but for the nights somebody slept there', async () => {
    const locationId = await house.location({ name: 'Dicht' })
    const bedId = await house.bed({ locationId, kinds: ['respite'] })
    await house.bed({ locationId, kinds: ['respite'] })
    const staff = await house.as('location-staff')
    const days = async () => {
      const { from, to } = house.nights(-5, 20)
      const { locations } = await figures(`from=${from}&to=${to}`)
      return locations.find(one => one.locationId === locationId)?.days
    }
    await keepStay(house, { bedId, locationId, from: house.nights(-5, 1).from, to: house.nights(2, 1).from })
    expect(await days()).toMatchObject({ total: 40, blocked: 0, occupied: 7, available: 40 })
    expect((await staff.post(`/respite-locations/${locationId}/close`, {})).statusCode).toBe(200)
    expect(await days()).toMatchObject({ total: 40, blocked: 28, occupied: 7, available: 12 })
    await house.app.moveClock('P1D')
    await staff.post(`/respite-locations/${locationId}/open-again`, {})
    const { from } = house.nights(-1, 1)
    const { locations } = await figures(`from=${from}&to=${house.nights(3, 1).from}`)
    const again = locations.find(one => one.locationId === locationId)?.days
    expect(again, 'one night of one bed').toMatchObject({ total: 8, blocked: 1, occupied: 2 })
  })

  test('nights of somebody who moved count where they were slept', async () => {
    const [first, second] = [await house.location({ name: 'Eerst' }), await house.location({ name: 'Daarna' })]
    const kinds: StayKind[] = ['respite']
    const left = await house.bed({ locationId: first, kinds })
    const bedId = await house.bed({ locationId: second, kinds })
    const id = await keepStay(house, { bedId, locationId: second, from: '2025-06-01', to: '2025-06-13' })
    await house.query(
      `insert into respite.stay_entry (stay_id, at, what, from_date, to_date, bed_id)
       values ($1, '2025-06-05T10:00Z', 'moved', '2025-06-01', '2025-06-05', $2)`,
      [id, left],
    )
    const { locations } = await figures('from=2025-06-01&to=2025-07-01')
    const occupied = (name: string) => locations.find(one => one.name === name)?.days.occupied
    expect([occupied('Eerst'), occupied('Daarna')]).toEqual([4, 8])
  })

  test.each([
    ['from=2025-11-01&to=2025-11-01', 'invalid-period'],
    ['from=2025-11-02&to=2025-11-01', 'invalid-period'],
    ['from=2025-01-01&to=2026-01-03', 'invalid-period'],
    ['from=0000-01-01&to=0000-02-01', 'invalid-period'],
    ['from=9999-12-01&to=9999-12-31', 'invalid-period'],
    ['from=2025-02-30&to=2025-03-31', 'invalid-parameter'],
    [`${november}&area=stadsdeel-atlantis`, 'unknown-area'],
  ])('%s is %s', async (query, code) => {
    expect(house.codeOf(await manager.get(`/respite-figures?${query}`))).toBe(code)
  })
})

describe('bottlenecks for the Monday meeting', () => {
  const day = (days: number) => house.nights(days, 1).from

  test('who waits longest, who stayed on, what is blocked, and for whom there is no place', async () => {
    const [taken, blocked] = [await house.bed({ kinds: ['bridging'] }), await house.bed({ kinds: ['bridging'] })]
    const long = await keepWaiting(house, { kind: 'bridging', groups: ['addiction'], days: 40 })
    const short = await keepWaiting(house, { kind: 'respite', groups: ['psychiatry'], days: 2 })
    await keepWaiting(house, { kind: 'bridging', groups: ['addiction'], days: 50, areas: ['stadsdeel-noord'] })
    await keepRefusal(house, { kind: 'bridging', from: day(0), nights: 5, groups: ['addiction'], why: 'no-bed' })
    const { locationId } = house
    const stayId = await keepStay(house, {
      ...{ bedId: taken, locationId, kind: 'bridging', from: day(-20), to: day(-4), status: 'in-house' },
    })
    const blockId = await keepBlock(house, {
      bedId: blocked,
      locationId,
      from: day(-9),
      to: day(60),
      reason: 'Lekkage',
    })
    const found = await bottlenecks()
    expect(found.longestWaiting.map(({ waitingId, days }) => [waitingId, days])).toEqual([
      [long, 40],
      [short, 2],
    ])
    expect(found.overstays).toEqual([expect.objectContaining({ stayId, leftBy: day(-4), location: 'Het Logeerhuis' })])
    expect(found.blockedLongest).toEqual([expect.objectContaining({ blockId, reason: 'Lekkage', since: day(-9) })])
    expect(found.groupsWithoutPlace).toEqual([{ group: 'addiction', kind: 'bridging', waiting: 1, refused: 1 }])
  })

  test('a bed that comes free is a place again', async () => {
    await house.bed({ kinds: ['bridging'] })
    expect((await bottlenecks()).groupsWithoutPlace).toEqual([])
  })

  test('are of the areas of who asks', async () => {
    const noord = await house.as('manager', { areas: ['stadsdeel-noord'] })
    expect((await bottlenecks('', noord)).longestWaiting).toHaveLength(1)
    expect((await bottlenecks('?area=stadsdeel-noord')).longestWaiting).toEqual([])
    expect(house.codeOf(await manager.get('/respite-bottlenecks?area=stadsdeel-atlantis'))).toBe('unknown-area')
  })
})

test('figures are for who decides about beds', async () => {
  const resident = await house.app.as({ id: newId() })
  expect(house.codeOf(await resident.get(`/respite-figures?${november}`))).toBe('forbidden')
  expect(house.codeOf(await resident.get('/respite-bottlenecks'))).toBe('forbidden')
})
