import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../infra/testing/database.ts'
import { testRuntime } from '../../infra/testing/runtime.ts'
import { Visitor } from '../../infra/testing/visitor.ts'
import { identity } from '../../services/identity/service.ts'
import { migrate } from '../migrate.ts'
import { resetDemo } from './reset.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const start = (env = {}) => testRuntime({ services: [identity], realTokens: true, databaseUrl: database.url, env })

const mails = async (visitor: Visitor) => (await visitor.get('/demo/mailbox')).json().items.length
const personas = async (visitor: Visitor) => (await visitor.get('/demo/personas?limit=100')).json().items.length

test('a reset demo starts anew, with nobody in it but its own people', async () => {
  const before = await start()
  const visitor = new Visitor(before.runtime)
  const made = await personas(visitor)
  await visitor.post('/demo/personas', { roles: ['resident'] })
  await visitor.post('/sign-in/code', { email: 'somebody@example.org' })
  await expect(resetDemo(database.url)).rejects.toThrow('stop it first')
  expect([await personas(visitor), await mails(visitor)]).toEqual([made + 1, 1])
  await before.stop()

  await resetDemo(database.url)
  await migrate({ url: database.url })
  const after = await start()
  const again = new Visitor(after.runtime)
  expect([await personas(again), await mails(again)]).toEqual([made, 0])
  await after.stop()
})

test('an installation that never was a demo is not emptied', async () => {
  await resetDemo(database.url)
  await migrate({ url: database.url })
  const real = await start({ OMZIEN_DEMO: 'false', LOG_LEVEL: 'silent' })
  await real.stop()
  await expect(resetDemo(database.url)).rejects.toThrow('never a demo')
})
