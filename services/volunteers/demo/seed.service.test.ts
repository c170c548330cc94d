import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../infra/testing/database.ts'
import { testRuntime } from '../../../infra/testing/runtime.ts'
import type { HelperProfile } from '../../contracts/api/volunteers.ts'
import { demoPersonas } from '../../identity/demo/personas.ts'
import { volunteers } from '../service.ts'
import { demoHelpers } from './helpers.ts'

test('the demo’s helpers are people of the demo, at home where they live', () => {
  for (const [name, { id, profile }] of Object.entries(demoHelpers)) {
    const persona = demoPersonas[name as keyof typeof demoHelpers]
    expect([persona.id, persona.place]).toEqual([id, profile.place])
  }
})

test('a second start leaves what a helper changed as it is', async () => {
  const database = await createTestDatabase()
  const start = () => testRuntime({ services: [volunteers], databaseUrl: database.url })
  const { joost, wim } = demoHelpers
  const first = await start()
  const helper = await first.as({ id: joost.id })
  expect((await helper.get('/me/helper-profile')).json()).toEqual(joost.profile)
  await helper.put('/me/helper-profile', { ...joost.profile, paused: true })
  await first.settled()
  await first.stop()

  const again = await start()
  const profile = await (await again.as({ id: joost.id })).get('/me/helper-profile')
  expect(profile.json<HelperProfile>().paused).toBe(true)
  expect((await (await again.as({ id: wim.id })).get('/me/helper-profile')).statusCode).toBe(200)
  await again.stop()
  await database.drop()
})
