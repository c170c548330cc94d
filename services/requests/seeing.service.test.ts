import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import { seed } from '../../infra/testing/seed.ts'
import { inNoord, inOost, Town } from '../../infra/testing/town.ts'
import type { HelpRequest, HelpRequestPage, TimelineEntry } from '../contracts/api/help-requests.ts'
import type { Role } from '../contracts/api/people.ts'
import { abilitiesOf, as } from '../kernel/abilities.ts'
import type { Asker } from '../kernel/asker.ts'
import { type Database, openDatabase } from '../kernel/database.ts'
import { distance } from '../kernel/geo.ts'
import { newId } from '../kernel/ids.ts'
import { relationOf } from './rules/sight.ts'
import { requests } from './service.ts'
import { readerFor } from './store/reading.ts'
import { type HelpRequestRow, toStored } from './store/rows.ts'

let town: Town
beforeAll(async () => {
  town = await Town.build(await testRuntime({ services: [requests], env: { RATE_POSTING: '1000' } }))
})
afterAll(() => town?.stop())

const list = async (who: TestAsker, query: string) => {
  const answer = await who.get(`/help-requests?${query}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json<HelpRequestPage>()
}
const read = async (who: TestAsker, id: string) => (await who.get(`/help-requests/${id}`)).json<HelpRequest>()
const idsOf = ({ items }: HelpRequestPage) => items.map(item => item.id)
const near = (place: { lat: number; lon: number }) => `near=${place.lat},${place.lon}`

describe('a neighbour', () => {
  const secret = /52\.3550?[,}"]|Insulindeweg|Opa Jan|Fatima/

  it('sees a circle, and nothing that says who it is or where', async () => {
    const asker = await town.app.as({})
    const onBehalfOf = { name: 'Opa Jan', relation: 'opa', consent: true } as const
    const { id } = await town.post(asker, { onBehalfOf, text: 'Wij zijn op Insulindeweg 12, bel 06-12345678' })
    const neighbour = await town.app.as({})
    const seen = await neighbour.get(`/help-requests/${id}`)
    expect(seen.body).not.toMatch(secret)
    expect(seen.json<HelpRequest>()).toMatchObject({
      text: 'Wij zijn op …, bel …',
      mine: false,
      place: { radius: 250 },
    })
    const { place, asker: named, stepDue } = seen.json<HelpRequest>()
    expect([named, stepDue]).toEqual([undefined, undefined])
    expect(distance(place, inOost)).toBeLessThanOrEqual(250)
    expect(JSON.stringify(await list(neighbour, `${near(inOost)}&limit=100`))).not.toMatch(secret)
    expect((await neighbour.get(`/help-requests/${id}/timeline`)).statusCode).toBe(404)
    for (const event of await town.eventsOf(id)) expect(JSON.stringify(event.data)).not.toMatch(secret)
  })

  it('learns no more by moving the circle: two addresses in one cell are the same to every question', async () => {
    const asker = await town.app.as({})
    const places = [inOost, { lat: inOost.lat + 0.0001, lon: inOost.lon + 0.0001 }]
    const [one, two] = [
      await town.post(asker, { place: inOost }),
      await town.post(asker, { place: places[1] as typeof inOost }),
    ]
    const neighbour = await town.app.as({})
    const [first, second] = [await read(neighbour, one.id), await read(neighbour, two.id)]
    expect(first.place).toEqual(second.place)
    for (let step = 0; step < 40; step++) {
      const centre = { lat: inOost.lat + (step - 20) * 0.0005, lon: inOost.lon + (step % 7) * 0.0007 }
      const { items } = await list(neighbour, `${near(centre)}&within=${50 + step * 20}&limit=100`)
      const found = items.filter(item => [one.id, two.id].includes(item.id))
      expect([0, 2]).toContain(found.length)
      expect(new Set(found.map(item => item.distance)).size).toBeLessThanOrEqual(1)
      if (found[0]) expect(found[0].distance).toBe(Math.round(distance(centre, first.place)))
    }
  })

  it('cannot ask for an area that only the address lies in', async () => {
    const asker = await town.app.as({})
    const border = { lat: 52.3799, lon: 4.92 }
    const { id } = await town.post(asker, { place: border })
    const neighbour = await town.app.as({})
    const { areas } = await read(neighbour, id)
    for (const area of ['stadsdeel-oost', 'stadsdeel-noord'])
      expect(idsOf(await list(neighbour, `area=${area}&limit=100`)).includes(id)).toBe(areas.includes(area))
  })

  it('who was matched knows the address after the yes, and no longer when it is done', async () => {
    const asker = await town.app.as({})
    const helper = await town.app.as({})
    const { id } = await town.post(asker)
    await town.accept(id, helper)
    expect(await read(helper, id)).toMatchObject({ status: 'matched', confirmed: false, place: { radius: 250 } })
    expect((await read(asker, id)).helper).toMatchObject({ id: helper.asker.id })
    await asker.post(`/help-requests/${id}/confirm`)
    expect(await read(helper, id)).toMatchObject({ place: inOost, address: 'Insulindeweg 12, Amsterdam' })
    expect((await helper.post(`/help-requests/${id}/cancel`)).statusCode).toBe(403)
    await asker.post(`/help-requests/${id}/complete`)
    const after = await read(helper, id)
    expect([after.address, after.asker, 'radius' in after.place]).toEqual([undefined, undefined, true])
    expect(idsOf(await list(helper, 'mine=true'))).toEqual([id])
  })

  it('who is a taken-in volunteer knows it at once', async () => {
    const asker = await town.app.as({})
    const volunteer = await town.app.as({ roles: ['volunteer'] })
    const { id } = await town.post(asker)
    await town.accept(id, volunteer, { takenIn: true })
    expect(await read(volunteer, id)).toMatchObject({ address: 'Insulindeweg 12, Amsterdam', confirmed: true })
  })

  it('cannot do anything to somebody else’s request: for that it does not exist', async () => {
    const { id } = await town.post(await town.app.as({}))
    const neighbour = await town.app.as({})
    for (const verb of ['confirm', 'cancel', 'complete', 'reopen'])
      expect((await neighbour.post(`/help-requests/${id}/${verb}`)).statusCode).toBe(404)
    expect((await neighbour.patch(`/help-requests/${id}`, { text: 'Van mij' })).statusCode).toBe(404)
    expect((await neighbour.post(`/help-requests/${id}/hand-on`, { to: 'mij' })).statusCode).toBe(403)
  })
})

describe('a team', () => {
  it('sees who asks and where in its own areas, whatever became of it, and nothing of other areas', async () => {
    const fatima = await town.app.as({})
    const [here, danger, there] = [
      await town.post(fatima),
      await town.post(fatima, { text: 'Ik wil dood' }),
      await town.post(fatima, { place: inNoord, text: 'Ik wil dood' }),
    ]
    await fatima.post(`/help-requests/${here.id}/cancel`)
    const team = await town.app.as({ roles: ['neighbourhood-team'], areas: ['stadsdeel-oost'] })
    const shown = await list(team, 'limit=100')
    expect(idsOf(shown)).toEqual(expect.arrayContaining([here.id, danger.id]))
    expect(idsOf(shown)).not.toContain(there.id)
    expect(shown.items.find(item => item.id === danger.id)).toMatchObject({
      place: inOost,
      asker: { id: fatima.asker.id },
    })
    expect((await team.get(`/help-requests/${there.id}`)).statusCode).toBe(404)
    expect((await team.post(`/help-requests/${there.id}/cancel`)).statusCode).toBe(404)
    expect((await team.post(`/help-requests/${danger.id}/hand-on`, { to: 'GGZ' })).json()).toMatchObject({
      status: 'handed-on',
    })
  })

  it('sees what waits first, the longest wait first', async () => {
    const asker = await town.app.as({})
    const [one, two, three] = [await town.post(asker), await town.post(asker), await town.post(asker)]
    await asker.post(`/help-requests/${one.id}/cancel`)
    const mine = new Set([one.id, two.id, three.id])
    const order = idsOf(await list(await town.coordinator(), 'limit=100')).filter(id => mine.has(id))
    expect(order).toEqual([two.id, three.id, one.id])
  })

  it('sees danger before everything else that waits, however short it has waited', async () => {
    const asker = await town.app.as({})
    const { id: calm } = await town.post(asker)
    const { id: danger } = await town.post(asker, { text: 'Ik wil niet meer leven' })
    const { id: over } = await town.post(asker, { text: 'Ik wil niet meer leven' })
    await asker.post(`/help-requests/${over}/cancel`)
    const mine = new Set([calm, danger, over])
    for (const who of [
      await town.coordinator(),
      await town.app.as({ roles: ['neighbourhood-team'], areas: ['stadsdeel-oost'] }),
    ]) {
      const { items } = await list(who, 'sort=waiting&limit=100')
      expect(items.map(({ id }) => id).filter(id => mine.has(id))).toEqual([danger, calm, over])
      const calmAt = items.findIndex(item => !item.danger)
      expect(items.slice(calmAt).some(item => item.danger && item.status === 'open')).toBe(false)
    }
  })

  it('leaves a trace of every look at an address; asking oneself leaves none', async () => {
    const asker = await town.app.as({})
    const { id } = await town.post(asker)
    const coordinator = await town.coordinator()
    await read(asker, id)
    await read(coordinator, id)
    await list(coordinator, 'limit=100')
    await coordinator.post(`/help-requests/${id}/cancel`)
    await read(await town.app.as({}), id)
    const client = await town.database.pool.connect()
    await client.query('set role none')
    const { rows } = await client.query(
      'select actor, person, action from kernel.access_log where subject = $1 order by at, id',
      [id],
    )
    client.release(true)
    const by = { actor: coordinator.asker.id, person: asker.asker.id }
    expect(rows).toEqual(['read', 'list', 'cancel'].map(action => ({ ...by, action })))
  })
})

test('every list comes whole in pages, in the same order, nothing twice', async () => {
  const asker = await town.app.as({})
  for (let i = 0; i < 7; i++) {
    const danger = i % 3 === 1 ? { text: 'Ik wil niet meer leven' } : {}
    await town.post(asker, { place: i % 2 ? inOost : inNoord, ...danger })
  }
  for (const query of ['sort=newest', 'sort=waiting', `sort=distance&${near(inNoord)}`]) {
    const whole = idsOf(await list(asker, `mine=true&limit=100&${query}`))
    const pages: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: HelpRequestPage = await list(asker, `mine=true&limit=2&${query}${cursor && `&cursor=${cursor}`}`)
      pages.push(...idsOf(page))
      cursor = page.nextCursor
    }
    expect(pages).toEqual(whole)
    expect(whole).toHaveLength(7)
  }
})

test('the history tells in order who did what; a helper reads no names of others', async () => {
  const [asker, first, second] = [await town.app.as({}), await town.app.as({}), await town.app.as({})]
  const { id } = await town.post(asker)
  const { offerId } = await town.accept(id, first)
  await town.accept(id, first, { offerId })
  await town.tell({
    ...{ type: 'offer.withdrawn', subject: offerId, thread: id },
    data: { offerId, helpRequestId: id, helperId: first.asker.id, status: 'withdrawn', by: 'system', takenIn: false },
  })
  await town.accept(id, second)
  const timeline = async (who: TestAsker) =>
    (await who.get(`/help-requests/${id}/timeline`)).json<{ items: TimelineEntry[] }>().items
  const told = await timeline(asker)
  expect(told.map(entry => entry.what)).toEqual(['posted', 'matched', 'withdrawn', 'matched'])
  expect(told.map(entry => entry.person?.id)).toEqual([asker, first, first, second].map(who => who.asker.id))
  expect((await timeline(second)).map(entry => entry.person?.id)).toEqual([
    undefined,
    undefined,
    undefined,
    second.asker.id,
  ])
})

describe('the list and the abilities say the same', () => {
  let database: Database
  const people = ['p1', 'p2', 'p3']
  const areas = ['a1', 'a2', 'a3']
  beforeAll(() => {
    database = openDatabase({ url: town.app.databaseUrl, service: 'requests', connections: 1 })
  })
  afterAll(() => database.close())

  const row = fc.record({
    status: fc.constantFrom('open' as const, 'matched' as const, 'done' as const, 'cancelled' as const),
    danger: fc.boolean(),
    asker_id: fc.constantFrom(...people),
    helper: fc.constantFrom(...people),
    areas: fc.subarray(areas),
    refused: fc.subarray(people),
  })
  const roles = fc.subarray<Role>(['resident', 'volunteer', 'coordinator', 'neighbourhood-team', 'partner', 'manager'])
  const who = fc.record({ id: fc.constantFrom(...people), roles, areas: fc.subarray(areas) })

  const insert = async (rows: (typeof row extends fc.Arbitrary<infer R> ? R : never)[]): Promise<HelpRequestRow[]> => {
    const now = new Date(1000)
    const full = rows.map(({ helper, ...given }) => ({
      ...{ id: newId(), kind: 'walk', needs_volunteer: false, confirmed: false, words: '', whereabouts: '' },
      ...{ lat: 52, lon: 4, radius: 250, blurred_areas: [], period_from: null, period_to: null, revision: 1 },
      ...{ created_at: now, step_since: now, step_due: null, last_action: 'post' as const, last_actor: null },
      ...{
        step: 'social-team' as const,
        offer_id: newId(),
        helper_id: given.status === 'open' ? null : helper,
        ...given,
      },
    }))
    await database.pool.query(
      `insert into requests.help_request (id, kind, needs_volunteer, status, step, danger, asker_id, helper_id, offer_id,
         confirmed, refused, words, whereabouts, lat, lon, radius, areas, blurred_areas, revision, created_at, step_since,
         last_action)
       select id, kind, needs_volunteer, status, step, danger, asker_id, helper_id, offer_id, confirmed, refused, words,
         whereabouts, lat, lon, radius, areas, blurred_areas, revision, created_at, step_since, last_action
       from jsonb_populate_recordset(null::requests.help_request, $1)`,
      [JSON.stringify(full)],
    )
    return full
  }

  it('for random requests and every mixture of roles', async () => {
    const given = fc.tuple(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.array(who, { minLength: 1, maxLength: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(given, async ([rows, askers]) => {
        await database.pool.query(`delete from requests.help_request where words = ''`)
        const inserted = await insert(rows)
        for (const asker of askers.map((one): Asker => ({ ...one, locale: 'nl', sessionId: 's' }))) {
          const may = abilitiesOf(asker)
          const listed = await readerFor(database.pool, asker).list({ sort: 'newest', limit: 100, kind: 'walk' })
          const shown = new Set(listed.map(({ request }) => request.id))
          for (const one of inserted) {
            const { request } = toStored(one)
            const [reads, browses] = [
              may.can('read', as('HelpRequest', request)),
              may.can('browse', as('HelpRequest', request)),
            ]
            expect(shown.has(one.id)).toBe(reads || browses)
            const relation = relationOf(asker, request)
            expect(relation !== 'nobody').toBe(reads || browses)
            expect(['asker', 'team', 'helper'].includes(relation)).toBe(reads)
          }
        }
      }),
      { seed, numRuns: 60 },
    )
  })
})
