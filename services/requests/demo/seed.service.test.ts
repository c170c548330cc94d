import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../infra/testing/database.ts'
import { testRuntime } from '../../../infra/testing/runtime.ts'
import type { HelpRequestPage } from '../../contracts/api/help-requests.ts'
import { demoPersonas } from '../../identity/demo/personas.ts'
import { identity } from '../../identity/service.ts'
import { waitUntil } from '../../kernel/wait.ts'
import { places } from '../../places/service.ts'
import { requests } from '../service.ts'
import { demoHelpRequests } from './help-requests.ts'

test('the demo’s requests are asked by people of the demo', () => {
  const { fatma, joost, marisol, saskia } = demoPersonas
  const ids: string[] = [fatma, joost, marisol, saskia].map(persona => persona.id)
  for (const { askerId } of demoHelpRequests) expect(ids).toContain(askerId)
})

test('a first start has a request on every rung; a second start leaves what became of them as it is', async () => {
  const database = await createTestDatabase()
  const start = () => testRuntime({ services: [identity, places, requests], databaseUrl: database.url })
  const first = await start()
  await first.settled()
  const team = await first.as({ roles: ['coordinator'], areas: ['municipality-amsterdam'] })
  const list = async (who: typeof team) => (await who.get('/help-requests?limit=100')).json<HelpRequestPage>().items
  // Areas that have not all arrived are looked for again a moment later; that moment is no work that is due.
  await waitUntil(async () => (await list(team)).length > 0, 60_000, 50)
  const seen = await list(team)
  expect(seen).toHaveLength(demoHelpRequests.length)
  expect(new Set(seen.map(item => item.step)).size).toBe(3)
  expect(seen.filter(item => item.danger)).toHaveLength(1)
  expect(seen.every(item => item.asker?.name.includes('demo'))).toBe(true)
  expect(seen.every(item => !item.stepDue || item.stepDue > first.clock.now().toString())).toBe(true)
  const [one] = seen
  await team.post(`/help-requests/${one?.id}/cancel`)
  await first.settled()
  await first.stop()

  const second = await start()
  await second.settled()
  const again = await list(await second.as({ roles: ['coordinator'], areas: ['municipality-amsterdam'] }))
  expect(again).toHaveLength(demoHelpRequests.length)
  expect(again.find(item => item.id === one?.id)?.status).toBe('cancelled')
  await second.stop()
  await database.drop()
})
