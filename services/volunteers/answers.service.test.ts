import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { middle, Neighbourhood } from '../../infra/testing/neighbourhood.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import type { Problem } from '../contracts/api/common.ts'
import type { Candidate, Offer, OfferPage } from '../contracts/api/volunteers.ts'
import { newId } from '../kernel/ids.ts'
import { volunteers } from './service.ts'

let street: Neighbourhood
let coordinator: TestAsker
let [neighbour, volunteer]: TestAsker[] = []
beforeAll(async () => {
  street = await Neighbourhood.build(await testRuntime({ services: [volunteers] }))
  coordinator = await street.app.as({ roles: ['coordinator'], areas: ['stadsdeel-oost'] })
  neighbour = await street.helper({ place: { lat: middle.lat + 0.01, lon: middle.lon } })
  volunteer = await street.helper({}, ['volunteer'])
})
afterAll(() => street?.stop())

const helpers = () => [neighbour, volunteer] as [TestAsker, TestAsker]
/** A request that the system asks nobody for. */
const quiet = { step: 'social-team' as const }
const help = (who: TestAsker, id: string, body = {}) => who.post(`/help-requests/${id}/offers`, body)
const refusal = async (answer: Promise<{ statusCode: number; json<T>(): T }>) => {
  const { statusCode, json } = await answer
  return [statusCode, json<Problem>().code]
}

describe('helping without being asked', () => {
  it('needs no profile, and gives the offer with the blurred place and without a distance', async () => {
    const helper = await street.app.as({})
    const id = await street.post(quiet)
    const answer = await help(helper, id)
    const offer = answer.json<Offer>()
    expect(answer.statusCode).toBe(201)
    expect(offer).toMatchObject({ status: 'accepted', by: 'helper', helperId: helper.asker.id })
    expect(offer.helpRequest).toEqual({ kind: 'walk', place: { ...middle, radius: 250 }, status: 'matched' })
    expect((await helper.get(String(answer.headers.location).replace('/api/v1', ''))).json()).toEqual(offer)
    const told = (await street.told(id)).find(event => event.type === 'offer.accepted')
    expect(told?.audience).toEqual(
      expect.arrayContaining([
        `person:${helper.asker.id}`,
        'coordinator@stadsdeel-oost',
        'neighbourhood-team@stadsdeel-oost',
      ]),
    )
    expect(told?.audience.filter(one => one.startsWith('person:'))).toHaveLength(2)
  })

  it('is not for one’s own request, not for what is unknown or dangerous, and not for what is over', async () => {
    const [helper] = helpers()
    const mine = await street.post({ ...quiet, askerId: helper.asker.id })
    expect(await refusal(help(helper, mine))).toEqual([409, 'wrong-state'])
    expect(await refusal(help(helper, newId()))).toEqual([404, 'not-found'])
    const dangerous = await street.post({ ...quiet, danger: true })
    expect(await refusal(help(helper, dangerous))).toEqual([404, 'not-found'])
    expect(await refusal(help(helpers()[1], dangerous))).toEqual([404, 'not-found'])
    const over = await street.post({ ...quiet, status: 'cancelled' })
    expect(await refusal(help(helper, over))).toEqual([409, 'wrong-state'])
  })

  it('of a kind that needs a taken-in volunteer is for them only', async () => {
    const id = await street.post({ ...quiet, needsVolunteer: true })
    expect(await refusal(help(helpers()[0], id))).toEqual([409, 'not-taken-in'])
    expect((await help(helpers()[1], id)).statusCode).toBe(201)
  })

  it('is for helpers: a coordinator has to say whom, and a manager may do nothing of it', async () => {
    const id = await street.post(quiet)
    expect(await refusal(help(coordinator, id))).toEqual([422, 'invalid-body'])
    expect(await refusal(help(await street.app.as({ roles: ['manager'] }), id))).toEqual([403, 'forbidden'])
    expect(await refusal(help(helpers()[0], id, { helperId: newId() }))).toEqual([403, 'forbidden'])
  })
})

describe('asking somebody by hand', () => {
  it('proposes until it is answered, also on a higher rung and beyond an hour', async () => {
    const [helper] = helpers()
    const id = await street.post({ step: 'volunteer-coordinator' })
    const answer = await help(coordinator, id, { helperId: helper.asker.id })
    expect(answer.statusCode).toBe(201)
    const offer = answer.json<Offer>()
    expect(offer).toMatchObject({ status: 'proposed', by: 'coordinator', helperId: helper.asker.id })
    expect(offer.expiresAt).toBeUndefined()
    expect((await coordinator.get(`/offers/${offer.id}`)).json()).toEqual(offer)
    expect((await helpers()[1].get(`/offers/${offer.id}`)).statusCode).toBe(404)
    expect(await refusal(help(coordinator, id, { helperId: helper.asker.id }))).toEqual([409, 'wrong-state'])
    await street.app.moveClock('PT5H')
    expect((await helper.post(`/offers/${offer.id}/accept`)).json()).toMatchObject({ status: 'accepted' })
    expect(await refusal(help(coordinator, id, { helperId: helpers()[1].asker.id }))).toEqual([409, 'already-matched'])
  })

  it('of what mentions danger is for taken-in volunteers only, who may accept it', async () => {
    const [someone, takenIn] = helpers()
    const id = await street.post({ ...quiet, danger: true })
    expect(await refusal(help(coordinator, id, { helperId: someone.asker.id }))).toEqual([409, 'wrong-state'])
    const offer = (await help(coordinator, id, { helperId: takenIn.asker.id })).json<Offer>()
    expect((await takenIn.post(`/offers/${offer.id}/accept`, {})).statusCode).toBe(200)
  })

  it('is for the team of the area, of people we know, and not of the asker', async () => {
    const elsewhere = await street.app.as({ roles: ['coordinator'], areas: ['stadsdeel-noord'] })
    const [helper] = helpers()
    const id = await street.post({ ...quiet, askerId: helper.asker.id })
    expect(await refusal(help(elsewhere, id, { helperId: helper.asker.id }))).toEqual([404, 'not-found'])
    expect(await refusal(help(coordinator, id, { helperId: helper.asker.id }))).toEqual([409, 'wrong-state'])
    expect(await refusal(help(coordinator, id, { helperId: newId() }))).toEqual([422, 'invalid-body'])
  })
})

test('the team sees who could help, best first and why, and each look is written down', async () => {
  const id = await street.post({ ...quiet, askerId: newId() })
  await street.query(`update volunteers.person set name = $1`, [await nameFor()])
  const answer = await coordinator.get(`/help-requests/${id}/candidates`, { 'accept-language': 'nl' })
  const { items } = answer.json<{ items: Candidate[] }>()
  expect(items.map(item => item.helperId)).toEqual([helpers()[1].asker.id, helpers()[0].asker.id])
  expect(items[0]).toMatchObject({ name: 'Samira', distance: 0 })
  expect(items[0]?.reasons).toContainEqual({ code: 'taken-in', text: 'Is ingeschreven vrijwilliger' })
  expect(items[1]?.distance).toBeGreaterThan(1000)
  const { rows } = await street.query('select person from kernel.access_log where subject = $1', [id])
  expect(rows).toHaveLength(2)
  expect((await helpers()[0].get(`/help-requests/${id}/candidates`)).statusCode).toBe(403)
  const elsewhere = await street.app.as({ roles: ['coordinator'], areas: ['stadsdeel-noord'] })
  expect((await elsewhere.get(`/help-requests/${id}/candidates`)).statusCode).toBe(404)
})

/** A name, sealed for somebody. */
const nameFor = async () => {
  const { Vault } = await import('../kernel/vault.ts')
  return new Vault(street.app.runtime.gatewayPool, 'a secret of the tests, long enough for everybody').seal(
    'x',
    'Samira',
  )
}

test('an offer is its helper’s alone, and cannot be answered twice in different ways', async () => {
  const [helper, other] = helpers()
  const id = await street.post(quiet)
  const offer = (await help(coordinator, id, { helperId: helper.asker.id })).json<Offer>()
  for (const verb of ['accept', 'decline', 'withdraw'])
    expect(await refusal(other.post(`/offers/${offer.id}/${verb}`, {}))).toEqual([404, 'not-found'])
  expect(await refusal(helper.post(`/offers/${offer.id}/withdraw`, {}))).toEqual([409, 'wrong-state'])
  expect((await helper.post(`/offers/${offer.id}/decline`, {})).json()).toMatchObject({ status: 'declined' })
  expect(await refusal(helper.post(`/offers/${offer.id}/accept`, {}))).toEqual([409, 'wrong-state'])
  expect(await refusal(helper.post(`/offers/${newId()}/accept`, {}))).toEqual([404, 'not-found'])
  expect(await refusal(helper.post('/offers/no-id/accept', {}))).toEqual([400, 'invalid-parameter'])
  expect(await refusal(helper.post(`/offers/${offer.id}/accept`, { why: 'x' }))).toEqual([422, 'invalid-body'])
  expect((await help(helper, id)).statusCode).toBe(201)
})

test('my offers come newest first, a page at a time, and by status', async () => {
  const helper = await street.app.as({})
  for (let count = 0; count < 3; count++) await help(helper, await street.post(quiet))
  const page = (await helper.get('/me/offers?limit=2')).json<OfferPage>()
  const rest = (await helper.get(`/me/offers?limit=2&cursor=${page.nextCursor}`)).json<OfferPage>()
  const ids = [...page.items, ...rest.items].map(offer => offer.id)
  expect(ids).toHaveLength(3)
  expect(ids).toEqual(ids.toSorted().toReversed())
  expect(rest.nextCursor).toBeNull()
  expect((await helper.get('/me/offers?status=declined')).json()).toEqual({ items: [], nextCursor: null })
  expect(await refusal(helper.get('/me/offers?cursor=xyz'))).toEqual([400, 'invalid-cursor'])
})

test('whom the asker would rather not have is told so at once, and cannot have the request again, by themselves or by hand', async () => {
  const [helper, other] = [await street.helper(), await street.helper()]
  const id = await street.post()
  await street.app.settled()
  const offer = (await helper.post(`/help-requests/${id}/offers`, {})).json<Offer>()
  const { id: helperId } = helper.asker
  await street.become(id, 'help-request.matched', { status: 'matched', helperId, offerId: offer.id })
  await street.become(id, 'help-request.reopened', { status: 'open', helperId: undefined, refused: [helperId] })

  const ofThis = async (who: typeof helper) =>
    (await street.offersOf(who)).filter(({ helpRequestId }) => helpRequestId === id)
  expect((await ofThis(helper)).map(({ status, refused }) => [status, refused])).toEqual([['superseded', true]])
  expect((await ofThis(other))[0]).toMatchObject({ status: 'proposed' })
  expect((await ofThis(other)).some(({ refused }) => refused)).toBe(false)
  const told = (await street.told(id)).findLast(({ type }) => type === 'offer.superseded')
  expect(told).toMatchObject({ subject: offer.id, audience: [`person:${helperId}`] })

  const said = { code: 'wrong-state', detail: 'De vrager heeft voor iemand anders gekozen.' }
  expect((await helper.post(`/help-requests/${id}/offers`, {})).json()).toMatchObject(said)
  expect((await helper.post(`/offers/${offer.id}/accept`, {})).json()).toMatchObject(said)
  expect((await helper.post(`/offers/${offer.id}/withdraw`, {})).json()).toMatchObject(said)
  expect((await coordinator.post(`/help-requests/${id}/offers`, { helperId })).statusCode).toBe(409)
  await street.query(`update volunteers.person set name = $1`, [await nameFor()])
  const candidates = (await coordinator.get(`/help-requests/${id}/candidates`)).json<{ items: Candidate[] }>()
  const ids = candidates.items.map(one => one.helperId)
  expect([ids.includes(helperId), ids.includes(other.asker.id)]).toEqual([false, true])
})
