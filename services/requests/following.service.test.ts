import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import { areaEvent, inNoord, offerEvent, Town } from '../../infra/testing/town.ts'
import type { HelpRequest, HelpRequestPage, SuggestionList, TimelineEntry } from '../contracts/api/help-requests.ts'
import type { SupportPointState } from '../contracts/events/places.ts'
import { areasThread } from '../kernel/areas.ts'
import { newId } from '../kernel/ids.ts'
import { requests } from './service.ts'

let town: Town
beforeAll(async () => {
  town = await Town.build(await testRuntime({ services: [requests], env: { RATE_POSTING: '1000' } }))
})
afterAll(() => town?.stop())

const read = async (who: TestAsker, id: string) => (await who.get(`/help-requests/${id}`)).json<HelpRequest>()
const history = async (who: TestAsker, id: string) =>
  (await who.get(`/help-requests/${id}/timeline`)).json<{ items: TimelineEntry[] }>().items
const kitchen: SupportPointState = {
  ...{ revision: 1, name: 'De Buurtkeuken', place: inNoord, functions: ['meals'], neighboursWelcome: true },
}

test('a request that nobody takes climbs to the volunteer coordinator, and then proposes what is near by', async () => {
  await town.tell({ type: 'support-point.defined', subject: 'kitchen', data: kitchen })
  const asker = await town.app.as({})
  const { id } = await town.post(asker, { kind: 'meal' })
  await town.app.moveClock('PT23H59M')
  expect(await read(asker, id)).toMatchObject({ step: 'neighbours', status: 'open' })
  expect((await read(asker, id)).suggestions).toBeUndefined()
  await town.app.moveClock('PT2M')
  expect(await read(asker, id)).toMatchObject({ step: 'social-team', suggestions: [{ name: 'De Buurtkeuken' }] })
  await town.app.moveClock('PT48H')
  const top = await read(asker, id)
  expect(top).toMatchObject({ step: 'volunteer-coordinator', status: 'open', suggestions: [{ id: 'kitchen' }] })
  expect(top.stepDue).toBeUndefined()
  expect((await read(await town.coordinator(), id)).suggestions).toHaveLength(1)
  expect((await read(await town.app.as({}), id)).suggestions).toBeUndefined()
  expect((await history(asker, id)).map(entry => entry.what)).toEqual(['posted', 'climbed', 'climbed'])
})

test('who is about to ask first sees what already exists: how far, open until when, and what is on soon', async () => {
  const [asker, staff] = [await town.app.as({}), await town.app.as({ roles: ['night-team'] })]
  const now = town.app.clock.now()
  const soon = { from: now.add({ hours: 20 }).toString(), to: now.add({ hours: 22 }).toString() }
  const activity = {
    revision: 1,
    kind: 'walk' as const,
    title: 'Samen wandelen',
    place: inNoord,
    areas: [],
    coming: [soon],
    gone: false,
  }
  await town.tell(
    { type: 'support-point.defined', subject: 'kitchen', data: { ...kitchen, revision: 2, hours: '24/7' } },
    { type: 'support-point.defined', subject: 'gone', data: { ...kitchen, name: 'Weg', gone: true } },
    { type: 'activity.changed', subject: newId(), data: activity },
    { type: 'activity.changed', subject: newId(), data: { ...activity, title: 'Geweest', coming: [] } },
  )
  const look = (who: TestAsker, near: string) => who.get(`/help-request-suggestions?kind=meal&near=${near}`)
  const { items } = (await look(asker, `${inNoord.lat},${inNoord.lon}`)).json<SuggestionList>()
  expect(items).toMatchObject([
    { name: 'De Buurtkeuken', distance: 0, opening: { open: true } },
    { name: 'Samen wandelen', kind: 'activity', next: soon },
  ])
  expect(items).toHaveLength(2)
  expect((await look(asker, '99,4.9')).statusCode).toBe(400)
  expect((await look(staff, '52.4,4.9')).statusCode).toBe(403)
})

test('what was closed or matched does not climb; what a helper gives back starts its rung again', async () => {
  const asker = await town.app.as({})
  const [closed, matched] = [await town.post(asker), await town.post(asker)]
  await asker.post(`/help-requests/${closed.id}/cancel`)
  const helper = await town.app.as({})
  const { offerId } = await town.accept(matched.id, helper)
  await town.app.moveClock('PT30H')
  expect(await read(asker, closed.id)).toMatchObject({ status: 'cancelled', step: 'neighbours' })
  expect(await read(asker, matched.id)).toMatchObject({ status: 'matched', step: 'neighbours' })
  await town.tell(offerEvent('withdrawn', { offerId, helpRequestId: matched.id, helperId: helper.asker.id }))
  await town.app.moveClock('PT23H')
  expect(await read(asker, matched.id)).toMatchObject({ status: 'open', step: 'neighbours' })
  await town.app.moveClock('PT2H')
  expect(await read(asker, matched.id)).toMatchObject({ status: 'open', step: 'social-team' })
})

describe('an asker who would rather have somebody else', () => {
  const matched = async () => {
    const [asker, helper] = [await town.app.as({}), await town.app.as({})]
    const { id } = await town.post(asker)
    const { offerId } = await town.accept(id, helper)
    return { asker, helper, id, offerId, path: `/help-requests/${id}/refuse-helper` }
  }

  it('has it opened again at its step with the full time, and this helper never finds it again', async () => {
    const { asker, helper, id, path } = await matched()
    await asker.post(`/help-requests/${id}/confirm`)
    expect(await read(helper, id)).toMatchObject({ address: expect.any(String) })
    await town.app.moveClock('PT20H')
    const other = await town.app.as({})
    expect((await helper.post(path)).statusCode).toBe(403)
    expect((await other.post(path)).statusCode).toBe(404)
    const refused = await asker.post(path, { reason: 'Ik ken hem' })
    expect(refused.json()).toMatchObject({ status: 'open', step: 'neighbours', confirmed: false })
    expect((await asker.post(path)).statusCode).toBe(200)
    expect((await helper.get(`/help-requests/${id}`)).statusCode).toBe(404)
    expect(await read(other, id)).toMatchObject({ status: 'open' })
    const entries = await history(asker, id)
    expect(entries.map(entry => entry.what)).toEqual(['posted', 'matched', 'confirmed', 'refused'])
    expect(entries.at(-1)).toMatchObject({ reason: 'Ik ken hem', person: { id: helper.asker.id } })
    const told = (await town.eventsOf(id)).findLast(({ type }) => type.startsWith('help-request.'))
    expect(told).toMatchObject({ type: 'help-request.reopened', data: { refused: [helper.asker.id] } })
    expect(told?.audience).toContain(`person:${helper.asker.id}`)
    expect(JSON.stringify(told?.data)).not.toContain('Ik ken hem')
    await town.app.moveClock('PT23H')
    expect(await read(asker, id)).toMatchObject({ status: 'open', step: 'neighbours' })

    await town.accept(id, helper)
    expect(await read(asker, id)).toMatchObject({ status: 'open' })
    await town.accept(id, other)
    expect(await read(asker, id)).toMatchObject({ status: 'matched', helper: { id: other.asker.id } })
    expect((await history(other, id)).map(entry => entry.what)).not.toContain('refused')
    expect((await (await town.coordinator()).post(path)).json()).toMatchObject({ status: 'open' })
    expect((await asker.post(path)).statusCode).toBe(409)
  })

  it('and who completes, cancels or withdraws at the same moment leave one state with one history', async () => {
    for (const verb of ['complete', 'cancel', 'withdraw']) {
      for (let round = 0; round < 4; round++) {
        const { asker, helper, id, offerId, path } = await matched()
        const withdrawn = offerEvent('withdrawn', { offerId, helpRequestId: id, helperId: helper.asker.id })
        const [refused, other] = await Promise.all([
          asker.post(path),
          verb === 'withdraw' ? town.tell(withdrawn) : asker.post(`/help-requests/${id}/${verb}`),
        ])
        await town.app.settled()
        const { status, helper: named } = await read(asker, id)
        const entries = (await history(asker, id)).map(entry => entry.what)
        const ended = { complete: 'completed', cancel: 'cancelled', withdraw: 'withdrawn' }[verb]
        const isRefused = refused.statusCode === 200
        expect(
          entries.filter(what => ['refused', ended].includes(what)),
          verb,
        ).toHaveLength(verb === 'cancel' && isRefused ? 2 : 1)
        expect([200, 409]).toContain(refused.statusCode)
        if (other && verb === 'complete') expect([refused.statusCode, other.statusCode].toSorted()).toEqual([200, 409])
        if (verb === 'cancel') expect(status).toBe('cancelled')
        else expect(status).toBe(verb === 'complete' && !isRefused ? 'done' : 'open')
        if (status === 'open') expect(named).toBeUndefined()
        const revisions = (await town.eventsOf(id)).flatMap(({ data }) => ('revision' in data ? [data.revision] : []))
        expect(revisions).toEqual(revisions.map((_, i) => i + 1))
      }
    }
  })
})

test('the asker reads how many neighbours were asked and how many could not', async () => {
  const asker = await town.app.as({})
  const { id } = await town.post(asker)
  const wave = { helpRequestId: id, wave: 1, count: 5 }
  const decline = () => offerEvent('declined', { helpRequestId: id, helperId: asker.asker.id })
  await town.tell(
    { type: 'wave.sent', subject: id, data: wave },
    { type: 'wave.sent', subject: id, data: { ...wave, count: 0 } },
  )
  await town.tell(decline())
  await town.tell(decline(), decline())
  const told = await history(asker, id)
  expect(told.map(({ what, count }) => [what, count])).toEqual([
    ['posted', undefined],
    ['neighbours-asked', 5],
    ['declined', 3],
  ])
  const last = (await town.eventsOf(id)).at(-1)
  expect(last?.audience.some(one => one.startsWith('resident@'))).toBe(false)
})

describe('news that comes late or out of order', () => {
  it('a yes to what was cancelled changes nothing', async () => {
    const asker = await town.app.as({})
    const { id } = await town.post(asker)
    await asker.post(`/help-requests/${id}/cancel`)
    await town.accept(id, await town.app.as({}))
    expect(await read(asker, id)).toMatchObject({ status: 'cancelled' })
  })

  it('of two helpers after each other the last has it, told at once or in turn', async () => {
    const asker = await town.app.as({})
    const [one, two] = [await town.app.as({}), await town.app.as({})]
    for (let round = 0; round < 5; round++) {
      const { id } = await town.post(asker)
      const first = offerEvent('accepted', { helpRequestId: id, helperId: one.asker.id })
      const gone = { ...offerEvent('withdrawn', first.data as never), subject: first.subject }
      await town.tell(first, gone, offerEvent('accepted', { helpRequestId: id, helperId: two.asker.id }))
      expect(await read(asker, id)).toMatchObject({ status: 'matched', helper: { id: two.asker.id } })
    }
  })

  it('cancelling and accepting at the same moment end in one state with one history', async () => {
    const asker = await town.app.as({})
    for (let round = 0; round < 10; round++) {
      const { id } = await town.post(asker)
      const helper = await town.app.as({})
      const [cancelled] = await Promise.all([asker.post(`/help-requests/${id}/cancel`), town.accept(id, helper)])
      expect(cancelled.statusCode).toBe(200)
      expect(await read(asker, id)).toMatchObject({ status: 'cancelled' })
      const events = await town.eventsOf(id)
      const revisions = events.flatMap(event => ('revision' in event.data ? [event.data.revision] : []))
      expect(revisions).toEqual(revisions.map((_, i) => i + 1))
    }
  })
})

test('somebody who is erased asks for nothing any more', async () => {
  const asker = await town.app.as({})
  const { id } = await town.post(asker)
  await town.tell({ type: 'person.erased', subject: asker.asker.id, data: {} })
  expect(await read(await town.coordinator(), id)).toMatchObject({ status: 'cancelled' })
})

test('areas drawn anew: everything posted is filed anew, in batches, and told', async () => {
  const asker = await town.app.as({})
  const before = [await town.post(asker), await town.post(asker, { place: inNoord })]
  const many = Array.from({ length: 450 }, () => town.post(asker))
  await Promise.all(many)
  const wijk = (id: string, sides: [number, number, number, number]) => areaEvent({ id, level: 'wijk', sides })
  await town.tell(wijk('wijk-south', [4.9, 52.34, 4.95, 52.37]), wijk('wijk-north', [4.9, 52.37, 4.95, 52.41]), {
    type: 'areas.imported',
    subject: 'wijk',
    thread: areasThread,
    data: { level: 'wijk', areas: 2, removed: 0 },
  })
  // What is told of areas may arrive in any order; it is looked at again a moment later when some is still missing.
  await expect
    .poll(async () => (await read(asker, before[0]?.id ?? '')).areas, { timeout: 30_000 })
    .toEqual(['municipality-town', 'stadsdeel-oost', 'wijk-south'])
  await town.app.settled()
  expect(await read(asker, before[1]?.id ?? '')).toMatchObject({
    areas: ['municipality-town', 'stadsdeel-noord', 'wijk-north'],
  })
  const inSouth = await (await town.coordinator('wijk-south')).get('/help-requests?limit=100&area=wijk-south')
  expect(inSouth.json<HelpRequestPage>().items).toHaveLength(100)
  const [opened, edited, ...rest] = await town.eventsOf(before[0]?.id ?? '')
  expect([opened?.type, edited?.type, rest]).toEqual(['help-request.opened', 'help-request.edited', []])
  expect(edited?.areas).toContain('wijk-south')
  const client = await town.database.pool.connect()
  await client.query('set role none')
  const { rows } = await client.query(
    `select count(*)::int as left from requests.help_request where not areas && '{wijk-south,wijk-north}'`,
  )
  client.release(true)
  expect(rows).toEqual([{ left: 0 }])
})
