import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import type { EventData } from '../contracts/events/index.ts'
import { readLog } from '../kernel/log.ts'
import { requests } from './service.ts'

let app: TestRuntime
beforeAll(async () => {
  app = await testRuntime({ services: [requests] })
})
afterAll(() => app?.stop())

const told = async () => {
  const events = await readLog(app.runtime.gatewayPool, 0n, 1000)
  return events
    .filter(event => event.type === 'help-request-kinds.changed')
    .map(event => (event.data as EventData<'help-request-kinds.changed'>).kinds)
}
const startElsewhere = async () => (await testRuntime({ services: [requests], databaseUrl: app.databaseUrl })).stop()

test('the others hear which kinds of help there are, and hear it again when the municipality has added one', async () => {
  const [kinds = []] = await told()
  expect(kinds).toContain('groceries')
  await startElsewhere()
  expect(await told()).toEqual([kinds])
  const client = new pg.Client({ connectionString: app.databaseUrl })
  await client.connect()
  await client
    .query(
      `insert into requests.help_request_kind
       select 'dancing', 9, icon, name, description, false, default_duration, functions
       from requests.help_request_kind limit 1`,
    )
    .finally(() => client.end())
  await Promise.all([startElsewhere(), startElsewhere()])
  expect(await told()).toEqual([kinds, [...kinds, 'dancing'].sort()])
})
