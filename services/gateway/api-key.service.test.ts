import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestGateway, testGateway } from '../../infra/testing/gateway.ts'

describe.each([
  ['in one process', false],
  ['apart', true],
])("a partner's API key, with the services %s", (_, apart) => {
  let app: TestGateway
  beforeAll(async () => {
    app = await testGateway({ apart })
  })
  afterAll(() => app.stop())

  const me = (headers: Record<string, string>) => fetch(`${app.url}/api/v1/me`, { headers })
  const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id

  test.each([
    ['Authorization', (key: string) => ({ authorization: `Bearer ${key}` })],
    ['X-API-Key', (key: string) => ({ 'x-api-key': key })],
  ])('in %s says who asks, and goes before a cookie', async (_, headersOf) => {
    const { asker, key } = app.withKey()
    expect(await idOf(await me(headersOf(key)))).toBe(asker.id)
    expect(await idOf(await me({ ...headersOf(key), cookie: app.signIn().cookie }))).toBe(asker.id)
  })

  test('may be used from any address: no browser sends it by itself', async () => {
    const headers = { origin: 'https://partner.example', 'content-type': 'application/json' }
    const post = (more: Record<string, string>) =>
      fetch(`${app.url}/api/v1/help-requests`, {
        method: 'POST',
        body: '{"text":"x"}',
        headers: { ...headers, ...more },
      })
    expect((await post({ 'x-api-key': app.withKey().key })).status).toBe(200)
    expect((await post({ cookie: app.signIn().cookie })).status).toBe(403)
  })

  test('is not passed on, nor is a cookie beside it', async () => {
    const headers = { 'x-api-key': app.withKey().key, cookie: app.signIn().cookie }
    const seen = await fetch(`${app.url}/api/v1/help-request-kinds`, { headers })
    const passed = ((await seen.json()) as { headers: object }).headers
    expect(Object.keys(passed)).not.toContain('x-api-key')
    const signedOut = await fetch(`${app.url}/api/v1/sign-out`, { method: 'POST', headers })
    expect(await signedOut.json()).toEqual({ cookie: null })
  })

  test('that is unknown is refused, whatever cookie comes with it', async () => {
    const answer = await me({ 'x-api-key': 'omz_nobodys', cookie: app.signIn().cookie })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'session-ended'])
  })

  test('is asked for once in many requests, and no longer good when it is revoked', async () => {
    const { asker, key } = app.withKey()
    const before = app.tokensAsked()
    await Promise.all(Array.from({ length: 10 }, () => me({ 'x-api-key': key })))
    expect(app.tokensAsked()).toBe(before + 1)
    app.sessions.delete(key)
    await app.append({ type: 'session.ended', subject: asker.id, data: { sessionId: asker.sessionId } })
    await expect.poll(async () => (await me({ 'x-api-key': key })).status).toBe(401)
  })
})

test('the OpenAPI document says how to show a key', async () => {
  const app = await testGateway()
  const { components, security } = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as {
    components: { securitySchemes: object }
    security: object[]
  }
  expect(components.securitySchemes).toMatchObject({ apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' } })
  expect(security).toContainEqual({ apiKey: [] })
  await app.stop()
})
