import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startMailServer, type TestMailServer } from '../../../infra/testing/mail-server.ts'
import { Night } from '../../../infra/testing/night.ts'
import { hasRedis, startRedis, type TestRedis } from '../../../infra/testing/redis.ts'
import { testRuntime } from '../../../infra/testing/runtime.ts'
import type { Drill, DrillPage, DutyDevice } from '../../contracts/api/backup-watch.ts'
import { createPool } from '../../kernel/database.ts'
import { createLogger } from '../../kernel/logger.ts'
import type { ServiceFactory } from '../../kernel/service.ts'
import { waitUntil } from '../../kernel/wait.ts'
import { notify } from '../../notify/service.ts'
import { backup } from '../service.ts'

const well = { sound: true, notifications: 'granted', wakeLock: true }

/** Where alarms and pings are sent. */
let outside: Server
let mails: TestMailServer
const asked: { url: string; body: string }[] = []
let night: Night
let redis: TestRedis | undefined

beforeAll(async () => {
  mails = await startMailServer()
  outside = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += String(chunk)
    })
    request.on('end', () => {
      asked.push({ url: `${request.method} ${request.url}`, body })
      response.end('ok')
    })
  })
  await new Promise<void>(resolve => outside.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  await night?.stop()
  await redis?.stop()
  redis = undefined
  mails.received.length = 0
  asked.length = 0
})
afterAll(async () => {
  await mails.stop()
  outside.closeAllConnections()
  await new Promise(resolve => outside.close(resolve))
})

const begin = async (...services: ServiceFactory[]) => start(services)
const start = async (services: ServiceFactory[], redisUrl?: string, logger = createLogger('silent')) => {
  const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  const env = {
    ...{ SMTP_URL: mails.url, ALARM_MAIL: 'wacht@voorbeeld.nl, beheer@voorbeeld.nl' },
    ...{ ALARM_URL: `${address}/alarm`, ALARM_PING_URL: `${address}/ping` },
  }
  night = await Night.build(await testRuntime({ services, env, logger, ...(redisUrl ? { redisUrl } : {}) }))
  return await night.person(['shift-lead'], 'Bram')
}
/** Lets a timer be due now, where the clock cannot be moved: time stands still for who is late. */
const makeDue = (kind: string) =>
  night.query('update kernel.timer set due_at = $2 where kind = $1', [
    ...[kind, new Date(night.app.clock.now().epochMilliseconds)],
  ])
const lastDrill = async () => {
  const lead = await night.app.as({ roles: ['shift-lead'] })
  return (await lead.get('/backup-drills')).json<DrillPage>().items[0] as Drill
}
const until = async (yes: () => boolean | Promise<boolean>) =>
  expect(await waitUntil(async () => await yes(), 60_000, 20), 'nothing came of it').toBe(true)
const linksOf = ({ links }: Drill, late: boolean) => links.filter(one => one.late === late).map(({ link }) => link)

describe('a synthetic call runs through the whole chain every fifteen minutes', () => {
  test('it arrives, says how long each link took, and lets the watchdog outside know', async () => {
    await begin(backup, notify)
    expect(await lastDrill()).toBeUndefined()
    await night.app.moveClock('PT15M')
    await until(async () => (await lastDrill()).status === 'arrived')
    const drill = await lastDrill()
    expect(linksOf(drill, false)).toEqual(['log', 'queue', 'notify'])
    for (const { milliseconds } of drill.links) expect(milliseconds).toBeLessThan(10_000)
    await until(() => asked.length === 1)
    expect(asked).toEqual([{ url: 'GET /ping', body: '' }])
    await night.app.moveClock('PT31S')
    expect((await lastDrill()).status).toBe('arrived')
    expect(mails.received).toEqual([])
    await night.app.moveClock('PT15M')
    await until(async () => (await lastDrill()).id !== drill.id)
  })

  test('it is never shown as a real call, and its message goes to nobody', async () => {
    await begin(backup, notify)
    await night.app.moveClock('PT15M')
    await until(async () => (await lastDrill()).status === 'arrived')
    const { id } = await lastDrill()
    const events = await night.town.eventsOf(id)
    expect(events.some(({ type }) => type.startsWith('backup-call.'))).toBe(false)
    const request = events.find(({ type }) => type === 'message.requested')
    expect(request).toMatchObject({ audience: [], data: { messages: [{ personId: 'drill' }] } })
    const lead = await night.app.as({ roles: ['shift-lead'] })
    expect((await lead.get('/backup-calls')).json()).toMatchObject({ items: [] })
  })

  test('when notify does not send, mail and the address outside say so, past the queue and notify', async () => {
    await begin(backup)
    await night.app.moveClock('PT15M')
    await night.app.moveClock('PT31S')
    await until(async () => (await lastDrill()).status === 'late')
    const drill = await lastDrill()
    expect([linksOf(drill, true), linksOf(drill, false)]).toEqual([['notify'], ['log', 'queue']])
    await until(() => mails.received.length === 2 && asked.length === 1)
    expect(mails.received.map(mail => /^To: (.*)$/m.exec(mail)?.[1]).sort()).toEqual([
      ...['beheer@voorbeeld.nl', 'wacht@voorbeeld.nl'],
    ])
    expect(mails.received[0]).toContain('notify')
    expect(asked[0]?.url).toBe('POST /alarm')
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      ...{ alarm: 'backup-drill-late', drillId: drill.id, startedAt: drill.startedAt, late: ['notify'] },
    })
    const finished = (await night.town.eventsOf(drill.id)).find(({ type }) => type === 'backup-drill.finished')
    expect(finished?.data).toEqual({ drillId: drill.id, late: ['notify'] })
  })

  test('a device on duty that is well must have heard it, and one heartbeat with it is enough', async () => {
    const lead = await begin(backup, notify)
    const { id } = (await lead.post('/duty-devices', { name: 'Telefoon', state: well })).json<DutyDevice>()
    await makeDue('drill')
    await until(async () => (await lastDrill())?.links.filter(({ at }) => at).length === 3)
    const drill = await lastDrill()
    expect(drill.status).toBe('running')
    const answer = await lead.post(`/duty-devices/${id}/heartbeat`, { state: well, drill: drill.id })
    expect(answer.statusCode).toBe(200)
    expect(await lastDrill()).toMatchObject({ id: drill.id, status: 'arrived' })
    expect(linksOf(await lastDrill(), false)).toEqual(['log', 'queue', 'notify', 'screen'])
  })

  test('what it reaches and its time that ends do not wait for each other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'omzien-drills-'))
    const log = join(folder, 'log')
    const lead = await start([backup, notify], undefined, createLogger('error', log))
    const { id: deviceId } = (await lead.post('/duty-devices', { name: 'Telefoon', state: well })).json<DutyDevice>()
    await makeDue('drill')
    await until(async () => (await lastDrill())?.links.filter(({ at }) => at).length === 3)
    const { id } = await lastDrill()
    const pool = createPool({ url: night.app.databaseUrl, service: 'backup', connections: 1 })
    const inTheDoor = await pool.connect()
    const waiting = async () =>
      (
        await night.query(
          `select distinct pid from pg_locks join pg_stat_activity using (pid)
           where not granted and datname = current_database()`,
        )
      ).length
    try {
      // Both want the call, the screen first: it gets it while the timer is being fired.
      await inTheDoor.query('begin')
      await inTheDoor.query('select 1 from backup.drill where id = $1 for update', [id])
      const heard = lead.post(`/duty-devices/${deviceId}/heartbeat`, { state: well, drill: id })
      await until(async () => (await waiting()) === 1)
      await makeDue('drill-due')
      await until(async () => (await waiting()) === 2)
      await inTheDoor.query('commit')
      expect((await heard).statusCode).toBe(200)
      await until(async () => (await night.query("select 1 from kernel.timer where kind = 'drill-due'")).length === 0)
      expect((await lastDrill()).status).toBe('arrived')
      expect(await readFile(log, 'utf8')).toBe('')
    } finally {
      inTheDoor.release(true)
      await pool.end()
      await rm(folder, { recursive: true })
    }
  })

  test('when the device that was well does not hear it, it is late at the screen', async () => {
    const lead = await begin(backup, notify)
    await lead.post('/duty-devices', { name: 'Telefoon', state: well })
    await makeDue('drill')
    await until(async () => (await lastDrill())?.links.filter(({ at }) => at).length === 3)
    await night.app.moveClock('PT31S')
    await until(async () => (await lastDrill()).status === 'late')
    expect(linksOf(await lastDrill(), true)).toEqual(['screen'])
  })

  test('a clock moved by days runs a few synthetic calls, where it stops anyway, and not hundreds', async () => {
    await begin(backup, notify)
    await night.app.moveClock('PT72H')
    await until(async () => (await lastDrill())?.status === 'arrived')
    expect((await night.query('select 1 from backup.drill')).length).toBeLessThan(12)
  })
})

test.runIf(hasRedis())(
  'a queue that is gone does not keep the alarm in, and when it is back the chain holds again',
  async () => {
    redis = await startRedis()
    await start([backup, notify], redis.url)
    await redis.kill()
    await makeDue('drill')
    await until(async () => (await lastDrill())?.links.some(({ link, at }) => link === 'log' && at))
    await makeDue('drill-due')
    await until(async () => (await lastDrill()).status === 'late')
    expect(linksOf(await lastDrill(), true)).toEqual(['queue', 'notify'])
    await until(() => mails.received.length === 2)
    await redis.restart()
    await makeDue('drill')
    await until(async () => (await lastDrill()).status === 'arrived')
  },
)
