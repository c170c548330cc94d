import { afterAll, beforeAll, expect, test } from 'vitest'
import { Neighbourhood } from '../../infra/testing/neighbourhood.ts'
import { testRuntime } from '../../infra/testing/runtime.ts'
import type { Problem } from '../contracts/api/common.ts'
import type { Offer } from '../contracts/api/volunteers.ts'
import { volunteers } from './service.ts'

let street: Neighbourhood
beforeAll(async () => {
  street = await Neighbourhood.build(await testRuntime({ services: [volunteers] }))
  await street.choose('offers.waveSize', 50)
})
afterAll(() => street?.stop())

const fifty = 50
const codeOf = (answer: { json<T>(): T }) => answer.json<Problem>().code

const expectOneWinner = (answers: { statusCode: number; json<T>(): T }[]) => {
  const won = answers.filter(answer => answer.statusCode < 300)
  const lost = answers.filter(answer => answer.statusCode >= 300)
  expect(won).toHaveLength(1)
  expect(won[0]?.json<Offer>().status).toBe('accepted')
  expect(lost.map(answer => [answer.statusCode, codeOf(answer)])).toEqual(
    Array(answers.length - 1).fill([409, 'already-matched']),
  )
}

test('of fifty neighbours who say yes by themselves at the same instant, fifty times over, always one has it', async () => {
  const helpers = await Promise.all(Array.from({ length: fifty }, () => street.app.as({})))
  for (let round = 0; round < 50; round++) {
    const id = await street.post({ step: 'social-team' })
    expectOneWinner(await Promise.all(helpers.map(helper => helper.post(`/help-requests/${id}/offers`, {}))))
    const [told, ...more] = (await street.told(id)).filter(event => event.type.startsWith('offer.'))
    expect(more).toEqual([])
    expect(told?.type).toBe('offer.accepted')
  }
}, 120_000)

test('of fifty who were asked and accept at the same instant, fifty times over, one has it and 49 are told so', async () => {
  const helpers = await street.helpers(fifty)
  for (let round = 0; round < 50; round++) {
    const id = await street.post()
    await street.app.settled()
    const asked = await offersFor(id)
    const answers = await Promise.all(helpers.map(one => one.post(`/offers/${asked.get(one.asker.id)}/accept`, {})))
    expectOneWinner(answers)
    const told = await street.told(id)
    const audience = told.filter(event => event.type === 'offer.superseded').flatMap(event => event.audience)
    const winner = answers.findIndex(answer => answer.statusCode === 200)
    const others = helpers.filter((_, index) => index !== winner).map(helper => `person:${helper.asker.id}`)
    expect(audience.toSorted()).toEqual(others.toSorted())
    expect(told.filter(event => event.type === 'offer.accepted')).toHaveLength(1)
  }
  const { rows } = await street.query<{ parked: string }>('select count(*) as parked from kernel.parked')
  expect(rows).toEqual([{ parked: '0' }])
}, 240_000)

/** Who was asked, by which offer. */
const offersFor = async (requestId: string) => {
  const { rows } = await street.query<{ helper: string; id: string }>(
    `select helper_id as helper, id from volunteers.offer where help_request_id = $1 and status = 'proposed'`,
    [requestId],
  )
  expect(rows).toHaveLength(fifty)
  return new Map(rows.map(({ helper, id }) => [helper, id]))
}

test('whoever accepts five requests at once gets no more than they said they could do', async () => {
  const helper = await street.helper({ maxOpenTasks: 2 })
  const ids = await Promise.all(Array.from({ length: 5 }, () => street.post({ step: 'social-team' })))
  const answers = await Promise.all(ids.map(id => helper.post(`/help-requests/${id}/offers`, {})))
  expect(answers.map(answer => answer.statusCode).toSorted()).toEqual([201, 201, 409, 409, 409])
  expect(new Set(answers.filter(answer => answer.statusCode === 409).map(codeOf))).toEqual(new Set(['too-many-tasks']))
  const taken = ids[answers.findIndex(answer => answer.statusCode === 201)] as string
  const left = ids[answers.findIndex(answer => answer.statusCode === 409)] as string
  const offer = answers.find(answer => answer.statusCode === 201)?.json<Offer>()
  await street.become(taken, 'help-request.matched', {
    status: 'matched',
    helperId: helper.asker.id,
    offerId: offer?.id,
  })
  expect((await helper.post(`/help-requests/${left}/offers`, {})).statusCode).toBe(409)
  await street.become(taken, 'help-request.completed', { status: 'done' })
  expect((await helper.post(`/help-requests/${left}/offers`, {})).statusCode).toBe(201)
})

test('an acceptance sent again is the same success, also with a key, and nothing more is told', async () => {
  const [helper, other] = [await street.app.as({}), await street.app.as({})]
  const id = await street.post({ step: 'social-team' })
  const key = { 'idempotency-key': 'my-yes' }
  const [first, second] = await Promise.all([1, 2].map(() => helper.post(`/help-requests/${id}/offers`, {})))
  expect([first?.statusCode, second?.statusCode].toSorted()).toEqual([200, 201])
  const offer = first?.json<Offer>() as Offer
  expect(second?.json<Offer>()).toEqual(offer)
  expect((await helper.post(`/offers/${offer.id}/accept`, {}, key)).json()).toEqual(offer)
  expect((await helper.post(`/offers/${offer.id}/accept`, {}, key)).json()).toEqual(offer)
  expect((await other.post(`/offers/${offer.id}/accept`, {})).statusCode).toBe(404)
  expect((await street.told(id)).filter(event => event.type === 'offer.accepted')).toHaveLength(1)
})
