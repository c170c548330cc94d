import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { NewStay } from '../../contracts/api/respite-stays.ts'

let house: Guesthouse
let team: TestAsker
let site: string
beforeAll(async () => {
  house = await Guesthouse.build()
  team = await house.as('neighbourhood-team')
  site = await house.location({ name: 'De 24-uursvoorziening' })
})
afterAll(() => house?.stop())

const client = { groups: [], reference: { organisation: 'Zorg in Oost', number: 's-1' } }
const trial = (bedId: string, parts: Partial<NewStay> = {}): NewStay =>
  house.stay(bedId, { kind: 'satellite', period: house.nights(1, 28), client, ...parts })
const home = () => house.bed({ kinds: ['satellite'] })
const isFree = async (bedId: string, period: NewStay['period']) => {
  const answer = await team.post('/stays', house.stay(bedId, { kind: 'bridging', period }))
  if (answer.statusCode === 201) await house.act(team, answer.json().id, 'cancel')
  return answer.statusCode === 201 ? true : house.codeOf(answer)
}

test('who tries to live in a satellite home does not lose the 24-hour place, and may try again, without blame', async () => {
  const place = await house.bed({ locationId: site })
  const first = (await team.post('/stays', trial(await home(), { keeps: { bedId: place } }))).json()
  expect(first).toMatchObject({ attempt: 1, kept: { bedId: place, until: house.nights(43, 1).from } })
  expect(await isFree(place, house.nights(40, 2))).toBe('bed-blocked')
  expect(await isFree(place, house.nights(43, 2))).toBe(true)
  await house.act(team, first.id, 'reserve')
  await house.act(team, first.id, 'arrive')
  await house.act(team, first.id, 'end', { nextStep: '24-hour-facility' })
  await house.app.settled()
  expect(await isFree(place, house.nights(20, 2)), 'they go back to it').toBe('bed-blocked')
  const again = await house.hold(team, await home(), trial(await home(), { period: house.nights(50, 20) }))
  expect(again.attempt).toBe(2)
})

test('the place can be kept later, too, as long as nobody moved in', async () => {
  const [place, other] = [await house.bed({ locationId: site }), await house.bed({ locationId: site })]
  const { id } = await house.hold(team, await home(), trial(await home()))
  const kept = await team.patch(`/stays/${id}`, { keeps: { bedId: place, until: house.nights(20, 1).from } })
  expect(kept.json()).toMatchObject({ kept: { bedId: place, until: house.nights(20, 1).from } })
  expect(await isFree(place, house.nights(19, 2))).toBe('bed-blocked')
  expect((await team.patch(`/stays/${id}`, { keeps: { bedId: other } })).statusCode).toBe(409)
})

test('when it works out the place is given back; when it does not go on, too', async () => {
  const places = [await house.bed({ locationId: site }), await house.bed({ locationId: site })]
  const trials = await Promise.all(
    places.map(async bedId => (await team.post('/stays', trial(await home(), { keeps: { bedId } }))).json()),
  )
  await house.act(team, trials[0].id, 'cancel')
  await house.act(team, trials[1].id, 'reserve')
  await house.act(team, trials[1].id, 'arrive')
  await house.act(team, trials[1].id, 'end', { nextStep: 'home' })
  await house.app.moveClock('PT1M')
  for (const place of places) expect(await isFree(place, house.nights(5, 2))).toBe(true)
})

test('a place that is not free cannot be kept, and then nothing is held', async () => {
  const [place, bed] = [await house.bed({ locationId: site }), await home()]
  await house.hold(team, place, { period: house.nights(9, 2) })
  expect(house.codeOf(await team.post('/stays', trial(bed, { keeps: { bedId: place } })))).toBe('bed-taken')
  const wrongKind = await team.post('/stays', { ...house.stay(await house.bed()), keeps: { bedId: place } })
  expect([wrongKind.statusCode, wrongKind.json().errors[0].pointer]).toEqual([422, '/keeps'])
  expect((await team.post('/stays', trial(bed))).statusCode).toBe(201)
})

test('who lives within walking distance of a 24-hour site can call it', async () => {
  const keeper = await house.as('location-staff')
  const near = await house.location({ name: 'Woning om de hoek' })
  await house.query(`update respite.location set phone = '020 555 0124' where id = $1`, [site])
  const unknown = await keeper.patch(`/respite-locations/${near}`, { site: near })
  expect([unknown.statusCode, unknown.json().errors[0].pointer]).toEqual([422, '/site'])
  expect((await keeper.patch(`/respite-locations/${near}`, { site })).json()).toMatchObject({ site })
  const bed = await house.bed({ locationId: near, kinds: ['satellite'] })
  const stay = await house.hold(team, bed, trial(bed))
  expect(stay.location.site).toEqual({ name: 'De 24-uursvoorziening', phone: '020 555 0124', distance: 0 })
})
