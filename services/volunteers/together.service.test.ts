import { afterAll, beforeAll, expect, test } from 'vitest'
import { always, willing } from '../../infra/testing/neighbourhood.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import { inOost, Town } from '../../infra/testing/town.ts'
import type { HelpRequest } from '../contracts/api/help-requests.ts'
import type { Offer, OfferPage } from '../contracts/api/volunteers.ts'
import { requests } from '../requests/service.ts'
import { demoHelpers } from './demo/helpers.ts'
import { volunteers } from './service.ts'

let town: Town
beforeAll(async () => {
  town = await Town.build(await testRuntime({ services: [requests, volunteers], env: { RATE_POSTING: '1000' } }))
  for (const { id, profile } of Object.values(demoHelpers))
    await (await town.app.as({ id })).put('/me/helper-profile', { ...profile, paused: true })
})
afterAll(() => town?.stop())

const helperNear = async (maxOpenTasks = 5) => {
  const helper = await town.app.as({})
  await helper.put('/me/helper-profile', { ...willing, place: inOost, availability: always, maxOpenTasks })
  return helper
}
const read = async (who: TestAsker, id: string) => (await who.get(`/help-requests/${id}`)).json<HelpRequest>()
const offersOf = async (who: TestAsker, id: string) => {
  await town.app.settled()
  const { items } = (await who.get('/me/offers')).json<OfferPage>()
  return items.filter(offer => offer.helpRequestId === id)
}

test('from a help request to a match, back, and to another helper', async () => {
  const asker = await town.app.as({})
  const [first, second] = [await helperNear(), await helperNear()]
  const { id } = await town.post(asker)
  const [offer] = (await offersOf(first, id)) as [Offer]
  expect((await first.post(`/offers/${offer.id}/accept`, {})).statusCode).toBe(200)
  expect(await read(asker, id)).toMatchObject({ status: 'matched', helper: { id: first.asker.id } })
  expect((await second.post(`/help-requests/${id}/offers`, {})).json()).toMatchObject({ code: 'already-matched' })
  expect((await first.post(`/offers/${offer.id}/withdraw`, {})).statusCode).toBe(200)
  expect(await read(asker, id)).toMatchObject({ status: 'open', step: 'neighbours' })
  expect((await offersOf(first, id)).map(one => one.status)).toEqual(['withdrawn'])
  const [again] = (await offersOf(second, id)) as [Offer]
  expect(again.status).toBe('proposed')
  await second.post(`/offers/${again.id}/accept`, {})
  expect(await read(asker, id)).toMatchObject({ status: 'matched', helper: { id: second.asker.id } })
  expect((await asker.post(`/help-requests/${id}/reopen`, {})).statusCode).toBe(200)
  expect((await offersOf(second, id)).map(one => one.status)).toEqual(['superseded', 'superseded'])
})

test('who says yes at the moment the asker cancels is told, and both services agree', async () => {
  const helper = await helperNear()
  for (let round = 0; round < 10; round++) {
    const asker = await town.app.as({})
    const { id } = await town.post(asker)
    const [offer] = (await offersOf(helper, id)) as [Offer]
    await Promise.all([helper.post(`/offers/${offer.id}/accept`, {}), asker.post(`/help-requests/${id}/cancel`, {})])
    const [after] = await offersOf(helper, id)
    expect([after?.status, (await read(asker, id)).status]).toEqual(['superseded', 'cancelled'])
  }
})

test('accepting, giving back and accepting by others in one breath ends with both services agreeing who helps', async () => {
  const helpers = await Promise.all([1, 2, 3].map(() => town.app.as({})))
  for (let round = 0; round < 10; round++) {
    const asker = await town.app.as({})
    const { id } = await town.post(asker, { kind: 'reading' })
    const turn = async (helper: TestAsker) => {
      const answer = await helper.post(`/help-requests/${id}/offers`, {})
      if (answer.statusCode === 201 && round % 2 === 0)
        await helper.post(`/offers/${answer.json<Offer>().id}/withdraw`, {})
    }
    await Promise.all(helpers.map(turn))
    await town.app.settled()
    const { status, helper } = await read(asker, id)
    const offers = (await Promise.all(helpers.map(one => offersOf(one, id)))).flat()
    const accepted = offers.filter(offer => offer.status === 'accepted').map(offer => offer.helperId)
    expect([status, helper?.id]).toEqual(accepted.length > 0 ? ['matched', accepted[0]] : ['open', undefined])
  }
})
