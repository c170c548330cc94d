import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../infra/testing/database.ts'
import { testRuntime } from '../../../infra/testing/runtime.ts'
import type { BackupCallPage } from '../../contracts/api/backup-calls.ts'
import { identity } from '../../identity/service.ts'
import { readLog } from '../../kernel/log.ts'
import { places } from '../../places/service.ts'
import { backup } from '../service.ts'
import { demoCalls } from './calls.ts'

test('the demo has calls of past nights, none of them open, and nobody was sent a message', async () => {
  const database = await createTestDatabase()
  const start = () => testRuntime({ services: [identity, places, backup], databaseUrl: database.url })
  for (let time = 0; time < 2; time++) {
    const app = await start()
    await app.settled()
    const lead = await app.as({ roles: ['shift-lead'] })
    const { items } = (await lead.get('/backup-calls')).json<BackupCallPage>()
    expect(items.map(({ id }) => id)).toEqual(demoCalls.map(({ id }) => id))
    expect(items.map(({ visit }) => visit?.outcome)).toEqual(demoCalls.map(({ closing }) => closing.outcome))
    expect(items[0]).toMatchObject({ status: 'closed', team: [{ name: 'Delroy (demo)' }, { name: 'Hanneke (demo)' }] })
    expect(items[2]?.visit?.secondPerson?.name).toBe('Bram (demo)')
    const log = await readLog(app.runtime.gatewayPool, 0n, 100_000)
    const ours = log.filter(({ subject }) => demoCalls.some(({ id }) => id === subject))
    expect(ours.map(({ type }) => type)).toEqual(demoCalls.map(() => 'backup-call.closed'))
    await app.stop()
  }
  await database.drop()
})
