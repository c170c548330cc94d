import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { testRuntime } from '../../infra/testing/runtime.ts'
import { aRequest, inNoord, Town } from '../../infra/testing/town.ts'
import type { Problem } from '../contracts/api/common.ts'
import type { HelpRequest, HelpRequestKind } from '../contracts/api/help-requests.ts'
import { requests } from './service.ts'

let town: Town
beforeAll(async () => {
  town = await Town.build(await testRuntime({ services: [requests], env: { RATE_POSTING: '1000' } }))
})
afterAll(() => town?.stop())

const count = async () => {
  const { rows } = await town.app.runtime.gatewayPool.query<{ events: string }>(
    'select count(*) as events from log.event',
  )
  return Number(rows[0]?.events)
}

test('who posts sees what was posted, on its first rung, with all that was told', async () => {
  const asker = await town.app.as({})
  const answer = await asker.post(
    '/help-requests',
    aRequest({ period: { from: '2099-01-01T10:00:00+01:00' } as never }),
  )
  expect(answer.statusCode).toBe(422)
  const from = town.app.clock.now().add({ hours: 24 }).toString()
  const posted = await town.post(asker, {
    period: { from },
    onBehalfOf: { name: 'Opa Jan', relation: 'opa', consent: true },
  })
  expect(posted).toMatchObject({
    ...{ status: 'open', step: 'neighbours', kind: 'groceries', mine: true, confirmed: false, revision: 1 },
    ...{ text: aRequest().text, place: aRequest().place, address: aRequest().address },
    ...{ areas: ['municipality-town', 'stadsdeel-oost'], onBehalfOf: { name: 'Opa Jan', relation: 'opa' } },
  })
  expect(posted.danger).toBeUndefined()
  const read = await asker.get(`/help-requests/${posted.id}`)
  expect(read.json()).toEqual(posted)
})

test('there are eight kinds of help, also for who has not signed in', async () => {
  const answer = await town.app.runtime.http.inject('/api/v1/help-request-kinds')
  const kinds = answer.json<{ items: HelpRequestKind[] }>().items
  expect(kinds.map(kind => kind.id)).toEqual([
    ...['hospital-visit', 'groceries', 'walk', 'administration', 'reading', 'odd-job', 'meal', 'phone-help'],
  ])
})

test('nothing that somebody told us can be read in the database', async () => {
  const asker = await town.app.as({})
  const onBehalfOf = { name: 'Geheime Naam', relation: 'tante', consent: true } as const
  const { id } = await town.post(asker, { text: 'Een geheim verhaal', address: 'Geheimstraat 7', onBehalfOf })
  await asker.post(`/help-requests/${id}/cancel`, { reason: 'Een geheime reden' }, { 'idempotency-key': 'geheim' })
  const { pool } = town.database
  const client = await pool.connect()
  try {
    await client.query('set role none')
    const tables = [
      'requests.help_request',
      'requests.timeline_entry',
      'log.event',
      'kernel.idempotency',
      'kernel.timer',
    ]
    for (const table of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t`)
      expect(rows.map(({ row }) => row).join('\n')).not.toMatch(/geheim|52\.355[,)]/i)
    }
  } finally {
    client.release(true)
  }
})

test('when it comes out can be changed, and left to be agreed after all; what is not said stays', async () => {
  const asker = await town.app.as({})
  const from = town.app.clock.now().add({ hours: 24 }).toString()
  const { id } = await town.post(asker)
  const change = async (patch: object) => (await asker.patch(`/help-requests/${id}`, patch)).json<HelpRequest>().period
  expect(Date.parse((await change({ period: { from } }))?.from ?? '')).toBe(Math.floor(Date.parse(from)))
  expect(await change({ text: 'Toch liever brood halen' })).toBeDefined()
  expect(await change({ period: null })).toBeUndefined()
})

describe('what is not right is told by the field, and nothing is written', () => {
  const ago = Temporal.Now.instant().subtract({ hours: 30 }).toString()
  const agoLess = Temporal.Now.instant().subtract({ hours: 20 }).toString()
  const ahead = (hours: number) => Temporal.Now.instant().add({ hours }).toString()
  const cases: [string, object, number, string, string?][] = [
    ['an unknown kind', aRequest({ kind: 'dancing' }), 422, 'unknown-kind', '/kind'],
    [
      'a place in a village that is not served',
      aRequest({ place: { lat: 52.355, lon: 4.97 } }),
      422,
      'outside-region',
      '/place',
    ],
    ['a place far away', aRequest({ place: { lat: 0, lon: 0 } }), 422, 'outside-region', '/place'],
    ['a place that is not on earth', aRequest({ place: { lat: 91, lon: 4.9 } }), 422, 'invalid-body', '/place/lat'],
    ['a period in the past', aRequest({ period: { from: ago } }), 422, 'period-in-past', '/period'],
    ['a period that is over', aRequest({ period: { from: ago, to: agoLess } }), 422, 'period-in-past', '/period'],
    ['an end before the begin', aRequest({ period: { from: ahead(3), to: ahead(2) } }), 422, 'invalid-body', '/period'],
    ['a period in eighty years', aRequest({ period: { from: ahead(24 * 365 * 80) } }), 422, 'invalid-body', '/period'],
    ['a period in another age', aRequest({ period: { from: '+200000-01-01T00:00:00Z' } }), 422, 'invalid-body'],
    ['no text but spaces', aRequest({ text: '  ' }), 422, 'invalid-body', '/text'],
    ['a text that is too long', aRequest({ text: 'a'.repeat(2001) }), 422, 'invalid-body', '/text'],
    ['an unknown field', { ...aRequest(), urgent: true }, 422, 'invalid-body', '/urgent'],
    ['a wrong type', { ...aRequest(), text: 5 }, 422, 'invalid-body', '/text'],
    ['no consent', { ...aRequest(), onBehalfOf: { name: 'a', relation: 'b', consent: false } }, 422, 'invalid-body'],
    ['half of a character', aRequest({ text: 'koffie \ud800' }), 422, 'invalid-body', '/text'],
  ]
  it.each(cases)('%s', async (_, body, status, code, pointer) => {
    const asker = await town.app.as({})
    const before = await count()
    const answer = await asker.post('/help-requests', body)
    expect(answer.statusCode, answer.body).toBe(status)
    const problem = answer.json<Problem>()
    expect(problem.code).toBe(code)
    if (pointer) expect(problem.errors?.[0]?.pointer).toBe(pointer)
    expect(await count()).toBe(before)
  })

  it.each([
    ['an id that nobody has', '/help-requests/01900000-0000-7000-8000-000000000000', 404],
    ['an id that is none', '/help-requests/1', 400],
    ['a place that is none', '/help-requests?near=95,4', 400],
    ['a circle around nothing', '/help-requests?within=500', 400],
    ['a distance from nothing', '/help-requests?sort=distance', 400],
    ['a page that is none', '/help-requests?cursor=e30', 400],
    [
      'a page of another list',
      `/help-requests?cursor=${Buffer.from('["newest",1e300,"x"]').toString('base64url')}`,
      400,
    ],
    [
      'a moment that no calendar has',
      `/help-requests?cursor=${Buffer.from('["newest",1e300,"01900000-0000-7000-8000-000000000000"]').toString('base64url')}`,
      400,
    ],
    ['an unknown status', '/help-requests?status=lost', 400],
  ])('%s', async (_, url, status) => {
    const asker = await town.app.as({})
    const answer = await asker.get(url)
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
})

describe('a key makes that nothing is posted twice', () => {
  const key = { 'idempotency-key': 'one and the same' }

  it('the same again gives the first answer, something else is refused', async () => {
    const asker = await town.app.as({})
    const first = await asker.post('/help-requests', aRequest(), key)
    const again = await asker.post('/help-requests', aRequest(), key)
    expect([again.statusCode, again.json(), again.headers.location]).toEqual([
      201,
      first.json(),
      first.headers.location,
    ])
    const other = await asker.post('/help-requests', aRequest({ text: 'Iets anders' }), key)
    expect([other.statusCode, other.json<Problem>().code]).toEqual([422, 'idempotency-key-reused'])
    const somebodyElse = await (await town.app.as({})).post('/help-requests', aRequest(), key)
    expect(somebodyElse.json<HelpRequest>().id).not.toBe(first.json<HelpRequest>().id)
  })

  it('of many at once one is posted, and the others have its answer or are told to wait', async () => {
    const asker = await town.app.as({})
    const answers = await Promise.all(Array.from({ length: 10 }, () => asker.post('/help-requests', aRequest(), key)))
    expect(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409)).toBe(true)
    const mine = await asker.get('/help-requests?mine=true')
    expect(mine.json<{ items: HelpRequest[] }>().items).toHaveLength(1)
  })

  it('a mistake is not kept: set right, the same key posts', async () => {
    const asker = await town.app.as({})
    expect((await asker.post('/help-requests', aRequest({ kind: 'dancing' }), key)).statusCode).toBe(422)
    expect((await asker.post('/help-requests', aRequest(), key)).statusCode).toBe(201)
  })
})

describe('whoever mentions danger is heard by the team, on every door', () => {
  const heard = { status: 'open', step: 'social-team', danger: { emergency: '112', suicidePrevention: '113' } }
  const helps = 'Samen koffie drinken?'

  const expectHeard = async (asker: Awaited<ReturnType<Town['app']['as']>>, request: HelpRequest) => {
    expect(request).toMatchObject(heard)
    expect(request.danger?.backup).toMatch(/\d/)
    const neighbour = await town.app.as({ roles: ['resident', 'volunteer'] })
    expect((await neighbour.get(`/help-requests/${request.id}`)).statusCode).toBe(404)
    const events = await town.eventsOf(request.id)
    const last = events.findLast(event => event.type !== 'help-request.noted')
    expect(last?.data).toMatchObject({ danger: true, step: 'social-team' })
    expect(last?.audience).toContain('neighbourhood-team@stadsdeel-oost')
    const timeline = (await asker.get(`/help-requests/${request.id}/timeline`)).json<{ items: { what: string }[] }>()
    expect(timeline.items.map(entry => entry.what)).toContain('danger')
  }

  it('posting: neighbours never hear of it', async () => {
    const asker = await town.app.as({})
    const request = await town.post(asker, { text: 'Mijn man slaat mij' })
    await expectHeard(asker, request)
    const [opened] = await town.eventsOf(request.id)
    expect(opened?.audience.filter(one => /^(resident|volunteer)@/.test(one))).toEqual([])
  })

  it('posting for somebody else', async () => {
    const coordinator = await town.coordinator()
    const onBehalfOf = { name: 'Mevrouw Vos', relation: 'buurvrouw', consent: true } as const
    await expectHeard(coordinator, await town.post(coordinator, { text: 'Ze wil niet meer leven', onBehalfOf }))
  })

  it('changing the text: it leaves the screens of the neighbours', async () => {
    const asker = await town.app.as({})
    const { id } = await town.post(asker, { text: helps })
    const changed = await asker.patch(`/help-requests/${id}`, { text: 'Ik heb pijn op de borst' })
    await expectHeard(asker, changed.json<HelpRequest>())
    const edited = (await town.eventsOf(id)).find(event => event.type === 'help-request.edited')
    expect(edited?.audience).toContain('resident@stadsdeel-oost')
    const takenBack = await asker.patch(`/help-requests/${id}`, { text: helps })
    expect(takenBack.json()).toMatchObject(heard)
  })

  it('opening again, with a reason', async () => {
    const asker = await town.app.as({})
    const { id } = await town.post(asker, { text: helps })
    await asker.post(`/help-requests/${id}/cancel`)
    const reopened = await asker.post(`/help-requests/${id}/reopen`, { reason: 'hij heeft mij geslagen' })
    await expectHeard(asker, reopened.json<HelpRequest>())
  })
})

test('places are found in their own district, and a border does not lose anybody', async () => {
  const asker = await town.app.as({})
  expect((await town.post(asker, { place: inNoord })).areas).toEqual(['municipality-town', 'stadsdeel-noord'])
  expect((await town.post(asker, { place: { lat: 52.38, lon: 4.92 } })).areas).toHaveLength(2)
})
