import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Received, startPushService, type TestPushService } from '../../infra/testing/push-service.ts'
import type { Message } from '../../services/contracts/api/notify.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'

let push: TestPushService
let omzien: Omzien
const folder = mkdtempSync(join(tmpdir(), 'omzien-push-'))
beforeAll(async () => {
  push = await startPushService()
  const certificate = join(folder, 'push.pem')
  writeFileSync(certificate, push.certificate)
  omzien = await startOmzien({ NODE_EXTRA_CA_CERTS: certificate })
}, 150_000)
afterAll(async () => {
  await omzien?.stop()
  await push?.stop()
  rmSync(folder, { recursive: true })
})

const onDuty = async (...members: string[]) => {
  const lead = await newPerson(omzien.url, ['shift-lead'])
  const now = Temporal.Now.instant()
  const period = { from: now.subtract({ hours: 1 }).toString(), to: now.add({ hours: 8 }).toString() }
  const shift = { area: 'municipality-amsterdam', team: 'first', period, members }
  const { status, body } = await lead.post('/shifts', shift)
  expect(status, JSON.stringify(body)).toBe(201)
}

const messageOf = async (person: Person, id: unknown) => {
  const { body } = await person.get<{ items: Message[] }>('/messages')
  return body.items.find(message => message.id === id)
}

test('killed while a crisis is on its way to a phone: it is sent again after the restart, as the same message', async () => {
  const phone = push.phone()
  const guard = await newPerson(omzien.url, ['night-team'])
  const device = { name: 'Diensttelefoon', subscription: phone.subscription }
  expect((await guard.post('/me/push-devices', device)).status).toBe(201)
  await onDuty(guard.id)
  const answer = phone.hold()
  const reporter = await newPerson(omzien.url, ['resident'])
  const call = await reporter.post('/backup-calls', { what: 'Iemand roept om hulp' })
  expect(call.status).toBe(201)

  await expect.poll(() => push.received.length).toBeGreaterThan(0)
  const [first] = push.received as [Received]
  await omzien.kill()
  answer()
  await omzien.restart()

  const repeats = () => push.received.filter(({ payload }) => payload['id'] === first.payload['id'])
  await expect.poll(() => repeats().length, { timeout: 40_000 }).toBe(2)
  expect(repeats()[1]).toMatchObject({ payload: first.payload, headers: { topic: first.headers['topic'] } })
  await expect.poll(async () => (await messageOf(guard, first.payload['id']))?.status).toBe('sent')
})
