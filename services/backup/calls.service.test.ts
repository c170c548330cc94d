import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReport, type Crew, Night } from '../../infra/testing/night.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import { backup } from './service.ts'

let night: Night
let crew: Crew
beforeAll(async () => {
  night = await Night.build(await testRuntime({ services: [backup], env: { RATE_POSTING: '1000' } }))
  crew = await night.crew()
})
afterAll(() => night?.stop())

const ids = (people: TestAsker[]) => people.map(({ asker }) => asker.id).sort()
const told = async (id: string) => (await night.messages(id)).map(messages => messages.map(one => one.personId).sort())

test('a call goes from alerted to closed, and its reporter sees how it goes', async () => {
  const [delroy, hanneke] = crew.first
  const call = await night.report()
  expect(call).toMatchObject({ status: 'alerted', mine: true, placed: true, dangerNow: false, revision: 1 })
  expect(call.step).toBeUndefined()
  expect(await told(call.id)).toEqual([ids(crew.first)])

  const seen = await night.read(delroy, call.id)
  expect(seen).toMatchObject({ what: aReport().what, step: { round: 1, index: 0, notify: 'night-team', told: 2 } })
  expect(seen.areas).toEqual(['municipality-town', 'stadsdeel-oost'])

  const taken = await night.act(delroy, call.id, 'acknowledge')
  expect(taken.acknowledgedBy).toEqual({ id: delroy.asker.id, name: 'first A' })
  expect(taken.team?.map(one => one.name)).toEqual(['first A', 'first B'])
  expect((await night.read(call.by, call.id)).message).toContain('Twee mensen hebben')
  await night.act(hanneke, call.id, 'set-off')
  expect((await night.read(call.by, call.id)).message).toBe('Twee mensen zijn onderweg.')
  await night.act(delroy, call.id, 'arrive')
  const closing = { outcome: 'calmed-down', visited: true, report: 'Samen thee gedronken.', prevented: 'police' }
  const closed = await night.act(delroy, call.id, 'close', closing)
  expect(closed.visit).toEqual({ outcome: 'calmed-down', visited: true, report: closing.report, prevented: 'police' })
  expect(await night.history(delroy, call.id)).toEqual([
    ...['reported', 'told night-team', 'acknowledged', 'set-off', 'arrived', 'closed'],
  ])
  expect((await night.read(call.by, call.id)).visit).toBeUndefined()
})
