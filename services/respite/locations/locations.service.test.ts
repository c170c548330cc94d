import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import { areaEvent, inNoord, inOost } from '../../../infra/testing/town.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type {
  Bed,
  BedPage,
  NewRespiteLocation,
  RespiteLocation,
  RespiteLocationPage,
  RespiteVocabulary,
} from '../../contracts/api/respite-locations.ts'
import type { Availability } from '../../contracts/api/respite-stays.ts'
import { areasThread } from '../../kernel/areas.ts'

let house: Guesthouse
let staff: TestAsker
let team: TestAsker
let administrator: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  staff = await house.as('location-staff')
  team = await house.as('neighbourhood-team')
  administrator = await house.as('administrator')
})
afterAll(() => house.stop())

const open = async (parts: Partial<NewRespiteLocation> = {}, who = staff) => {
  const answer = await who.post('/respite-locations', { name: 'Het Rustpunt', place: inOost, ...parts })
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json<RespiteLocation>()
}
const refused = async (parts: object, who = staff) => {
  const answer = await who.post('/respite-locations', { name: 'Het Rustpunt', place: inOost, ...parts })
  const { code, errors } = answer.json<Problem>()
  return [answer.statusCode, code, errors?.[0]?.pointer]
}
const add = async (locationId: string, parts: object = {}) => {
  const answer = await staff.post('/beds', { locationId, room: 'kamer 1', kinds: ['time-out', 'respite'], ...parts })
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json<Bed>()
}

describe('a location', () => {
  test('says what is told of it, and for the rest what holds for everybody', async () => {
    const said = {
      ...{ address: 'Verzonnenstraat 3', contact: { phone: '020 555 0101' }, houseRules: 'Geen bezoek na negenen.' },
      ...{ bring: 'Een tandenborstel', expertise: ['psychiatry'], languages: ['nl', 'tr'] },
      ...{ intakeHours: [{ weekday: 1, from: '09:00', to: '24:00' }], limits: { respite: { longest: 14 } } },
    }
    const made = await open(said)
    expect(made).toMatchObject({
      ...said,
      dayStartsAt: '12:00',
      arriveFrom: '15:00',
      leaveBy: '12:00',
      cleaning: 'PT2H',
    })
    expect(made).toMatchObject({
      status: 'open',
      beds: 0,
      mayKeep: true,
      areas: ['municipality-town', 'stadsdeel-oost'],
    })
    const read = await team.get(`/respite-locations/${made.id}`)
    expect(read.json()).toEqual({ ...made, mayKeep: false })
    expect(read.headers['etag']).toBe('"1"')
  })

  test('is kept by staff of its organisation, in the areas they work in, and by administrators', async () => {
    const organisationId = '01900000-0000-7000-8000-000000000abc'
    const colleague = await house.app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId })
    const elsewhere = await house.as('location-staff', { areas: ['stadsdeel-noord'] })
    const { id } = await open({}, colleague)
    const rename = async (who: TestAsker) =>
      (await who.patch(`/respite-locations/${id}`, { about: `door ${who.asker.id}` })).statusCode
    expect(await Promise.all([colleague, administrator, staff, elsewhere, team].map(rename))).toEqual([
      200, 200, 403, 403, 403,
    ])
    const mine = async (who: TestAsker) =>
      (await who.get('/respite-locations?mine=true&limit=100')).json<RespiteLocationPage>().items.map(one => one.id)
    expect(await mine(colleague)).toEqual([id])
    expect(await mine(staff)).not.toContain(id)
    expect(await mine(administrator)).toContain(id)
    expect(await mine(team)).toEqual([])
  })

  test('cannot be opened outside the areas somebody works in, nor outside the region', async () => {
    expect(await refused({ place: inNoord })).toEqual([403, 'forbidden', undefined])
    expect(await refused({ place: { lat: 52.355, lon: 4.97 } })).toEqual([422, 'outside-region', '/place'])
  })

  test('must make sense, and says where it does not', async () => {
    const twice = { groups: ['addiction', 'addiction'], reason: 'zomaar' }
    for (const [parts, code, pointer] of [
      [{ expertise: ['psychiatry', 'left-handed'] }, 'unknown-group', '/expertise/1'],
      [
        { frontDoorExceptions: [{ ...twice, groups: ['addiction', 'no'] }] },
        'unknown-group',
        '/frontDoorExceptions/0/groups/1',
      ],
      [{ frontDoorExceptions: [twice] }, 'invalid-body', '/frontDoorExceptions/0/groups/1'],
      [{ cleaning: 'P1Y' }, 'invalid-body', '/cleaning'],
      [{ cleaning: 'PT99H' }, 'invalid-body', '/cleaning'],
      [{ arriveFrom: '24:00' }, 'invalid-body', '/arriveFrom'],
      [{ intakeHours: [{ weekday: 1, from: '22:00', to: '06:00' }] }, 'invalid-body', '/intakeHours/0'],
      [{ limits: { respite: { longest: 10 } } }, 'invalid-body', '/limits/respite/longest'],
      [{ limits: { 'time-out': { shortest: 11 } } }, 'invalid-body', '/limits/time-out/shortest'],
      [{ limits: { respite: { shortest: 20, perYear: 14 } } }, 'invalid-body', '/limits/respite/perYear'],
      [{ contact: { email: 'bel maar' } }, 'invalid-body', '/contact/email'],
    ] as const)
      expect(await refused(parts)).toEqual([422, code, pointer])
  })

  test('is not changed by who saw an older one', async () => {
    const { id } = await open()
    const change = (tag: string, about: string) =>
      staff.patch(`/respite-locations/${id}`, { about }, { 'if-match': tag })
    expect((await change('"1"', 'Stil')).headers['etag']).toBe('"2"')
    const late = await change('"1"', 'Druk')
    expect([late.statusCode, house.codeOf(late)]).toEqual([412, 'changed-meanwhile'])
    expect((await change('"2"', 'Stil')).headers['etag']).toBe('"2"')
  })

  test('loses what is taken away, and keeps what is not spoken of', async () => {
    const { id } = await open({ about: 'Stil', bring: 'Niets', leaveBy: '10:00', languages: ['nl'] })
    const answer = await staff.patch(`/respite-locations/${id}`, { about: null, leaveBy: null, languages: null })
    const after = answer.json<RespiteLocation>()
    expect(after).toMatchObject({ bring: 'Niets', leaveBy: '12:00', languages: [] })
    expect(after).not.toHaveProperty('about')
  })

  test('is as old as when somebody last said that it is still right', async () => {
    const { id, confirmedAt } = await open()
    await house.app.moveClock('PT1H')
    const after = (await staff.post(`/respite-locations/${id}/confirm`)).json<RespiteLocation>()
    expect(Temporal.Instant.from(confirmedAt).until(after.confirmedAt).total('minutes')).toBeGreaterThanOrEqual(60)
    expect((await house.told(id)).map(({ type }) => type)).toContain('respite-location.changed')
  })

  test('that is closed takes nobody new, and lets its guests go their way', async () => {
    const { id } = await open()
    const [bed, other] = [await add(id), await add(id)]
    const stay = await house.hold(team, bed.id, { period: house.nights(0, 3) })
    await house.act(team, stay.id, 'reserve')
    const close = await staff.post(`/respite-locations/${id}/close`)
    expect(close.json<RespiteLocation>().status).toBe('closed')
    expect((await team.post('/stays', house.stay(other.id))).statusCode).toBe(409)
    await house.act(staff, stay.id, 'arrive')
    expect((await house.act(staff, stay.id, 'end', { nextStep: 'home' })).status).toBe('ended')
    await staff.post(`/respite-locations/${id}/open-again`)
    expect((await team.post('/stays', house.stay(other.id))).statusCode).toBe(201)
  })

  test('that moves to another area is kept by who works there, its stays included', async () => {
    const { id } = await open()
    const stay = await house.hold(team, (await add(id)).id)
    expect((await administrator.patch(`/respite-locations/${id}`, { place: inNoord })).statusCode).toBe(200)
    const north = await house.as('location-staff', { areas: ['stadsdeel-noord'] })
    expect((await north.get(`/stays/${stay.id}`)).statusCode).toBe(200)
    expect((await staff.get(`/stays/${stay.id}`)).statusCode).toBe(404)
  })
})

test('when the map is drawn anew, a location and its stays are in the areas they are in now', async () => {
  const { id } = await open({ place: { lat: 52.36, lon: 4.94 } })
  const stay = await house.hold(team, (await add(id)).id)
  const [west, east] = [4.9, 4.93]
  await house.town.tell(
    areaEvent({ id: 'stadsdeel-oost', level: 'stadsdeel', sides: [west, 52.34, east, 52.38], revision: 2 }),
    areaEvent({ id: 'stadsdeel-ver-oost', level: 'stadsdeel', sides: [east, 52.34, 4.95, 52.38] }),
    {
      type: 'areas.imported',
      subject: 'stadsdeel',
      thread: areasThread,
      data: { level: 'stadsdeel', areas: 2, removed: 0 },
    },
  )
  // What is told of areas may arrive in any order; it is looked at again a moment later when some is still missing.
  const moved = async () => (await team.get(`/respite-locations/${id}`)).json<RespiteLocation>().areas
  await expect.poll(moved, { timeout: 30_000 }).toEqual(['municipality-town', 'stadsdeel-ver-oost'])
  const farEast = await house.as('location-staff', { areas: ['stadsdeel-ver-oost'] })
  expect((await farEast.get(`/stays/${stay.id}`)).statusCode).toBe(200)
  expect((await staff.patch(`/respite-locations/${id}`, { about: 'Stil' })).statusCode).toBe(403)
})

describe('its hours', () => {
  test('hold for who is promised a bed already; not when one would no longer be clean for the next', async () => {
    const { id } = await open()
    const { id: bedId } = await add(id)
    const first = await house.hold(team, bedId, { period: house.nights(1, 3) })
    const second = await house.hold(team, bedId, { period: house.nights(4, 2) })
    const change = (parts: object) => staff.patch(`/respite-locations/${id}`, parts)
    expect(house.codeOf(await change({ cleaning: 'PT4H' }))).toBe('bed-taken')
    expect((await change({ cleaning: 'PT4H', leaveBy: '10:00' })).statusCode).toBe(200)
    const taken = await house.query<{ id: string; hours: string }>(
      `select id, to_char(upper(during) at time zone 'Europe/Amsterdam', 'HH24:MI') as hours
       from respite.occupancy where bed_id = $1 order by during`,
      [bedId],
    )
    expect(taken).toEqual([first, second].map(stay => ({ id: stay.id, hours: '14:00' })))
  })
})

describe('a bed', () => {
  test('is for known groups and features only', async () => {
    const { id } = await open()
    for (const [parts, code, pointer] of [
      [{ groups: ['left-handed'] }, 'unknown-group', '/groups/0'],
      [{ features: ['ground-floor', 'sauna'] }, 'unknown-feature', '/features/1'],
      [{ locationId: '01900000-0000-7000-8000-000000000fff' }, 'invalid-body', '/locationId'],
    ] as const) {
      const answer = await staff.post('/beds', { locationId: id, room: 'kamer 1', kinds: ['time-out'], ...parts })
      const { code: said, errors } = answer.json<Problem>()
      expect([answer.statusCode, said, errors?.[0]?.pointer]).toEqual([422, code, pointer])
    }
  })

  test('stays as it is for who is promised it: it cannot go, nor be for others', async () => {
    const { id } = await open()
    const { id: bedId } = await add(id, { groups: ['psychiatry', 'addiction'] })
    await house.hold(team, bedId, { client: { groups: ['psychiatry'] } })
    const change = async (parts: object) => house.codeOf(await staff.patch(`/beds/${bedId}`, parts))
    expect(await change({ removed: true })).toBe('wrong-state')
    expect(await change({ kinds: ['respite'] })).toBe('bed-not-for-kind')
    expect(await change({ groups: ['addiction'] })).toBe('groups-do-not-fit')
    expect(await change({ inUseFrom: house.nights(2, 1).from })).toBe('wrong-state')
    await house.app.moveClock('PT31M')
    expect((await staff.patch(`/beds/${bedId}`, { removed: true })).json<Bed>().status).toBe('removed')
    const beds = async (query: string) =>
      (await staff.get(`/beds?locationId=${id}${query}`)).json<BedPage>().items.map(bed => bed.status)
    expect([await beds(''), await beds('&removed=true')]).toEqual([[], ['removed']])
    expect((await staff.patch(`/beds/${bedId}`, { removed: false })).json<Bed>().status).toBe('in-use')
  })

  test('is found page by page', async () => {
    const { id } = await open()
    for (const room of ['c', 'a', 'b']) await add(id, { room })
    const rooms: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: BedPage = (
        await staff.get(`/beds?locationId=${id}&limit=2${cursor && `&cursor=${cursor}`}`)
      ).json<BedPage>()
      rooms.push(...page.items.map(({ room }) => room))
      cursor = page.nextCursor
    }
    expect(rooms).toEqual(['a', 'b', 'c'])
  })
})

describe('a front door', () => {
  let id: string
  let beds: [Bed, Bed]
  beforeEach(async () => {
    id = (await open()).id
    beds = [await add(id, { frontDoor: 'voor' }), await add(id, { frontDoor: 'achter' })]
    await house.hold(team, beds[0].id, { client: { groups: ['psychiatry'] } })
    await house.hold(team, beds[1].id, { client: { groups: ['addiction'] } })
  })

  test('cannot become one for people who may not share it [004, 5.3.2]', async () => {
    const answer = await staff.patch(`/beds/${beds[1].id}`, { frontDoor: 'voor' })
    expect(house.codeOf(answer)).toBe('groups-do-not-fit')
    expect(answer.json<Problem>().detail).toContain('psychiatrie en verslaving')
    await house.app.moveClock('PT31M')
    expect((await staff.patch(`/beds/${beds[1].id}`, { frontDoor: 'voor' })).statusCode).toBe(200)
  })

  test('may be shared where the location says so, with a reason, until somebody does', async () => {
    const exception = { groups: ['addiction', 'psychiatry'], reason: 'Het team kent beide groepen.' }
    const except = (frontDoorExceptions: object[]) => staff.patch(`/respite-locations/${id}`, { frontDoorExceptions })
    expect((await except([{ ...exception, reason: ' ' }])).statusCode).toBe(422)
    expect((await except([exception])).statusCode).toBe(200)
    expect((await staff.patch(`/beds/${beds[1].id}`, { frontDoor: 'voor' })).statusCode).toBe(200)
    expect(house.codeOf(await except([]))).toBe('groups-do-not-fit')
  })

  test('two who change it at once do not both get through', async () => {
    const both = await Promise.all([
      staff.patch(`/beds/${beds[0].id}`, { frontDoor: 'zij' }),
      staff.patch(`/beds/${beds[1].id}`, { frontDoor: 'zij' }),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })
})

describe('the words beds are found by', () => {
  const words = async () => (await team.get('/respite-vocabulary')).json<RespiteVocabulary>()
  const apart = async (id: string) => (await words()).groups.find(group => group.id === id)?.apart
  const name = { nl: 'woord', en: 'word' }

  test('are there from the start', async () => {
    const { groups, features } = await words()
    expect(groups.map(({ id }) => id)).toEqual(expect.arrayContaining(['psychiatry', 'autism', 'young-adults']))
    expect(features.map(({ id }) => id)).toEqual(expect.arrayContaining(['wheelchair', 'with-child']))
    expect([await apart('psychiatry'), await apart('addiction')]).toEqual([['addiction'], ['psychiatry']])
  })

  test('are the administrator’s; who is apart is so both ways', async () => {
    expect((await staff.put('/respite-groups/new', { name, apart: [] })).statusCode).toBe(403)
    await administrator.put('/respite-groups/new', { name, apart: ['autism', 'older-people'] })
    expect([await apart('autism'), await apart('older-people')]).toEqual([['new'], ['new']])
    await administrator.put('/respite-groups/new', { name, apart: ['autism'] })
    expect([await apart('new'), await apart('autism'), await apart('older-people')]).toEqual([['autism'], ['new'], []])
    const wrong = await administrator.put('/respite-groups/new', { name, apart: ['autism', 'new'] })
    expect(wrong.json<Problem>().errors?.[0]?.pointer).toBe('/apart/1')
    const unknown = await administrator.put('/respite-groups/new', { name, apart: ['nobody'] })
    expect(house.codeOf(unknown)).toBe('unknown-group')
    expect((await administrator.put('/respite-features/sea-view', { name })).statusCode).toBe(200)
  })
})

test('a new bed is found at once, and whoever looks is told', async () => {
  const { id } = await open()
  const bed = await add(id, { features: ['low-stimulus'] })
  const found = (await team.get(`/respite-availability?locationId=${id}`)).json<Availability>().items
  expect(found.map(({ freeBeds }) => freeBeds.map(({ bedId }) => bedId))).toEqual([[bed.id]])
  const changed = (await house.told(id)).filter(({ type }) => type === 'respite-beds.changed')
  expect(changed.at(-1)).toMatchObject({ data: { bedIds: [bed.id] }, audience: expect.arrayContaining(['night-team']) })
})
