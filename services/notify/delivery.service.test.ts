import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startNotifyNl, type TestNotifyNl } from '../../infra/testing/notify-nl.ts'
import { startPushService, type TestPushService } from '../../infra/testing/push-service.ts'
import { lines, requestFor, type TestTelling, testTelling, withdrawalOf } from '../../infra/testing/telling.ts'
import { newId } from '../kernel/ids.ts'

let push: TestPushService
let sms: TestNotifyNl
let telling: TestTelling
beforeAll(async () => {
  ;[push, sms] = await Promise.all([startPushService(), startNotifyNl()])
  telling = await testTelling({ env: sms.env })
})
afterAll(async () => {
  await telling.app.stop()
  await Promise.all([push.stop(), sms.stop()])
})

const number = '+31 6 1234 5678'
const pushedTo = (phone: { id: string }) => push.received.filter(one => one.phone === phone.id)
const sentSms = (id: string) => sms.received.filter(({ reference }) => reference === id)

test('an alert reaches the phone: signed with our key, encrypted for this phone alone, to be shown at once', async () => {
  const phone = push.phone()
  const person = await telling.person({ phones: [phone] })
  const about = newId()
  const id = await telling.tell(person.asker.id, { about, urgency: 'crisis', link: `/achtervang/${about}` })
  await telling.becomes(person, id, 'sent')
  const [got, ...more] = pushedTo(phone)
  expect(more).toEqual([])
  expect(got?.payload).toEqual({
    id,
    tag: id,
    about,
    title: 'Melding',
    body: 'Er is hulp nodig.',
    urgency: 'crisis',
    link: `/achtervang/${about}`,
    locale: 'nl',
  })
  expect(got?.headers).toMatchObject({ urgency: 'high', ttl: '900', topic: id.replaceAll('-', '') })
  expect(got?.key).toBe((await person.get('/push-key')).json<{ publicKey: string }>().publicKey)
  expect(await telling.news(id)).toEqual(['message.sent'])
})

describe('a channel that fails', () => {
  test('gives way to the next at once; a device that is gone is forgotten', async () => {
    const phone = push.phone()
    phone.answer(410)
    const person = await telling.person({ phones: [phone], preferences: { phone: number } })
    const id = await telling.tell(person.asker.id)
    const message = await telling.becomes(person, id, 'sent')
    expect(lines(message)).toEqual(['push failed 410', 'sms sent 201'])
    expect(sentSms(id)).toMatchObject([
      { phone_number: number, personalisation: { text: 'Melding\nEr is hulp nodig.' } },
    ])
    expect((await person.get('/me/push-devices')).json<{ items: object[] }>().items).toEqual([])
  })

  test('one of two devices is enough', async () => {
    const [broken, working] = [push.phone(), push.phone()]
    broken.answer(500)
    const person = await telling.person({ phones: [broken, working], preferences: { phone: number } })
    const id = await telling.tell(person.asker.id)
    expect(lines(await telling.becomes(person, id, 'sent'))).toEqual(['push sent 201'])
    expect(sentSms(id)).toEqual([])
    expect((await person.get('/me/push-devices')).json<{ items: object[] }>().items).toHaveLength(2)
  })

  test('is tried again when it is the last, and what never worked is said to be undeliverable', async () => {
    const phone = push.phone()
    phone.answer(503)
    const person = await telling.person({ phones: [phone], preferences: { channels: ['sms', 'push'] } })
    const id = await telling.tell(person.asker.id)
    for (const [attempts, wait] of [['PT5S', 'PT20S', 'PT80S', 'PT320S'].entries()].flatMap(all => [...all])) {
      await expect.poll(() => pushedTo(phone).length).toBe(attempts + 1)
      await expect.poll(async () => (await telling.message(person, id))?.attempts.length).toBe(attempts + 2)
      await telling.app.moveClock(wait)
    }
    const message = await telling.becomes(person, id, 'undeliverable')
    expect(lines(message)).toEqual(['sms skipped no-address', ...Array(5).fill('push failed 503')])
    expect(await telling.news(id)).toEqual(['message.undeliverable'])
  })

  test('who has no way to be told at all is undeliverable at once', async () => {
    const person = await telling.person()
    const id = await telling.tell(person.asker.id)
    const message = await telling.becomes(person, id, 'undeliverable')
    expect(lines(message)).toEqual([
      'push skipped no-address',
      'sms skipped no-address',
      'email skipped no-address',
      'webhook skipped not-configured',
    ])
  })
})

describe('a crisis', () => {
  test('goes on to the next channel after a while: do not disturb may have swallowed the push', async () => {
    const phone = push.phone()
    const person = await telling.person({ phones: [phone], preferences: { phone: number } })
    const id = await telling.tell(person.asker.id, { urgency: 'crisis' })
    await telling.becomes(person, id, 'sent')
    await telling.app.moveClock('PT40S')
    await telling.becomes(person, await telling.tell(person.asker.id), 'sent') // so it has looked since
    expect(sentSms(id)).toEqual([])
    await telling.app.moveClock('PT6S')
    await expect.poll(() => sentSms(id).length).toBe(1)
    await expect.poll(() => telling.news(id)).toEqual(['message.sent', 'message.sent'])
    expect(pushedTo(phone).filter(({ payload }) => payload['id'] === id)).toHaveLength(1)
  })

  test('goes no further once it is settled', async () => {
    const phone = push.phone()
    const person = await telling.person({ phones: [phone], preferences: { phone: number } })
    const about = newId()
    const id = await telling.tell(person.asker.id, { urgency: 'crisis', about })
    await telling.becomes(person, id, 'sent')
    await telling.withdraw(about)
    await telling.app.settled()
    await telling.app.moveClock('PT10M')
    const later = await telling.tell(person.asker.id, { about })
    await telling.becomes(person, later, 'sent')
    expect(sentSms(id)).toEqual([])
    expect(lines((await telling.message(person, id)) as never)).toEqual(['push sent 201'])
  })

  test('that was settled before its message went out is not told; what was told is no longer on its way', async () => {
    const phone = push.phone()
    const release = phone.hold()
    const person = await telling.person({ phones: [phone], preferences: { phone: number } })
    const about = newId()
    const id = await telling.tell(person.asker.id, { urgency: 'crisis', about })
    await expect.poll(() => pushedTo(phone).length).toBe(1)
    await telling.withdraw(about)
    await telling.app.settled()
    expect((await telling.message(person, id))?.status).toBe('stopped')
    release()
    await telling.becomes(person, id, 'sent')
    await telling.app.moveClock('PT10M')
    expect(lines((await telling.message(person, id)) as never)).toEqual(['push sent 201'])
    expect(sentSms(id)).toEqual([])
  })
})

test('what was settled after it was asked for goes no further, and what was asked for after it goes out, in whatever order they arrive', async () => {
  const phone = push.phone()
  const person = await telling.person({ phones: [phone], preferences: { phone: number } })
  const made = Array.from({ length: 20 }, () => ({ about: newId(), before: newId(), after: newId() }))
  await Promise.all(
    made.map(({ about, before, after }) => {
      const ask = (id: string) => requestFor([{ id, personId: person.asker.id }], { about, urgency: 'crisis' })
      return telling.append(ask(before), withdrawalOf(about), ask(after))
    }),
  )
  await telling.app.settled()
  for (const { after } of made) await telling.becomes(person, after, 'sent')
  await telling.app.moveClock('PT46S')
  await expect.poll(() => made.filter(({ after }) => sentSms(after).length === 1).length).toBe(made.length)
  expect(made.filter(({ before }) => sentSms(before).length > 0)).toEqual([])
})

test('quiet hours hold back what can wait, and only that', async () => {
  const phone = push.phone()
  const now = telling.app.clock.now().toZonedDateTimeISO('Europe/Amsterdam')
  const local = (hours: number) => now.add({ hours }).toPlainTime().toString({ smallestUnit: 'minute' })
  const quietHours = { from: local(-2), to: local(3) }
  const person = await telling.person({ phones: [phone], preferences: { quietHours } })
  const waits = await telling.tell(person.asker.id, { urgency: 'normal' })
  const alarm = await telling.tell(person.asker.id, { urgency: 'alarm' })
  await telling.becomes(person, alarm, 'sent')
  await telling.app.moveClock('PT2H50M')
  expect(await telling.message(person, waits)).toMatchObject({ status: 'waiting', attempts: [] })
  await expect.poll(async () => (await telling.app.runtime.health())['notifyLag']).toBe(0)
  await telling.app.moveClock('PT11M')
  await telling.becomes(person, waits, 'sent')
})

test('what came too late is left', async () => {
  const phone = push.phone()
  const person = await telling.person({ phones: [phone] })
  const expiresAt = telling.app.clock.now().subtract({ seconds: 1 }).toString()
  const id = await telling.tell(person.asker.id, { expiresAt })
  expect((await telling.becomes(person, id, 'expired')).attempts).toEqual([])
  expect(pushedTo(phone)).toEqual([])
})

test('a synthetic call takes every step and reaches nobody', async () => {
  const before = push.received.length
  const about = newId()
  const lead = await telling.app.as({ roles: ['shift-lead'] })
  const id = await telling.tell('drill', { about, urgency: 'crisis' })
  await expect.poll(() => telling.news(id)).toEqual(['message.drilled'])
  const { items } = (await lead.get(`/messages?about=${about}`)).json<{
    items: { personId: string; status: string }[]
  }>()
  expect(items).toMatchObject([{ personId: 'drill', status: 'sent' }])
  expect(push.received).toHaveLength(before)
})

test('who was erased is forgotten, with every way to reach them', async () => {
  const phone = push.phone()
  const person = await telling.person({ phones: [phone], preferences: { phone: number } })
  await telling.becomes(person, await telling.tell(person.asker.id), 'sent')
  await telling.erase(person.asker.id)
  await telling.app.settled()
  expect((await person.get('/messages')).json<{ items: object[] }>().items).toEqual([])
  expect((await person.get('/me/push-devices')).json<{ items: object[] }>().items).toEqual([])
  expect((await person.get('/me/notifications')).json<object>()).not.toHaveProperty('phone')
})
