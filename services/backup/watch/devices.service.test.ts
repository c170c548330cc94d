import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { Night } from '../../../infra/testing/night.ts'
import { type TestAsker, testRuntime } from '../../../infra/testing/runtime.ts'
import type { DutyDevice, DutyDevicePage } from '../../contracts/api/backup-watch.ts'
import type { MessageRequest } from '../../contracts/events/notify.ts'
import { backup } from '../service.ts'

const well = { sound: true, muted: false, notifications: 'granted', wakeLock: true }

let night: Night
let delroy: TestAsker
let hanneke: TestAsker
let bram: TestAsker
let gerard: TestAsker
beforeAll(async () => {
  night = await Night.build(await testRuntime({ services: [backup] }))
  delroy = await night.person(['night-team'], 'Delroy')
  hanneke = await night.person(['night-team'], 'Hanneke')
  bram = await night.person(['shift-lead'], 'Bram')
  gerard = await night.person(['manager'], 'Gerard')
})
afterAll(() => night?.stop())
beforeEach(() => night.query("update backup.duty_device set status = 'stopped'"))

const start = async (who: TestAsker, state: object = well) => {
  const answer = await who.post('/duty-devices', { name: 'Telefoon van de dienst', state })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<DutyDevice>()
}
const beat = async (who: TestAsker, id: string, state: object = well) => {
  const answer = await who.post(`/duty-devices/${id}/heartbeat`, { state })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<DutyDevice>()
}
const seen = async (who: TestAsker) => (await who.get('/duty-devices')).json<DutyDevicePage>().items

/** Who was warned about a device, oldest warning first. */
const warnings = async (id: string) => {
  const events = await night.town.eventsOf(id)
  const asked = events.filter(({ type }) => type === 'message.requested').map(({ data }) => data as MessageRequest)
  expect(asked.every(({ urgency }) => urgency === 'alarm')).toBe(true)
  return asked.map(({ messages }) => messages.map(({ personId }) => personId))
}
const told = async (id: string) => {
  const events = (await night.town.eventsOf(id)).filter(({ type }) => type === 'duty-device.changed')
  for (const { audience } of events) expect(audience).toEqual([`person:${delroy.asker.id}`, 'shift-lead', 'manager'])
  return events.map(({ data }) => (data as { status: string }).status)
}
const ids = (...people: TestAsker[]) => people.map(({ asker }) => asker.id)

test('whoever starts a shift sees their own devices; who leads sees everybody’s, with the name', async () => {
  const mine = await start(delroy)
  const hers = await start(hanneke, { sound: false })
  expect(mine).toMatchObject({ status: 'well', hindrances: [], person: { name: 'Delroy' }, beatEvery: 'PT30S' })
  expect(hers).toMatchObject({ status: 'hindered', hindrances: ['sound'] })
  expect((await seen(delroy)).map(({ id }) => id)).toEqual([mine.id])
  for (const lead of [bram, gerard]) expect((await seen(lead)).map(({ id }) => id)).toEqual([mine.id, hers.id])
  expect((await hanneke.get(`/duty-devices/${mine.id}`)).statusCode).toBe(404)
  expect((await bram.get(`/duty-devices/${mine.id}`)).json<DutyDevice>().name).toBe('Telefoon van de dienst')
  const stranger = await hanneke.post(`/duty-devices/${mine.id}/heartbeat`, { state: well })
  expect(stranger.statusCode).toBe(404)
})

test('the name of a device cannot be read in the database', async () => {
  const { id } = await start(delroy)
  const [row] = await night.query<{ row: string }>('select d::text as row from backup.duty_device d where id = $1', [
    id,
  ])
  expect(row?.row).not.toContain('Telefoon')
})

test('a device that falls silent warns its owner and the shift lead once, and is well again when it is heard', async () => {
  // A second before it is silent it is not: that second is not the machine's to spend.
  const still = vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Now.instant())
  onTestFinished(() => still.mockRestore())
  const { id } = await start(delroy)
  await night.app.moveClock('PT80S')
  await beat(delroy, id)
  await night.app.moveClock('PT89S')
  expect(await warnings(id)).toEqual([])
  await night.app.moveClock('PT2S')
  expect((await seen(bram))[0]).toMatchObject({ id, status: 'silent' })
  expect(await warnings(id)).toEqual([ids(delroy), ids(bram)])
  await night.app.moveClock('PT10M')
  expect(await warnings(id)).toHaveLength(2)
  expect(await beat(delroy, id)).toMatchObject({ status: 'well' })
  expect(await told(id)).toEqual(['well', 'silent', 'well'])
  const withdrawn = (await night.town.eventsOf(id)).filter(({ type }) => type === 'message.withdrawn')
  expect(withdrawn).toHaveLength(1)
  await night.app.moveClock('PT91S')
  expect(await warnings(id)).toHaveLength(4)
})

test('who is planned to lead is warned, and nobody else with the role', async () => {
  const planned = await night.person(['shift-lead'], 'Planned')
  await night.shift('shift-lead', ids(planned))
  const { id } = await start(delroy)
  await night.app.moveClock('PT91S')
  expect(await warnings(id)).toEqual([ids(delroy), ids(planned)])
  await night.query('update backup.shift set cancelled = true')
})

test('a device that loses its sound warns on the change, not on every beat', async () => {
  const { id } = await start(delroy)
  expect(await beat(delroy, id, { ...well, sound: false })).toMatchObject({ status: 'hindered', hindrances: ['sound'] })
  await beat(delroy, id, { ...well, sound: false })
  expect((await warnings(id))[0]).toEqual(ids(delroy))
  expect(await warnings(id)).toHaveLength(2)
  expect(await beat(delroy, id)).toMatchObject({ status: 'well' })
  expect(await told(id)).toEqual(['well', 'hindered', 'well'])
})

test('a heartbeat that changes nothing tells nobody and moves no timer', async () => {
  const { id } = await start(delroy)
  const timer = () => night.query('select due_at from kernel.timer where subject = $1', [id])
  const events = await night.town.eventsOf(id)
  const before = await timer()
  const { lastSeenAt } = await beat(delroy, id)
  const after = await beat(delroy, id)
  expect(Date.parse(after.lastSeenAt)).toBeGreaterThanOrEqual(Date.parse(lastSeenAt))
  expect(await timer()).toEqual(before)
  expect(await night.town.eventsOf(id)).toHaveLength(events.length)
})

test('a device off duty is watched no more; stopping twice is the same, and it takes no heartbeat', async () => {
  const { id } = await start(delroy)
  for (const _ of [1, 2])
    expect((await delroy.post(`/duty-devices/${id}/stop`, {})).json()).toMatchObject({ status: 'stopped' })
  await night.app.moveClock('PT5M')
  expect(await warnings(id)).toEqual([])
  expect((await delroy.post(`/duty-devices/${id}/heartbeat`, { state: well })).json()).toMatchObject({
    code: 'wrong-state',
  })
  expect(await seen(bram)).toEqual([])
})

test('a silent device of a shift long over goes out of sight', async () => {
  const { id } = await start(delroy)
  await night.app.moveClock('PT10M')
  expect(await seen(bram)).toHaveLength(1)
  await night.app.moveClock('PT16H')
  expect(await seen(bram)).toEqual([])
  expect(await told(id)).toEqual(['well', 'silent', 'stopped'])
})

test('the devices of somebody who was erased are gone', async () => {
  const gone = await night.person(['night-team'], 'Weg')
  const { id } = await start(gone)
  await night.town.tell({ type: 'person.erased', subject: gone.asker.id, data: {} })
  expect((await bram.get(`/duty-devices/${id}`)).statusCode).toBe(404)
  await night.app.moveClock('PT5M')
  expect(await warnings(id)).toEqual([])
})
