import { afterAll, beforeAll, expect, test } from 'vitest'
import { newsFor, type OpenGateway, openTestGateway } from '../../infra/testing/gateway.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { openTestSocket } from '../../infra/testing/socket.ts'
import { identity } from '../../services/identity/service.ts'
import { defineService } from '../../services/kernel/service.ts'
import type { UnitOfWork } from '../../services/kernel/unit-of-work.ts'

let app: TestRuntime
let door: OpenGateway
let unitOfWork: UnitOfWork
beforeAll(async () => {
  const writer = defineService('requests', deps => {
    unitOfWork = deps.unitOfWork
    return { routes() {} }
  })
  app = await testRuntime({ services: [identity, writer], realTokens: true })
  door = await openTestGateway(app)
})
afterAll(async () => {
  await door.stop()
  await app.stop()
})

const ask = (method: string, path: string, cookie = '', body?: object) =>
  fetch(`${door.url}/api/v1${path}`, {
    method,
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const signIn = async (personaId: string) => {
  const answer = await ask('POST', '/demo/sign-in', '', { personaId })
  expect(answer.status).toBe(204)
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}
const newPerson = async (...roles: string[]) => {
  const answer = await ask('POST', '/demo/personas', '', { roles })
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return (items[0] as { id: string }).id
}
const live = async (cookie: string) => {
  const socket = await openTestSocket(door.url, cookie, { heartbeat: true })
  await socket.until(() => socket.frames.length > 0)
  return socket
}
const tell = async (audience: string) => {
  const news = newsFor(audience)
  await unitOfWork.run(async work => work.append(news))
  return news.subject
}

test('who signs out is out at once: the next request is refused and the line closes with 4401', async () => {
  const id = await newPerson('resident')
  const [here, there] = [await signIn(id), await signIn(id)]
  const [socket, other] = [await live(here), await live(there)]
  expect((await ask('GET', '/me', here)).status).toBe(200)
  expect((await ask('POST', '/sign-out', here)).status).toBe(204)
  const refused = await ask('GET', '/me', here)
  expect(refused.status).toBe(401)
  expect(((await refused.json()) as { code: string }).code).toBe('session-ended')
  expect(await socket.closed()).toBe(4401)
  expect((await ask('GET', '/me', there)).status).toBe(200)
  await other.hears(await tell(`person:${id}`))
  await other.close()
})

test('who signs out is out at once also where the log has not been read yet', async () => {
  const second = await openTestGateway(app)
  await second.gateway.hub.stop()
  const cookie = await signIn(await newPerson('resident'))
  const me = () => fetch(`${second.url}/api/v1/me`, { headers: { cookie } })
  expect((await me()).status).toBe(200)
  await fetch(`${second.url}/api/v1/sign-out`, { method: 'POST', headers: { cookie } })
  expect((await me()).status).toBe(401)
  await second.stop()
})

test('a session ended from elsewhere closes its line', async () => {
  const id = await newPerson('resident')
  const [here, there] = [await signIn(id), await signIn(id)]
  const socket = await live(there)
  const { sessionId } = (await (await ask('GET', '/me', there)).json()) as { sessionId: string }
  expect((await ask('POST', `/me/sessions/${sessionId}/end`, here)).status).toBe(204)
  expect(await socket.closed()).toBe(4401)
  await expect.poll(async () => (await ask('GET', '/me', there)).status).toBe(401)
  expect((await ask('GET', '/me', here)).status).toBe(200)
})

test('a role that an administrator gives counts at once, for requests and on the open line', async () => {
  const [administrator, id] = [await newPerson('administrator'), await newPerson('resident')]
  const [theirs, hers] = [await signIn(administrator), await signIn(id)]
  const socket = await live(hers)
  const changed = await ask('PATCH', `/people/${id}`, theirs, { roles: ['resident', 'manager'] })
  expect(changed.status).toBe(200)
  const news = await tell('manager')
  await socket.hears(id, news)
  const { roles } = (await (await ask('GET', '/me', hers)).json()) as { roles: string[] }
  expect(roles).toContain('manager')
  await socket.close()
})

test("a partner's key that is revoked is out within seconds, its open line too; the partner stays signed in", async () => {
  const cookie = await signIn(await newPerson('partner'))
  const made = await ask('POST', '/me/api-keys', cookie, { name: 'Politie' })
  const { id, key } = (await made.json()) as { id: string; key: string }
  const headers = { authorization: `Bearer ${key}` }
  const me = () => fetch(`${door.url}/api/v1/me`, { headers })
  expect((await me()).status).toBe(200)
  const socket = await openTestSocket(door.url, undefined, { heartbeat: true, headers })
  await socket.until(() => socket.frames.length > 0)
  expect((await ask('POST', `/me/api-keys/${id}/revoke`, cookie)).status).toBe(200)
  expect(await socket.closed()).toBe(4401)
  await expect.poll(async () => (await me()).status).toBe(401)
  expect((await ask('GET', '/me', cookie)).status).toBe(200)
})
