import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../infra/embedded/free-port.ts'
import { newsFor, type SignedIn, type TestGateway, testGateway } from '../../infra/testing/gateway.ts'

let app: TestGateway
let placesPort: number
beforeAll(async () => {
  placesPort = await freePort()
  app = await testGateway({
    apart: true,
    env: { LOG_LEVEL: 'fatal' },
    serviceUrls: { places: `http://127.0.0.1:${placesPort}` },
  })
})
afterAll(() => app.stop())

const ask = (path: string, who?: SignedIn, init: RequestInit = {}) =>
  fetch(`${app.url}${path}`, { ...init, headers: { ...(who ? { cookie: who.cookie } : {}), ...init.headers } })
const post = (
  path: string,
  who: SignedIn | undefined,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
) => ask(path, who, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
/** Sends half megabytes, without saying how many. */
const postInPieces = (count: number) => {
  const pieces = Readable.from(Array.from({ length: count }, () => Buffer.from('x'.repeat(512 * 1024))))
  const headers = { 'content-type': 'application/json' }
  return ask('/api/v1/help-requests', app.signIn(), {
    method: 'POST',
    body: Readable.toWeb(pieces),
    headers,
    duplex: 'half',
  } as RequestInit)
}
const codeOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  return ((await answer.json()) as { code: string }).code
}

/** `{"text":"é"}`, as a program sends it that writes in another encoding. */
const latin = Buffer.from('{"text":"\u00e9"}', 'latin1')

describe('services that run apart', () => {
  test('are asked over HTTP, and are told who asks, with which id and from where', async () => {
    const anna = app.signIn()
    expect(await (await ask('/api/v1/me', anna)).json()).toMatchObject({ id: anna.asker.id })
    const posted = await post('/api/v1/help-requests', anna, '{"text":"héél graag"}')
    expect(await posted.json()).toEqual({ text: 'héél graag', asker: anna.asker.id })
    const kinds = await ask('/api/v1/help-request-kinds?x=1', anna, {
      headers: { 'x-request-id': 'my-request-1', 'x-forwarded-for': '6.6.6.6' },
    })
    expect(kinds.headers.get('x-request-id')).toBe('my-request-1')
    const seen = (await kinds.json()) as { headers: Record<string, string>; ip: string }
    expect(seen.headers['x-request-id']).toBe('my-request-1')
    expect(seen.ip).toBe('127.0.0.1')
  })

  test.each([
    ['malformed JSON', () => post('/api/v1/help-requests', app.signIn(), '{"text":'), 400, 'malformed-json'],
    ['bytes that are no text', () => post('/api/v1/help-requests', app.signIn(), latin), 400, 'malformed-json'],
    ['a wrong method', () => ask('/api/v1/help-requests', undefined, { method: 'PUT' }), 405, 'method-not-allowed'],
    [
      '2 MB',
      () => post('/api/v1/help-requests', app.signIn(), JSON.stringify({ text: 'x'.repeat(2e6) })),
      413,
      'too-large',
    ],
    [
      '10 MB',
      () => post('/api/v1/help-requests', app.signIn(), JSON.stringify({ text: 'x'.repeat(1e7) })),
      413,
      'too-large',
    ],
    ['2 MB without a length', () => postInPieces(4), 413, 'too-large'],
    ['10 MB without a length', () => postInPieces(20), 413, 'too-large'],
    ['no session', () => ask('/api/v1/me'), 401, 'not-signed-in'],
    ['an unknown address', () => ask('/api/v1/help-wanted'), 404, 'not-found'],
    ['the inner door by a detour', () => ask('/api/v1/me/%2e%2e/%2e%2e/%2e%2e/internal/jwks'), 404, 'not-found'],
    ['the inner door by a dotted path', () => ask('/api/v1/me/..%2f..%2f..%2finternal/jwks'), 400, 'bad-request'],
    ['an unreadable address', () => ask('/api/v1/help-requests/%E0%A4%A'), 400, 'bad-request'],
  ])('%s is the same problem as in one process', async (_, send, status, code) => {
    const answer = await send()
    expect([answer.status, await codeOf(answer)]).toEqual([status, code])
  })

  test('a client that asks first whether it may send is answered', async () => {
    const body = JSON.stringify({ text: 'hoi' })
    const sending = request(`${app.url}/api/v1/help-requests`, {
      method: 'POST',
      headers: {
        cookie: app.signIn().cookie,
        'content-type': 'application/json',
        expect: '100-continue',
        'content-length': body.length,
      },
    })
    sending.once('continue', () => sending.end(body))
    const [answer] = await once(sending, 'response')
    expect(answer.statusCode).toBe(200)
    answer.resume()
  })

  test('that are down are a 503 that says when to try again, and come back by themselves', async () => {
    const down = async () => {
      const answer = await ask('/api/v1/areas')
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('2')
      expect(await codeOf(answer)).toBe('overloaded')
    }
    await down()
    expect((await ask('/api/v1/openapi.json')).status).toBe(503)
    const places = createServer((_request, answer) =>
      answer.setHeader('set-cookie', ['a=1', 'b=2']).end('{"paths":{}}'),
    )
    await new Promise<void>(done => places.listen(placesPort, '127.0.0.1', done))
    const answer = await ask('/api/v1/areas')
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    const document = (await (await ask('/api/v1/openapi.json')).json()) as { paths: Record<string, object> }
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/me', '/help-requests/{id}', '/live']))
    places.closeAllConnections()
    await new Promise(done => places.close(done))
    await down()
  })

  test('live news comes from the same door', async () => {
    const anna = app.signIn()
    const socket = await app.open(anna)
    const news = newsFor(`person:${anna.asker.id}`)
    await app.append(news)
    await socket.hears(news.subject)
    await socket.close()
  })
})
