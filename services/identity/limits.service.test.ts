import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMailServer, type TestMailServer } from '../../infra/testing/mail-server.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { Visitor } from '../../infra/testing/visitor.ts'
import { identity } from './service.ts'

/** As in production: no demo, a mail server, five codes in ten minutes. */
let app: TestRuntime
let mails: TestMailServer
beforeAll(async () => {
  mails = await startMailServer()
  app = await testRuntime({
    services: [identity],
    realTokens: true,
    env: { OMZIEN_DEMO: 'false', SMTP_URL: mails.url },
  })
})
afterAll(async () => {
  await app.stop()
  await mails.stop()
})

let clients = 0
const client = () => new Visitor(app.runtime, { 'x-forwarded-for': `192.0.2.${++clients}` })
const ask = (visitor: Visitor, email: string) => visitor.post('/sign-in/code', { email })

test('the code comes by mail', async () => {
  const visitor = client()
  expect((await ask(visitor, 'mail@example.org')).statusCode).toBe(204)
  const mail = mails.received.at(-1) ?? ''
  expect(mail).toContain('To: mail@example.org')
  const code = /\d{6}/.exec(mail)?.[0]
  expect((await visitor.post('/sign-in/code/verify', { email: 'mail@example.org', code })).statusCode).toBe(204)
})

test('an address gets five codes in ten minutes, whoever asks, and later again', async () => {
  for (let n = 0; n < 5; n++) expect((await ask(client(), 'often@example.org')).statusCode).toBe(204)
  const sent = mails.received.length
  const refused = await ask(client(), 'Often@Example.org')
  expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many'])
  const wait = Number(refused.headers['retry-after'])
  expect(wait).toBeGreaterThan(60)
  expect(wait).toBeLessThanOrEqual(120)
  expect(mails.received).toHaveLength(sent)
  await app.moveClock(`PT${wait}S`)
  expect((await ask(client(), 'often@example.org')).statusCode).toBe(204)
  expect((await ask(client(), 'often@example.org')).statusCode).toBe(429)
})

test('a client asks for five codes in ten minutes, for whatever addresses, also through another process', async () => {
  const visitor = client()
  for (let n = 0; n < 5; n++) expect((await ask(visitor, `n${n}@example.org`)).statusCode).toBe(204)
  expect((await ask(visitor, 'n5@example.org')).statusCode).toBe(429)
  const env = { OMZIEN_DEMO: 'false', SMTP_URL: mails.url }
  const other = await testRuntime({ services: [identity], realTokens: true, databaseUrl: app.databaseUrl, env })
  const elsewhere = new Visitor(other.runtime, { 'x-forwarded-for': `192.0.2.${clients}` })
  expect((await ask(elsewhere, 'n6@example.org')).statusCode).toBe(429)
  await other.stop()
})

test('of fifty who ask at the same instant for one address, five get a code', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(client(), 'crowd@example.org')))
  expect(answers.filter(answer => answer.statusCode === 204)).toHaveLength(5)
  expect(answers.filter(answer => answer.statusCode === 429)).toHaveLength(45)
})

test('a client tries only so many codes', async () => {
  const visitor = client()
  const attempt = () => visitor.post('/sign-in/code/verify', { email: 'brute@example.org', code: '123456' })
  for (let n = 0; n < 30; n++) expect((await attempt()).statusCode).toBe(401)
  expect((await attempt()).statusCode).toBe(429)
})

test('a mail server that is down is said to be so, with when to try again', async () => {
  const env = { OMZIEN_DEMO: 'false', SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'silent' }
  const down = await testRuntime({ services: [identity], realTokens: true, env })
  const answer = await ask(new Visitor(down.runtime), 'down@example.org')
  expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'mail-failed', '30'])
  await down.stop()
})

test('without a mail server nobody is promised a code, and the other ways in stay', async () => {
  const env = { OMZIEN_DEMO: 'false', LOG_LEVEL: 'silent' }
  const without = await testRuntime({ services: [identity], realTokens: true, env })
  const visitor = new Visitor(without.runtime)
  const answer = await ask(visitor, 'none@example.org')
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'mail-not-configured'])
  expect((await visitor.get('/sign-in/providers')).json()).toMatchObject({ code: false, passkey: true })
  await without.stop()
})
