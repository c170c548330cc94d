import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPushService, type TestPushService } from '../../infra/testing/push-service.ts'
import { type TestTelling, testTelling } from '../../infra/testing/telling.ts'
import { newId } from '../kernel/ids.ts'

let push: TestPushService
let telling: TestTelling
beforeAll(async () => {
  push = await startPushService()
  telling = await testTelling()
})
afterAll(async () => {
  await telling.app.stop()
  await push.stop()
})

const code = (answer: { json(): unknown }) => (answer.json() as { code: string }).code
const items = <T>(answer: { json(): unknown }) => (answer.json() as { items: T[] }).items

describe('how I want to be told', () => {
  test('is every channel until I choose, and says what each needs before it works', async () => {
    const person = await telling.app.as()
    expect((await person.get('/me/notifications')).json()).toEqual({
      channels: ['push', 'sms', 'email', 'webhook'],
      available: { push: 'no-address', sms: 'no-address', email: 'no-address', webhook: 'not-configured' },
    })
  })

  test('is kept as I said it, for me alone', async () => {
    const person = await telling.app.as()
    const mine = {
      channels: ['sms', 'push'],
      phone: '06 1234 5678',
      email: 'ik@omzien.example',
      quietHours: { from: '22:30', to: '07:00' },
    }
    const answer = await person.put('/me/notifications', mine)
    expect(answer.json()).toMatchObject({ ...mine, available: { sms: 'demo', email: 'demo' } })
    expect((await person.get('/me/notifications')).json()).toEqual(answer.json())
    expect((await (await telling.app.as()).get('/me/notifications')).json()).not.toHaveProperty('phone')
    const kept = await telling.kept(person.asker.id)
    expect(kept).toContain('s1.')
    expect(kept).not.toMatch(/1234 5678|omzien\.example/)
  })

  test('quiet hours that are no hours are refused at their field', async () => {
    const answer = await (await telling.app.as()).put('/me/notifications', {
      channels: [],
      quietHours: { from: '08:00', to: '08:00' },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/quietHours/to' }] })
  })
})

describe('my devices', () => {
  test('can be added once each, tried, and taken away, by me alone', async () => {
    const phone = push.phone()
    const [person, stranger] = [await telling.app.as(), await telling.app.as()]
    const body = { name: 'Mijn telefoon', subscription: phone.subscription }
    const first = await person.post('/me/push-devices', body)
    const again = await person.post('/me/push-devices', { ...body, name: 'Werktelefoon' })
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    const [device, ...more] = items<{ id: string; name: string }>(await person.get('/me/push-devices'))
    expect([device?.name, more]).toEqual(['Werktelefoon', []])
    const path = `/me/push-devices/${device?.id}`

    expect((await stranger.post(`${path}/test`)).statusCode).toBe(404)
    expect((await person.post(`${path}/test`)).json()).toMatchObject({
      channel: 'push',
      outcome: 'sent',
      detail: '201',
    })
    expect(push.received.map(({ payload }) => payload['title'])).toEqual(['Proefbericht van Omzien'])

    const remove = (who: typeof person) =>
      telling.app.runtime.http.inject({
        method: 'DELETE',
        url: `/api/v1${path}`,
        headers: { authorization: `Bearer ${who.token}` },
      })
    expect((await remove(stranger)).statusCode).toBe(404)
    expect((await remove(person)).statusCode).toBe(204)
    expect((await remove(person)).statusCode).toBe(404)
  })

  test('a device that somebody else signs in on is theirs from then on', async () => {
    const phone = push.phone()
    const [before, after] = [await telling.app.as(), await telling.app.as()]
    for (const person of [before, after])
      await person.post('/me/push-devices', { name: 'De tablet', subscription: phone.subscription })
    expect(items(await before.get('/me/push-devices'))).toEqual([])
    expect(items(await after.get('/me/push-devices'))).toHaveLength(1)
  })

  test('a test says so when the device is gone, and forgets it', async () => {
    const phone = push.phone()
    const person = await telling.app.as()
    const made = await person.post('/me/push-devices', { name: 'Oud', subscription: phone.subscription })
    phone.answer(410)
    const answer = await person.post(`/me/push-devices/${made.json<{ id: string }>().id}/test`)
    expect(answer.json()).toMatchObject({ outcome: 'failed', detail: '410' })
    expect(items(await person.get('/me/push-devices'))).toEqual([])
  })

  test.each([
    ['an address that is none of a push service', { endpoint: 'http://intranet/x' }, '/subscription/endpoint'],
    ['a key that is none', { keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) } }, '/subscription/keys/p256dh'],
  ])('%s is refused at its field', async (_, more, pointer) => {
    const subscription = { ...push.phone().subscription, ...more }
    const answer = await (await telling.app.as()).post('/me/push-devices', { name: 'x', subscription })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] })
  })
})

test('outside the demo nobody makes us post inside the house', async () => {
  const strict = await testTelling({ env: { OMZIEN_DEMO: 'false' } })
  const person = await strict.app.as()
  for (const endpoint of ['https://localhost/x', 'https://10.0.0.1/x', 'https://[::1]/x']) {
    const subscription = { ...push.phone().subscription, endpoint }
    const answer = await person.post('/me/push-devices', { name: 'x', subscription })
    expect([endpoint, answer.statusCode]).toEqual([endpoint, 422])
  }
  expect((await person.get('/demo/messages')).statusCode).toBe(404)
  await strict.app.stop()
})

describe('messages about a thing', () => {
  test('are seen whole by who leads shifts, and everybody else sees their own', async () => {
    const about = newId()
    const [one, other] = [await telling.person(), await telling.person()]
    const ids = [await telling.tell(one.asker.id, { about }), await telling.tell(other.asker.id, { about })]
    await telling.becomes(one, ids[0] ?? '', 'undeliverable')
    await telling.becomes(other, ids[1] ?? '', 'undeliverable')
    const seen = async (who: typeof one) =>
      items<{ id: string }>(await who.get(`/messages?about=${about}`)).map(({ id }) => id)
    expect(await seen(one)).toEqual([ids[0]])
    for (const role of ['shift-lead', 'manager', 'administrator'] as const) {
      const lead = await telling.app.as({ roles: [role] })
      expect(await seen(lead)).toEqual([...ids].reverse())
      expect(items(await lead.get('/messages'))).toEqual([])
    }
  })

  test('come in pages', async () => {
    const person = await telling.person()
    const ids = []
    for (let n = 0; n < 3; n++) ids.push(await telling.tell(person.asker.id))
    await telling.becomes(person, ids[2] ?? '', 'undeliverable')
    const first = (await person.get('/messages?limit=2')).json<{ items: { id: string }[]; nextCursor: string }>()
    const rest = items<{ id: string }>(await person.get(`/messages?limit=2&cursor=${first.nextCursor}`))
    expect([...first.items, ...rest].map(({ id }) => id)).toEqual(ids.reverse())
    expect(code(await person.get('/messages?cursor=WyJ4Il0'))).toBe('invalid-cursor')
  })
})

test('without providers the demo shows what would have been sent, and by what name', async () => {
  const person = await telling.person({ preferences: { channels: ['sms'], phone: '0612345678' } })
  const id = await telling.tell(person.asker.id)
  await telling.becomes(person, id, 'sent')
  const shown = items<{ reference: string }>(await telling.app.runtime.http.inject('/api/v1/demo/messages'))
  expect(shown.find(({ reference }) => reference === id)).toMatchObject({
    channel: 'sms',
    to: '0612345678',
    text: 'Melding\nEr is hulp nodig.',
  })
})
