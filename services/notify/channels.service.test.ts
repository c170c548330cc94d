import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMailServer, type TestMailServer } from '../../infra/testing/mail-server.ts'
import { startNotifyNl, type TestNotifyNl } from '../../infra/testing/notify-nl.ts'
import { lines, type TestTelling, testTelling } from '../../infra/testing/telling.ts'
import { newId } from '../kernel/ids.ts'

const secret = `whsec_${Buffer.from('a secret between the two of us').toString('base64')}`
const posted: { headers: Record<string, string>; body: string }[] = []
let pager: Server
let mails: TestMailServer
let sms: TestNotifyNl
let telling: TestTelling
beforeAll(async () => {
  pager = createServer(async (request, response) => {
    const body = String(Buffer.concat(await request.toArray()))
    posted.push({ headers: request.headers as Record<string, string>, body })
    response.writeHead(202).end()
  }).listen(0, '127.0.0.1')
  await once(pager, 'listening')
  ;[mails, sms] = await Promise.all([startMailServer(), startNotifyNl()])
  telling = await testTelling({
    env: {
      ...sms.env,
      SMTP_URL: mails.url,
      PUBLIC_URL: 'https://omzien.example',
      MAIL_FROM: 'Omzien <post@omzien.example>',
      NOTIFY_WEBHOOK_URL: `http://127.0.0.1:${(pager.address() as AddressInfo).port}/pager`,
      NOTIFY_WEBHOOK_SECRET: secret,
    },
  })
})
afterAll(async () => {
  await telling.app.stop()
  pager.close()
  await Promise.all([mails.stop(), sms.stop()])
})

test('a mail goes to the address somebody signs in with, with a stable Message-ID and our link', async () => {
  const person = await telling.person({ email: 'nadia@omzien.example' })
  const id = await telling.tell(person.asker.id, { link: '/achtervang/1' })
  const message = await telling.becomes(person, id, 'sent')
  expect(lines(message)).toEqual(['push skipped no-address', 'sms skipped no-address', 'email sent 250'])
  const mail = mails.received.find(text => text.includes(id))
  expect(mail).toContain('To: nadia@omzien.example')
  expect(mail).toContain(`Message-ID: <${id}@omzien.example>`)
  expect(mail).toContain('https://omzien.example/achtervang/1')
})

test('another address than the one of signing in, when somebody wants that', async () => {
  const preferences = { channels: ['email' as const], email: 'post@nadia.example' }
  const person = await telling.person({ email: 'nadia@omzien.example', preferences })
  const id = await telling.tell(person.asker.id)
  await telling.becomes(person, id, 'sent')
  expect(mails.received.find(text => text.includes(id))).toContain('To: post@nadia.example')
})

test('NotifyNL that refuses a number is not asked again; mail is next', async () => {
  sms.answer(400)
  const person = await telling.person({ preferences: { phone: '0612345678' }, email: 'kees@omzien.example' })
  const message = await telling.becomes(person, await telling.tell(person.asker.id), 'sent')
  expect(lines(message).slice(1)).toEqual(['sms failed 400', 'email sent 250'])
  sms.answer(201)
})

test('the webhook is signed as Standard Webhooks has it, and bears the id of the message', async () => {
  const person = await telling.person({ preferences: { channels: ['webhook'] } })
  const about = newId()
  const id = await telling.tell(person.asker.id, { about })
  await telling.becomes(person, id, 'sent')
  const call = posted.find(({ headers }) => headers['webhook-id'] === id)
  const said = new Webhook(secret).verify(call?.body ?? '', call?.headers ?? {}) as { data: object }
  expect(said).toMatchObject({ type: 'message', data: { id, personId: person.asker.id, about, urgency: 'alarm' } })
  expect(() => new Webhook(secret).verify(`${call?.body} `, call?.headers ?? {})).toThrow()
})
