import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestGateway, testGateway } from '../../infra/testing/gateway.ts'
import { credentialOf } from './rules.ts'
import { Sessions } from './session.ts'
import { createUpstream, type Upstream } from './upstream.ts'

let app: TestGateway
let upstream: Upstream
beforeAll(async () => {
  app = await testGateway({ env: { TRUSTED_PROXIES: '127.0.0.1' } })
  upstream = createUpstream({ inner: app.runtime.runtime.http, serviceUrls: {} })
})
afterAll(() => app.stop())

test('a token is kept while it is good, and renewed before it is not', async () => {
  let now = Date.now()
  const sessions = new Sessions(upstream, () => now)
  const anna = app.signIn()
  const before = app.tokensAsked()
  await sessions.find(credentialOf({ cookie: anna.cookie }))
  await sessions.find(credentialOf({ cookie: `other=1; ${anna.cookie}` }))
  expect(app.tokensAsked()).toBe(before + 1)
  now += 60 * 60_000 - 10_000 // the tests' tokens last an hour
  await sessions.find(credentialOf({ cookie: anna.cookie }))
  expect(app.tokensAsked()).toBe(before + 2)
})

test('a person who changes while we ask is asked for again', async () => {
  const anna = app.signIn({ roles: ['coordinator'] })
  let asked = 0
  const sessions = new Sessions({
    fetch: async (service, request) => {
      const answer = await upstream.fetch(service, request)
      asked += 1
      if (asked === 1) {
        anna.asker.roles = ['resident']
        sessions.forget(anna.asker.id)
      }
      return answer
    },
  })
  const session = await sessions.find(credentialOf({ cookie: anna.cookie }))
  expect(session?.asker.roles).toEqual(['resident'])
  expect(asked).toBe(2)
})

test('an ended session is not asked for again and again', async () => {
  const sessions = new Sessions(upstream)
  const before = app.tokensAsked()
  for (let i = 0; i < 5; i++) expect(await sessions.find(credentialOf({ cookie: 'omzien=long-ago' }))).toBeUndefined()
  expect(app.tokensAsked()).toBe(before + 1)
})

test('without an answer from identity nobody is let in, nor told that their session ended', async () => {
  const silent = createUpstream({ serviceUrls: { identity: 'http://127.0.0.1:9' } })
  await expect(new Sessions(silent).find(credentialOf({ cookie: app.signIn().cookie }))).rejects.toMatchObject({
    code: 'overloaded',
  })
})

test('behind a proxy that is trusted, services see who really asks', async () => {
  const headers = { 'x-forwarded-for': '9.9.9.9, 203.0.113.7' }
  const answer = await fetch(`${app.url}/api/v1/help-request-kinds`, { headers })
  expect(((await answer.json()) as { ip: string }).ip).toBe('203.0.113.7')
})
