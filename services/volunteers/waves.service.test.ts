import { afterEach, beforeEach, expect, test } from 'vitest'
import { Neighbourhood } from '../../infra/testing/neighbourhood.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import type { Role } from '../contracts/api/people.ts'
import type { EventData } from '../contracts/events/index.ts'
import { volunteers } from './service.ts'

let street: Neighbourhood
beforeEach(async () => {
  street = await Neighbourhood.build(await testRuntime({ services: [volunteers] }))
})
afterEach(() => street?.stop())

/** Metres north of the middle, within the roundings of places. */
const north = (metres: number) => ({ lat: 52.36 + metres / 111_195, lon: 4.93 })
const statuses = async (helper: TestAsker, id: string) =>
  (await street.offersOf(helper)).filter(offer => offer.helpRequestId === id).map(offer => offer.status)
const all = async (helpers: TestAsker[], id: string) =>
  (await Promise.all(helpers.map(helper => statuses(helper, id)))).map(list => list.join(' '))
const waves = async (id: string) =>
  (await street.told(id))
    .filter(event => event.type === 'wave.sent')
    .map(({ data }) => (data as EventData<'wave.sent'>).count)
const answer = async (helper: TestAsker, id: string, verb: 'accept' | 'decline' | 'withdraw') => {
  const offer = (await street.offersOf(helper)).find(one => one.helpRequestId === id)
  return (await helper.post(`/offers/${offer?.id}/${verb}`, {})).statusCode
}

test('the five nearest are asked first, the next when an hour has passed, nobody twice, and once it is told that nobody is left', async () => {
  const helpers = []
  for (const metres of [200, 400, 600, 800, 1000, 2400, 2600])
    helpers.push(await street.helper({ place: north(metres) }))
  const id = await street.post()
  expect(await all(helpers, id)).toEqual([...Array(5).fill('proposed'), '', ''])
  await street.app.moveClock('PT59M')
  expect(await waves(id)).toEqual([5])
  await street.app.moveClock('PT2M')
  expect(await all(helpers, id)).toEqual([...Array(5).fill('expired'), 'proposed', 'proposed'])
  await street.app.moveClock('PT5H')
  expect(await all(helpers, id)).toEqual(Array(7).fill('expired'))
  expect(await waves(id)).toEqual([5, 2, 0])
  expect((await street.told(id)).filter(event => event.type === 'offer.expired')).toHaveLength(7)
})

test('when everybody asked has declined, the next are asked at once', async () => {
  await street.choose('offers.waveSize', 2)
  const helpers = []
  for (const metres of [200, 400, 1500]) helpers.push(await street.helper({ place: north(metres) }))
  const [first, second] = helpers as [TestAsker, TestAsker]
  const id = await street.post()
  expect(await answer(first, id, 'decline')).toBe(200)
  expect(await answer(first, id, 'decline')).toBe(200)
  expect(await all(helpers, id)).toEqual(['declined', 'proposed', ''])
  expect(await answer(second, id, 'decline')).toBe(200)
  expect(await all(helpers, id)).toEqual(['declined', 'declined', 'proposed'])
  expect(await answer(second, id, 'accept')).toBe(409)
})

test('a new neighbour is asked for what already waits, also while others think about it, but never for their own', async () => {
  const first = await street.helper()
  const id = await street.post()
  const alone = await street.post({ kind: 'reading', askerId: first.asker.id })
  expect([await waves(id), await waves(alone)]).toEqual([[1], [0]])
  const newcomer = await street.helper()
  expect([await statuses(newcomer, id), await statuses(newcomer, alone)]).toEqual([['proposed'], ['proposed']])
  expect(await statuses(first, alone)).toEqual([])
})

test('a newcomer is not asked for everything at once: half of what they can do in a week stays free', async () => {
  const ids = [await street.post(), await street.post(), await street.post()]
  await street.app.settled()
  const newcomer = await street.helper({ maxOffersPerWeek: 4 })
  expect((await street.offersOf(newcomer)).map(offer => offer.helpRequestId).toSorted()).toEqual(ids.slice(1))
})

test('who gives a request back is not asked for it again; the others are, also who was too late before', async () => {
  await street.choose('offers.waveSize', 2)
  const [winner, late] = (await street.helpers(2)) as [TestAsker, TestAsker]
  const id = await street.post()
  expect(await answer(winner, id, 'accept')).toBe(200)
  expect(await answer(late, id, 'accept')).toBe(409)
  expect(await all([winner, late], id)).toEqual(['accepted', 'superseded'])
  const [offer] = await street.offersOf(winner)
  const match = { helperId: winner.asker.id, offerId: offer?.id }
  await street.become(id, 'help-request.matched', { status: 'matched', ...match })
  expect(await answer(winner, id, 'withdraw')).toBe(200)
  expect(await answer(winner, id, 'withdraw')).toBe(200)
  await street.become(id, 'help-request.reopened', { status: 'open', helperId: undefined })
  expect(await all([winner, late], id)).toEqual(['withdrawn', 'proposed superseded'])
})

test('when the asker does not want this helper, the helper is told and another wave goes out', async () => {
  const [helper] = (await street.helpers(1)) as [TestAsker]
  const id = await street.post()
  await answer(helper, id, 'accept')
  const [offer] = await street.offersOf(helper)
  const other = await street.helper()
  const match = { helperId: helper.asker.id, offerId: offer?.id }
  await street.become(id, 'help-request.matched', { status: 'matched', ...match })
  await street.become(id, 'help-request.reopened', { status: 'open', helperId: undefined })
  expect((await all([helper, other], id))[1]).toBe('proposed')
  expect((await street.told(id)).find(event => event.type === 'offer.superseded')?.audience).toEqual([
    `person:${helper.asker.id}`,
  ])
})

test('above the first rung nobody new is asked, but who was asked may still say yes in time', async () => {
  await street.choose('offers.waveSize', 1)
  const [first, second] = [await street.helper({ place: north(100) }), await street.helper({ place: north(2000) })]
  const id = await street.post()
  await street.app.settled()
  await street.become(id, 'help-request.climbed', { step: 'social-team' })
  await street.app.moveClock('PT30M')
  expect(await all([first, second], id)).toEqual(['proposed', ''])
  expect(await answer(first, id, 'accept')).toBe(200)
  const other = await street.post()
  await street.app.settled()
  await street.become(other, 'help-request.climbed', { step: 'social-team' })
  await street.app.moveClock('PT2H')
  expect(await all([first, second], other)).toEqual(['expired', ''])
})

test('what is cancelled or handed on is over for everybody, also for who had said yes', async () => {
  const [first, second] = (await street.helpers(2)) as [TestAsker, TestAsker]
  const [cancelled, handedOn] = [await street.post(), await street.post()]
  await answer(first, cancelled, 'accept')
  await street.become(cancelled, 'help-request.cancelled', { status: 'cancelled' })
  await street.become(handedOn, 'help-request.handed-on', { status: 'handed-on' })
  expect(await all([first, second], cancelled)).toEqual(['superseded', 'superseded'])
  expect(await all([first, second], handedOn)).toEqual(['superseded', 'superseded'])
  expect(await answer(second, handedOn, 'accept')).toBe(409)
  await street.app.moveClock('PT3H')
  expect(await waves(handedOn)).toEqual([2])
})

test('danger is never offered to neighbours, and what turns out to be danger is taken back from them', async () => {
  const [neighbour, volunteer] = [await street.helper(), await street.helper({}, ['volunteer'])]
  const dangerous = await street.post({ danger: true, step: 'social-team' })
  const id = await street.post()
  expect(await all([neighbour, volunteer], dangerous)).toEqual(['', ''])
  expect(await all([neighbour, volunteer], id)).toEqual(['proposed', 'proposed'])
  await street.become(id, 'help-request.edited', { danger: true, step: 'social-team' })
  expect(await all([neighbour, volunteer], id)).toEqual(['superseded', 'superseded'])
  expect((await neighbour.post(`/help-requests/${dangerous}/offers`, {})).statusCode).toBe(404)
})

test('whatever order the news of a request arrives in, the end is the same', async () => {
  const [helper] = await street.helpers(1)
  const [id, safe] = [await street.post(), await street.post()]
  await street.app.settled()
  const [edited, cancelled] = [
    street.next(id, 'help-request.edited', { period: { from: '2040-01-01T10:00:00Z' } }),
    street.next(id, 'help-request.cancelled', { status: 'cancelled' }),
  ]
  const [climbed, danger] = [
    street.next(safe, 'help-request.noted', {}),
    street.next(safe, 'help-request.edited', { danger: true, step: 'social-team' }),
  ]
  await street.tell(cancelled)
  await street.tell(danger)
  await street.app.settled()
  await street.tell(edited, climbed)
  await street.app.moveClock('PT2H')
  expect([await statuses(helper as TestAsker, id), await statuses(helper as TestAsker, safe)]).toEqual([
    ['superseded'],
    ['superseded'],
  ])
})

test('news of a later state alone is enough to start asking', async () => {
  const [helper] = await street.helpers(1)
  const id = crypto.randomUUID()
  const first = await street.post()
  const noted = street.next(first, 'help-request.noted', {})
  await street.tell({ ...noted, subject: id })
  expect(await statuses(helper as TestAsker, id)).toEqual(['proposed'])
})

test('nobody is asked more often in a week than they said, however many ask at the same instant', async () => {
  const helper = await street.helper({ maxOffersPerWeek: 3 })
  const ids = await Promise.all(Array.from({ length: 12 }, () => street.post()))
  expect(await street.offersOf(helper)).toHaveLength(3)
  expect((await Promise.all(ids.map(waves))).flat().filter(count => count === 1)).toHaveLength(3)
  await Promise.all(ids.map(id => street.become(id, 'help-request.climbed', { step: 'social-team' })))
  await street.app.moveClock('PT167H')
  const early = await street.post()
  expect(await statuses(helper, early)).toEqual([])
  await street.app.moveClock('PT62M')
  expect(await statuses(helper, early)).toEqual(['proposed'])
})

test('who is away then, wants something else, is paused or lives too far is not asked', async () => {
  const monday = [{ weekday: 1, from: '09:00', to: '12:00' }]
  const away = await street.helper({ availability: monday, exceptions: [{ date: '2030-01-07', available: false }] })
  const others = [
    await street.helper({ kinds: ['reading'] }),
    await street.helper({ paused: true }),
    await street.helper({ radius: 1000, place: north(1500) }),
  ]
  const there = await street.helper({ availability: monday })
  const period = { from: '2030-01-07T10:00:00+01:00', to: '2030-01-07T12:00:00+01:00' }
  const id = await street.post({ period })
  expect(await all([away, ...others, there], id)).toEqual(['', '', '', '', 'proposed'])
})

test('when many near by cannot come, we look further until somebody can', async () => {
  await street.query(`
    insert into volunteers.helper_profile (helper_id, place, lat, lon, radius, kinds, languages, availability, exceptions,
      paused, max_open_tasks, max_offers_per_week, changed_at)
    select gen_random_uuid()::text, 's1.x.', 52.36, 4.93, 3000, '{}', '{}', '[]', '[]', false, 1, 1, now()
    from generate_series(1, 700)`)
  const far = await street.helper({ place: north(2500) })
  const id = await street.post()
  expect(await statuses(far, id)).toEqual(['proposed'])
})

test('somebody who is erased is asked nothing more, and what they had accepted is free again', async () => {
  const [helper] = (await street.helpers(1)) as [TestAsker]
  const [taken, asked] = [await street.post(), await street.post()]
  await answer(helper, taken, 'accept')
  await street.tell({ type: 'person.erased', subject: helper.asker.id, data: {} })
  expect([await statuses(helper, taken), await statuses(helper, asked)]).toEqual([['withdrawn'], ['superseded']])
  expect((await helper.get('/me/helper-profile')).statusCode).toBe(404)
})

test('somebody who is no neighbour or volunteer any more is asked nothing more, and gives back what they had', async () => {
  const [helper] = (await street.helpers(1)) as [TestAsker]
  const [taken, asked] = [await street.post(), await street.post()]
  await answer(helper, taken, 'accept')
  const person = { name: 's1.x.', areas: [], locale: 'nl' as const }
  const become = (revision: number, roles: Role[]) =>
    street.tell({ type: 'person.changed', subject: helper.asker.id, data: { ...person, revision, roles } })
  await become(2, ['volunteer'])
  expect([await statuses(helper, taken), await statuses(helper, asked)]).toEqual([['accepted'], ['proposed']])
  await become(3, ['manager'])
  expect([await statuses(helper, taken), await statuses(helper, asked)]).toEqual([['withdrawn'], ['superseded']])
  expect(await statuses(helper, await street.post())).toEqual([])
  expect((await helper.get('/me/helper-profile')).json()).toMatchObject({ paused: true })
})
