import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { Stay } from '../../contracts/api/respite-stays.ts'

let house: Guesthouse
beforeAll(async () => {
  house = await Guesthouse.build()
})
afterAll(() => house?.stop())

test('two years after a stay nobody can read any more who it was for; its nights still count', async () => {
  const team = await house.as('neighbourhood-team')
  const client = { groups: [], name: 'Anna (verzonnen)', reference: { organisation: 'Zorg', number: '7' } }
  const { id } = await house.hold(team, await house.bed(), { client })
  await team.put(`/stays/${id}/plan`, { needToKnow: 'Eet geen vlees.' })
  await house.act(team, id, 'reserve')
  await house.act(team, id, 'arrive')
  await house.act(team, id, 'end', { nextStep: 'home', note: 'Belt zelf na een week.' })
  const read = async () => (await team.get(`/stays/${id}`)).json<Stay>()
  await house.app.moveClock('PT17000H')
  expect((await read()).client.name).toBe(client.name)
  await house.app.moveClock('PT600H')
  const { nights, plan, nextStep, nextStepNote, client: left } = await read()
  expect({ plan, nextStepNote, left }).toEqual({ plan: undefined, nextStepNote: undefined, left: { groups: [] } })
  expect({ nights, nextStep }).toMatchObject({ nextStep: 'home' })
  const [kept] = await house.query<{ keys: string[] }>('select client_keys as keys from respite.stay where id = $1', [
    id,
  ])
  expect(kept?.keys).toEqual([])
})

test('of somebody who was erased only the nights are left', async () => {
  const [team, person] = [await house.as('neighbourhood-team'), await house.as('resident')]
  const client = { groups: [], name: 'Anna (verzonnen)', personId: person.asker.id }
  const { id } = await house.hold(team, await house.bed(), { client })
  await team.put(`/stays/${id}/plan`, { needToKnow: 'Eet geen vlees.' })
  await house.town.tell({ type: 'person.erased', subject: person.asker.id, data: {} })
  const { nights, plan, client: left, limits } = (await team.get(`/stays/${id}`)).json<Stay>()
  expect({ nights, plan, left, limits }).toEqual({
    ...{ nights: 3, plan: undefined, left: { groups: [] } },
    limits: 'not-checked',
  })
})
