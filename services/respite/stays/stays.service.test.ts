import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { Stay, StayEntry } from '../../contracts/api/respite-stays.ts'
import { nightAt } from '../rules/nights.ts'

let house: Guesthouse
let team: TestAsker
let staff: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  team = await house.as('neighbourhood-team')
  staff = await house.as('location-staff')
})
afterAll(() => house?.stop())

const reference = (number: string) => ({ groups: [], reference: { organisation: 'Zorg in Oost', number } })

test('a stay from the first search to its end: held, reserved, in house, ended with a next step', async () => {
  const held = await house.hold(team, await house.bed())
  expect(held).toMatchObject({ status: 'held', nights: 3, limits: 'not-checked' })
  expect(held.heldUntil).toBeDefined()
  expect((await house.act(team, held.id, 'reserve')).status).toBe('reserved')
  expect((await house.act(team, held.id, 'reserve')).status, 'repeated').toBe('reserved')
  const inHouse = await house.act(staff, held.id, 'arrive')
  expect(inHouse.status).toBe('in-house')
  const withoutNextStep = await staff.post(`/stays/${held.id}/end`, {})
  expect([withoutNextStep.statusCode, withoutNextStep.json<Problem>().errors?.[0]?.pointer]).toEqual([422, '/nextStep'])
  const ended = await house.act(staff, held.id, 'end', { nextStep: 'home' })
  expect(ended).toMatchObject({ status: 'ended', nextStep: 'home', may: [] })
  const { items } = (await team.get(`/stays/${held.id}/timeline`)).json<{ items: StayEntry[] }>()
  expect(items.map(({ what }) => what)).toEqual(['held', 'reserved', 'arrived', 'ended'])
})

test('two stays never overlap on a bed; one may follow the other on the day of leaving', async () => {
  const bed = await house.bed()
  await house.hold(team, bed, { period: house.nights(2, 3) })
  const overlapping = await team.post('/stays', house.stay(bed, { period: house.nights(4, 3) }))
  expect([overlapping.statusCode, house.codeOf(overlapping)]).toEqual([409, 'bed-taken'])
  await house.hold(team, bed, { period: house.nights(5, 3) })
  await house.hold(team, bed, { period: house.nights(1, 1) })
})

test('who is refused a bed hears which others are free', async () => {
  const bed = await house.bed({ kinds: ['bridging'] })
  await house.bed({ kinds: ['bridging'] })
  await house.hold(team, bed, { kind: 'bridging' })
  const refused = (await team.post('/stays', house.stay(bed, { kind: 'bridging' }))).json()
  expect(refused.alternatives).toMatchObject([{ locationId: house.locationId, distance: 0 }])
  await house.hold(team, refused.alternatives[0].bedId, { kind: 'bridging' })
})

test('a time-out lasts 10 nights, 11 only with permission and a reason; respite lasts 11 and not 10', async () => {
  const bed = await house.bed()
  const eleven = { period: house.nights(1, 11) }
  const overrule = { rule: 'stay-too-long' as const, reason: 'De woning is na elf nachten klaar.' }
  expect(house.codeOf(await team.post('/stays', house.stay(bed, eleven)))).toBe('stay-too-long')
  const night = await house.as('night-team')
  expect((await night.post('/stays', house.stay(bed, { ...eleven, overrule }))).statusCode).toBe(403)
  const overruled = await house.hold(team, bed, { ...eleven, overrule })
  expect(overruled.overruled).toMatchObject([{ rule: 'stay-too-long' }])
  await house.act(team, overruled.id, 'cancel')
  await house.act(team, (await house.hold(team, bed, { period: house.nights(1, 10) })).id, 'cancel')
  const ten = await team.post('/stays', house.stay(bed, { kind: 'respite', period: house.nights(1, 10) }))
  expect(house.codeOf(ten)).toBe('stay-too-short')
  await house.hold(team, bed, { kind: 'respite', ...eleven })
})

test('in a house with 14 nights a stay and 42 a year somebody has 3 stays of 14, and not a fourth', async () => {
  const locationId = await house.location({ limits: { respite: { longest: 14, perYear: 42 } } })
  const bed = await house.bed({ locationId })
  const client = reference('2026-0042')
  // Next year as a whole, so that the turn of the year does not come into it.
  const year = house.app.clock.now().toZonedDateTimeISO('Europe/Amsterdam').year + 1
  const from = (month: number) => new Temporal.PlainDate(year, month, 1)
  const respite = (month: number, nights: number, who: object = client) => ({
    ...{ kind: 'respite' as const, client: who as typeof client },
    period: { from: from(month).toString(), to: from(month).add({ days: nights }).toString() },
  })
  expect(house.codeOf(await team.post('/stays', house.stay(bed, respite(1, 15))))).toBe('stay-too-long')
  for (const month of [1, 2, 3]) await house.hold(team, bed, respite(month, 14))
  const fourth = await team.post('/stays', house.stay(bed, respite(4, 11)))
  expect(fourth.json()).toMatchObject({ status: 409, code: 'yearly-maximum', limit: 42, had: 42, asked: 11, year })
  const unknown = await house.hold(team, bed, respite(4, 14, { groups: [] }))
  expect(unknown.limits).toBe('not-checked')
})

test('people with a psychiatric condition and a severe addiction do not get one front door, unless the location excepts it', async () => {
  const [one, other] = [await house.bed({ frontDoor: 'voor' }), await house.bed({ frontDoor: 'voor' })]
  const elsewhere = await house.bed({ frontDoor: 'achter' })
  await house.hold(team, one, { client: { groups: ['psychiatry'] } })
  const addiction = { client: { groups: ['addiction'] } }
  expect(house.codeOf(await team.post('/stays', house.stay(other, addiction)))).toBe('groups-do-not-fit')
  await house.hold(team, elsewhere, addiction)
  await house.hold(team, other, { ...addiction, period: house.nights(8, 2) })
  await house.app.moveClock('PT31M')
  await house.hold(team, other, addiction)
})

test.each([
  ['ends before it starts', 5, -2, 'invalid-period', '/period/to'],
  ['has no nights', 5, 0, 'invalid-period', '/period/to'],
  ['has passed', -3, 2, 'period-in-past', '/period/from'],
  ['is farther than anybody plans', 5, 3000, 'invalid-period', '/period/to'],
])('a period that %s is refused with its own reason', async (_, after, nights, code, pointer) => {
  const answer = await team.post('/stays', house.stay(await house.bed(), { period: house.nights(after, nights) }))
  expect(answer.json()).toMatchObject({ status: 422, code, errors: [{ pointer, code }] })
})

test('a bed that comes later, or is blocked, is not there yet', async () => {
  const [bed, blocked] = [await house.bed(), await house.bed()]
  const { from } = house.nights(4, 1)
  await house.query('update respite.bed set in_use_from = $2 where id = $1', [bed, from])
  await staff.post(`/beds/${blocked}/blocks`, { period: house.nights(4, 2), reason: 'Schilderwerk' })
  for (const [one, period] of [
    [bed, house.nights(3, 2)],
    [blocked, house.nights(5, 1)],
  ] as const)
    expect(house.codeOf(await team.post('/stays', house.stay(one, { period })))).toBe('bed-blocked')
  await house.hold(team, bed, { period: house.nights(4, 2) })
  await house.hold(team, blocked, { period: house.nights(2, 2) })
})

test('a hold can be kept longer, but not for ever; then it lapses, and the bed is free again', async () => {
  const bed = await house.bed()
  const { id } = await house.hold(team, bed)
  await house.app.moveClock('PT25M')
  const before = house.app.clock.now().epochMilliseconds
  const longer = await house.act(team, id, 'keep-holding')
  expect(Date.parse(longer.heldUntil ?? '')).toBeGreaterThanOrEqual(before + 30 * 60_000)
  for (const _ of [1, 2, 3, 4]) {
    await house.app.moveClock('PT20M')
    await house.act(team, id, 'keep-holding')
  }
  await house.app.moveClock('PT31M')
  await house.app.settled()
  const after = (await team.get(`/stays/${id}`)).json<Stay>()
  expect(after.status).toBe('expired')
  expect(house.codeOf(await team.post(`/stays/${id}/reserve`, {}))).toBe('hold-expired')
  await house.hold(team, bed)
})
test('an extension or a move that collides leaves everything as it was', async () => {
  const [bed, other] = [await house.bed(), await house.bed()]
  const { id, period } = await house.hold(team, bed, { period: house.nights(1, 3) })
  await house.act(team, id, 'reserve')
  await house.hold(team, bed, { period: house.nights(6, 2) })
  await house.hold(team, other, { period: house.nights(2, 1) })
  const refusals = [
    await team.post(`/stays/${id}/extend`, { to: house.nights(7, 1).from }),
    await team.post(`/stays/${id}/move`, { bedId: other }),
  ]
  expect(refusals.map(answer => house.codeOf(answer))).toEqual(['bed-taken', 'bed-taken'])
  expect((await team.get(`/stays/${id}`)).json()).toMatchObject({ status: 'reserved', bedId: bed, period })
  const extended = await house.act(team, id, 'extend', { to: house.nights(5, 1).from })
  expect(extended.nights).toBe(4)
  const free = await house.bed()
  expect(await house.act(team, id, 'move', { bedId: free })).toMatchObject({ bedId: free, nights: 4 })
  await house.hold(team, bed, { period: house.nights(1, 4) })
})

test('a guest who is still there keeps the bed, and it is said; who never came makes room', async () => {
  const [bed, empty] = [await house.bed(), await house.bed()]
  const stays = await Promise.all([bed, empty].map(one => house.hold(team, one, { period: house.nights(0, 2) })))
  const [guest, absent] = stays as [Stay, Stay]
  for (const { id } of stays) await house.act(team, id, 'reserve')
  await house.act(staff, guest.id, 'arrive')
  await house.app.moveClock('PT72H')
  await house.app.settled()
  expect((await team.get(`/stays/${guest.id}`)).json()).toMatchObject({ status: 'in-house', overdue: true })
  expect((await team.get(`/stays/${absent.id}`)).json()).toMatchObject({ status: 'no-show' })
  const running = nightAt(house.app.clock.now(), '12:00')
  const tonight = { from: running.toString(), to: running.add({ days: 1 }).toString() }
  expect(house.codeOf(await team.post('/stays', house.stay(bed, { period: tonight })))).toBe('bed-taken')
  await house.hold(team, empty, { period: tonight })
})

test('a stay is seen by who asked, their team and the house; for others it does not exist', async () => {
  const client = { ...reference('dossier-7'), name: 'Anna (verzonnen)' }
  const { id } = await house.hold(team, await house.bed(), { client })
  const manager = await house.as('manager')
  const strangers = await Promise.all([
    house.as('neighbourhood-team', { areas: ['stadsdeel-noord'] }),
    house.as('location-staff', { areas: ['stadsdeel-noord'] }),
    house.as('night-team'),
    house.as('coordinator'),
    house.as('resident'),
  ])
  for (const who of [team, staff, await house.as('neighbourhood-team')])
    expect((await who.get(`/stays/${id}`)).json<Stay>().client).toMatchObject(client)
  expect((await manager.get(`/stays/${id}`)).json<Stay>().client).toEqual({ groups: [] })
  for (const who of strangers) expect([403, 404]).toContain((await who.get(`/stays/${id}`)).statusCode)
  expect((await house.told(id)).map(event => JSON.stringify(event.data)).join()).not.toMatch(/Anna|dossier/)
})

test('the client sees their stay and writes their own plan; the house is told what it needs to know and no more', async () => {
  const person = await house.as('resident', { areas: [] })
  const { id } = await house.hold(team, await house.bed(), { client: { groups: [], personId: person.asker.id } })
  await house.act(team, id, 'reserve')
  const mine = (await person.get('/me/stays')).json<{ items: Stay[] }>().items
  expect(mine).toMatchObject([{ id, may: ['plan'] }])
  expect((await person.put(`/stays/${id}/plan`, { plan: 'Elke dag een stuk lopen.' })).statusCode).toBe(200)
  await team.put(`/stays/${id}/plan`, { needToKnow: 'Eet geen vlees.' })
  expect((await person.get(`/stays/${id}`)).json<Stay>().plan).toEqual({
    ...{ plan: 'Elke dag een stuk lopen.', needToKnow: 'Eet geen vlees.' },
  })
  expect((await staff.get(`/stays/${id}`)).json<Stay>().plan).toEqual({ needToKnow: 'Eet geen vlees.' })
  expect((await person.post(`/stays/${id}/cancel`, {})).statusCode).toBe(403)
})
