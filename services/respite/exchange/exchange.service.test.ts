import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import { inNoord, inOost } from '../../../infra/testing/town.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { FeedLocation, ImportReport, LocationCalendar, RespiteFeed } from '../../contracts/api/respite-exchange.ts'
import type { BedPage, RespiteLocation, RespiteLocationPage } from '../../contracts/api/respite-locations.ts'

let house: Guesthouse
let staff: TestAsker
let team: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  staff = await house.as('location-staff')
  team = await house.as('neighbourhood-team')
})
afterAll(() => house.stop())

const visit = (url: string) => house.app.runtime.http.inject({ method: 'GET', url })

describe('the open feed', () => {
  const feed = async () => {
    await house.app.moveClock('PT1M') // past what is kept for everybody
    return (await visit('/api/v1/respite-feed')).json<RespiteFeed>()
  }
  const of = async (id: string) => (await feed()).locations.find(one => one.id === id) as FeedLocation

  test('tells everybody what is free in the coming 30 nights, and nobody who is there', async () => {
    const id = await house.location({ name: 'Het Feedhuis' })
    const bed = await house.bed({ locationId: id, kinds: ['time-out', 'respite'], features: ['low-stimulus'] })
    await house.bed({ locationId: id, kinds: ['time-out'], groups: ['addiction'] })
    const client = { name: 'Mevrouw Geheim', groups: ['psychiatry'] }
    const stay = await house.hold(team, bed, { period: house.nights(2, 3), client })
    await house.act(team, stay.id, 'reserve')
    const found = await of(id)
    expect(found).toMatchObject({ kinds: ['time-out', 'respite'], groups: [], features: ['low-stimulus'] })
    expect(found.nights).toHaveLength(30)
    const free = (night: string) => found.nights.find(one => one.night === night)?.free
    expect(free(house.nights(1, 1).from)).toEqual({ 'time-out': 2, respite: 1 })
    for (const after of [2, 3, 4]) expect(free(house.nights(after, 1).from)).toEqual({ 'time-out': 1 })
    expect(free(house.nights(5, 1).from)).toEqual({ 'time-out': 2, respite: 1 })
    const { body } = await visit('/api/v1/respite-feed')
    for (const secret of ['Geheim', stay.id, bed]) expect(body).not.toContain(secret)
  })

  test('has nothing to choose: what somebody asks of it all the same is said not to exist', async () => {
    const answer = await visit('/api/v1/respite-feed?area=stadsdeel-oost')
    expect([answer.statusCode, answer.json<Problem>().errors?.[0]?.pointer]).toEqual([400, '/area'])
  })

  test('counts neither a hold that has lapsed, nor what is closed, removed or not yet in use', async () => {
    const id = await house.location()
    const bed = await house.bed({ locationId: id, kinds: ['bridging'] })
    await house.hold(team, bed, { kind: 'bridging', period: house.nights(1, 2) })
    const night = house.nights(1, 1).from
    const free = async () => (await of(id))?.nights.find(one => one.night === night)?.free
    expect(await free()).toEqual({})
    await house.app.moveClock('PT30M')
    expect(await free()).toEqual({ bridging: 1 })
    await staff.patch(`/beds/${bed}`, { inUseFrom: house.nights(5, 1).from })
    expect(await free()).toEqual({})
    await staff.post(`/respite-locations/${id}/close`)
    expect(await of(id)).toBeUndefined()
  })
})

describe('the calendar of a location', () => {
  const address = async (id: string) => {
    const { url } = (await staff.post(`/respite-locations/${id}/calendar`, {})).json<LocationCalendar>()
    const { pathname, search } = new URL(String(url))
    return `${pathname}${search}`
  }
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => {
      const { summary, startDate, endDate } = new ICAL.Event(component)
      return [summary, startDate.toString(), endDate.toString()]
    })

  test('says when a bed is taken, never by whom', async () => {
    const id = await house.location()
    const bed = await house.bed({ locationId: id })
    const [nights, blocked] = [house.nights(2, 3), house.nights(7, 1)]
    const stay = await house.hold(team, bed, { period: nights, client: { name: 'Meneer Geheim', groups: [] } })
    await house.act(team, stay.id, 'reserve')
    await staff.post(`/beds/${bed}/blocks`, { period: blocked, reason: 'een lek bij meneer Geheim' })
    const answer = await visit(await address(id))
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.body).not.toContain('Geheim')
    const room = `kamer ${bed.slice(-4)}`
    expect(read(answer.body)).toEqual([
      [`${room}: bezet`, `${nights.from}T15:00:00`, `${nights.to}T12:00:00`],
      [`${room}: geblokkeerd`, `${blocked.from}T15:00:00`, `${blocked.to}T15:00:00`],
    ])
  })

  test('has an address that is secret, can be renewed, and revoked', async () => {
    const id = await house.location()
    const [first, second] = [await address(id), await address(id)]
    const elsewhere = await house.location()
    const status = async (url: string) => (await visit(url)).statusCode
    expect([await status(first), await status(second)]).toEqual([404, 200])
    expect(await status(second.replace(id, elsewhere))).toBe(404)
    expect((await team.get(`/respite-locations/${id}/calendar`)).statusCode).toBe(403)
    expect((await staff.get(`/respite-locations/${id}/calendar`)).json()).toEqual({ active: true })
    const headers = { authorization: `Bearer ${staff.token}` }
    const revoke = { method: 'DELETE', url: `/api/v1/respite-locations/${id}/calendar`, headers } as const
    expect((await house.app.runtime.http.inject(revoke)).statusCode).toBe(204)
    expect(await status(second)).toBe(404)
  })
})

describe('an import', () => {
  const bed = { ref: 'b1', room: 'kamer 1', kinds: ['time-out'] }
  const one = {
    ...{ ref: 'huis-1', name: 'Het Importhuis', place: inOost, limits: { respite: { perYear: 42, longest: 14 } } },
    beds: [bed, { ref: 'b2', room: 'kamer 2', kinds: ['respite'], features: ['low-stimulus'] }],
  }
  const send = (locations: object[], who: TestAsker, query = '') => who.post(`/respite-imports${query}`, { locations })
  const lines = (report: ImportReport) => report.changes.map(({ what, ref, fields }) => [what, ref, ...fields])
  const kept = async (who: TestAsker) =>
    (await who.get('/respite-locations?mine=true&limit=100')).json<RespiteLocationPage>().items
  const importer = () =>
    house.app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId: crypto.randomUUID() })

  test('says beforehand what it will do, does exactly that, and done again changes nothing', async () => {
    const who = await importer()
    const preview = (await send([one], who, '?dryRun=true')).json<ImportReport>()
    expect(preview).toMatchObject({ dryRun: true, errors: [] })
    expect(lines(preview).map(([what, ref]) => [what, ref])).toEqual([
      ['location-added', 'huis-1'],
      ['bed-added', 'b1'],
      ['bed-added', 'b2'],
    ])
    expect(await kept(who)).toEqual([])
    const done = (await send([one], who)).json<ImportReport>()
    expect(done).toEqual({ ...preview, dryRun: false })
    const again = (await send([one], who)).json<ImportReport>()
    expect(lines(again)).toEqual([
      ['unchanged', 'huis-1'],
      ['unchanged', 'b1'],
      ['unchanged', 'b2'],
    ])
    expect((await kept(who))[0]).toMatchObject({ name: 'Het Importhuis', beds: 2, revision: 1 })
  })

  test('changes what differs, names it, and leaves what the file does not speak of', async () => {
    const who = await importer()
    await send([{ ...one, bring: 'Een oplader' }], who)
    const changed = { ...one, name: 'Het Nieuwe Importhuis', beds: [{ ...bed, room: 'kamer 9' }] }
    expect(lines((await send([changed], who)).json<ImportReport>())).toEqual([
      ['location-changed', 'huis-1', 'name'],
      ['bed-changed', 'b1', 'room'],
    ])
    const [location] = await kept(who)
    expect(location).toMatchObject({ name: 'Het Nieuwe Importhuis', bring: 'Een oplader', beds: 2 })
  })

  test('with one mistake imports nothing, and says of each where it is', async () => {
    const who = await importer()
    const wrong = [
      one,
      { ...one, ref: 'huis-2', place: inNoord },
      { ...one, ref: 'huis-3', cleaning: 'vaak' },
      { ...one, ref: 'huis-4', beds: [bed, bed, { ...bed, ref: 'b3', groups: ['left-handed'] }] },
      { ...one, ref: 'huis-5', place: { lat: 52.355, lon: 4.97 } },
      one,
    ]
    const pointers = [
      '/locations/1',
      '/locations/2/cleaning',
      '/locations/3/beds/1/ref',
      '/locations/3/beds/2/groups/0',
      '/locations/4/place',
      '/locations/5/ref',
    ]
    const preview = (await send(wrong, who, '?dryRun=true')).json<ImportReport>()
    expect(preview.errors.map(({ pointer }) => pointer)).toEqual(pointers)
    const refused = await send(wrong, who)
    expect(refused.statusCode).toBe(422)
    expect(refused.json<Problem>().errors?.map(({ pointer }) => pointer)).toEqual(pointers)
    expect(await kept(who)).toEqual([])
    const misspelt = await send([{ ...one, beds: [{ ...bed, kind: 'time-out' }] }], who)
    expect(misspelt.json<Problem>().errors?.[0]?.pointer).toBe('/locations/0/beds/0/kind')
  })

  test('does not take a bed from who is promised it', async () => {
    const who = await importer()
    await send([one], who)
    const [location] = await kept(who)
    const [first] = (await who.get(`/beds?locationId=${location?.id}`)).json<BedPage>().items
    await house.hold(team, String(first?.id))
    const taken = { ...one, beds: [{ ...bed, kinds: ['respite'] }] }
    const { errors } = (await send([taken], who, '?dryRun=true')).json<ImportReport>()
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/locations/0/beds/0'])
  })

  test('one file from two organisations is two houses; one file twice at once is one', async () => {
    const [one1, one2] = [await importer(), await importer()]
    const both = await Promise.all([one1, one1, one2].map(who => send([one], who)))
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    const ids = (locations: RespiteLocation[]) => locations.map(({ id }) => id)
    const [mine, theirs] = [ids(await kept(one1)), ids(await kept(one2))]
    expect([mine.length, theirs.length]).toEqual([1, 1])
    expect(mine).not.toEqual(theirs)
  })
})
