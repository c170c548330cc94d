import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Stay } from '../../contracts/api/respite-stays.ts'

let house: Guesthouse
let team: TestAsker
let staff: TestAsker

beforeAll(async () => {
  house = await Guesthouse.build()
  team = await house.as('neighbourhood-team')
  staff = await house.as('location-staff')
})
afterAll(() => house?.stop())

const client = () => house.as('resident', { areas: [] })
const mine = async (person: TestAsker) => (await person.get('/me/stays')).json<{ items: Stay[] }>().items
const heldFor = async (person: TestAsker, period = house.nights(0, 3)) =>
  house.hold(team, await house.bed(), { client: { groups: [], personId: person.asker.id }, period })

test('after a stay the next step can be read for a month, and not for ever', async () => {
  const person = await client()
  const { id } = await heldFor(person)
  await house.act(team, id, 'reserve')
  await house.app.moveClock('PT24H')
  await house.act(staff, id, 'arrive')
  await house.act(staff, id, 'end', { nextStep: 'home', note: 'Dinsdag belt Petra.' })
  expect(await mine(person)).toMatchObject([{ id, status: 'ended', nextStep: 'home', may: [] }])
  await house.app.moveClock('PT744H')
  expect(await mine(person)).toEqual([])
})

test('a stay that was certain and is called off does not just vanish; a hold that came to nothing is never told', async () => {
  const person = await client()
  const certain = await heldFor(person)
  const tried = await heldFor(person, house.nights(20, 2))
  expect(await mine(person)).toEqual([])
  await house.act(team, certain.id, 'reserve')
  for (const { id } of [certain, tried]) await house.act(team, id, 'cancel')
  expect(await mine(person)).toMatchObject([{ id: certain.id, status: 'cancelled' }])
  expect(await mine(await client())).toEqual([])
})
