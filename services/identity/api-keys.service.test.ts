import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { Visitor } from '../../infra/testing/visitor.ts'
import type { ApiKey, MadeApiKey, MyData } from '../contracts/api/identity.ts'
import type { Role } from '../contracts/api/people.ts'
import { readLog } from '../kernel/log.ts'
import { identity } from './service.ts'

let app: TestRuntime
beforeAll(async () => {
  app = await testRuntime({ services: [identity], realTokens: true, env: { RATE_POSTING: '1000' } })
})
afterAll(() => app.stop())

const somebody = async (...roles: Role[]) => {
  const visitor = new Visitor(app.runtime)
  const made = await visitor.post('/demo/personas', { roles })
  await visitor.post('/demo/sign-in', { personaId: made.json().items[0].id })
  return visitor
}
const keyOf = async (partner: Visitor, name = 'Huisartsenpost Oost') =>
  (await partner.post('/me/api-keys', { name })).json<MadeApiKey>()

/** What the gateway gets for a key. */
const exchange = (key: string) =>
  app.runtime.http.inject({ method: 'POST', url: '/internal/token', headers: { 'x-api-key': key } })
const tokenOf = async (key: string) => (await exchange(key)).json<{ token: string }>().token
const askAs = async (key: string, method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object) => {
  const headers = { authorization: `Bearer ${await tokenOf(key)}` }
  return app.runtime.http.inject({ method, url: `/api/v1${path}`, headers, ...(body ? { payload: body } : {}) })
}
const query = async (text: string) => {
  const client = new pg.Client({ connectionString: app.databaseUrl })
  await client.connect()
  return client.query(text).finally(() => client.end())
}

describe("a partner's API key", () => {
  test('is told once, and kept nowhere', async () => {
    const partner = await somebody('partner')
    const again = { 'idempotency-key': 'once-and-no-more' }
    const [first, second] = [
      await partner.post('/me/api-keys', { name: 'Politie Oost' }, again),
      await partner.post('/me/api-keys', { name: 'Politie Oost' }, again),
    ]
    const made = first.json<MadeApiKey>()
    expect(made.key).toMatch(/^omz_[\w-]{43}$/)
    expect(second.json()).toEqual({ ...made, key: null })
    const { items } = (await partner.get('/me/api-keys')).json<{ items: ApiKey[] }>()
    const { key: _, ...told } = made
    expect(items).toEqual([told])
    const { rows } = await query('select k.*, i.* from identity.api_key k left join kernel.idempotency i on true')
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(made.key)
    expect(JSON.stringify(rows)).not.toContain('Politie')
  })

  test('acts as its maker, as a partner and nothing more', async () => {
    const partner = await somebody('partner', 'administrator', 'coordinator')
    const { id } = (await partner.get('/me')).json()
    const made = await keyOf(partner)
    const asker = await app.runtime.verifier.verify(await tokenOf(made.key as string))
    expect(asker).toMatchObject({ id, roles: ['partner'], sessionId: `key-${made.id}` })
    const me = (await askAs(made.key as string, 'GET', '/me')).json()
    expect(me).toMatchObject({ id, roles: ['partner'], sessionId: `key-${made.id}` })
    expect((await askAs(made.key as string, 'GET', '/people')).statusCode).toBe(403)
  })

  test('reaches neither the account nor keys', async () => {
    const partner = await somebody('partner')
    const made = await keyOf(partner)
    for (const [method, path, body] of [
      ['PATCH', '/me', { name: 'Een ander' }],
      ['GET', '/me/data'],
      ['POST', '/me/erase', { confirm: true }],
      ['GET', '/me/sessions'],
      ['POST', '/me/passkeys/options'],
      ['GET', '/me/api-keys'],
      ['POST', '/me/api-keys', { name: 'Nog een' }],
      ['POST', `/me/api-keys/${made.id}/revoke`],
    ] as const)
      expect((await askAs(made.key as string, method, path, body)).statusCode, `${method} ${path}`).toBe(403)
  })

  test('stops when it is revoked, and the gateway hears of it once', async () => {
    const partner = await somebody('partner')
    const [made, other] = [await keyOf(partner), await keyOf(partner)]
    const revoke = (who: Visitor) => who.post(`/me/api-keys/${made.id}/revoke`)
    expect((await revoke(await somebody('partner'))).statusCode).toBe(404)
    expect((await exchange(made.key as string)).statusCode).toBe(200)
    expect((await revoke(partner)).json<ApiKey>().revokedAt).not.toBeNull()
    expect((await revoke(partner)).statusCode).toBe(200)
    expect((await exchange(made.key as string)).statusCode).toBe(401)
    expect((await exchange(other.key as string)).statusCode).toBe(200)
    const events = await readLog(app.runtime.gatewayPool, 0n, 10_000)
    const ended = events.filter(({ data }) => 'sessionId' in data && data.sessionId === `key-${made.id}`)
    expect(ended).toHaveLength(1)
  })

  test('stops when its maker is no partner any more, or is forgotten', async () => {
    const [leaving, forgotten] = [await somebody('partner'), await somebody('partner')]
    const [one, other] = [await keyOf(leaving), await keyOf(forgotten)]
    const { id } = (await leaving.get('/me')).json()
    await (await somebody('administrator')).patch(`/people/${id}`, { roles: ['resident'] })
    expect((await exchange(one.key as string)).statusCode).toBe(401)
    await forgotten.post('/me/erase', { confirm: true })
    expect((await exchange(other.key as string)).statusCode).toBe(401)
  })

  test('says on which day it was last used, and its owner can take that along', async () => {
    const partner = await somebody('partner')
    const made = await keyOf(partner)
    const used = async () => (await partner.get('/me/data')).json<MyData>().apiKeys[0]?.lastUsedOn
    expect(await used()).toBeNull()
    await exchange(made.key as string)
    await exchange(made.key as string)
    expect(await used()).toBe(app.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString())
  })

  test.each(['omz_', `omz_${'a'.repeat(43)}`, 'x', '', '\u00e9'])('is not %j', async key => {
    expect((await exchange(key)).statusCode).toBe(401)
  })
})
