import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, type TestGateway, testGateway } from '../../infra/testing/gateway.ts'
import { signTestToken } from '../../infra/testing/runtime.ts'

const webRoot = mkdtempSync(join(tmpdir(), 'omzien-web-'))
let app: TestGateway
beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'))
  mkdirSync(join(webRoot, '.vite'))
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Omzien</title>')
  writeFileSync(join(webRoot, 'icon.svg'), '<svg/>')
  writeFileSync(join(webRoot, 'assets', 'main-abc123.js'), 'console.log("plain")')
  writeFileSync(join(webRoot, 'assets', 'main-abc123.js.gz'), gzipSync('console.log("packed")'))
  writeFileSync(join(webRoot, '.vite', 'manifest.json'), '{}')
  app = await testGateway({ webRoot })
})
afterAll(async () => {
  await app.stop()
  rmSync(webRoot, { recursive: true })
})

const ask = (path: string, who?: SignedIn, init: RequestInit = {}) =>
  fetch(`${app.url}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { ...(who ? { cookie: who.cookie } : {}), ...init.headers },
  })
const post = (
  path: string,
  who: SignedIn | undefined,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
) => ask(path, who, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
const codeOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  return ((await answer.json()) as { code: string }).code
}

describe('who is asking', () => {
  test('the cookie says it, to every service', async () => {
    const anna = app.signIn({ roles: ['coordinator'], areas: ['wijk-a'] })
    const answer = await ask('/api/v1/me', anna)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ id: anna.asker.id, roles: ['coordinator'], areas: ['wijk-a'] })
    const posted = await post('/api/v1/help-requests', anna, '{"text":"hoi"}')
    expect(await posted.json()).toEqual({ text: 'hoi', asker: anna.asker.id })
  })

  test('identity is asked once for many requests at a time, and again when the person changes', async () => {
    const anna = app.signIn()
    const before = app.tokensAsked()
    await Promise.all(Array.from({ length: 20 }, () => ask('/api/v1/me', anna)))
    expect(app.tokensAsked()).toBe(before + 1)
    anna.asker.roles = ['manager']
    await app.append({
      type: 'person.changed',
      subject: anna.asker.id,
      data: { revision: 2, name: 'sealed', roles: ['manager'], areas: [], locale: 'nl' },
    })
    const roles = async () => ((await (await ask('/api/v1/me', anna)).json()) as { roles: string[] }).roles
    await expect.poll(roles).toEqual(['manager'])
    expect(app.tokensAsked()).toBe(before + 2)
  })

  test('nobody: sign in first; an ended session: said so; what is public is answered to both', async () => {
    const ended = { asker: app.signIn().asker, cookie: 'omzien=long-ago' }
    expect(await codeOf(await ask('/api/v1/me'))).toBe('not-signed-in')
    const answer = await ask('/api/v1/me', ended)
    expect(answer.status).toBe(401)
    expect(await codeOf(answer)).toBe('session-ended')
    expect((await ask('/api/v1/help-request-kinds', ended)).status).toBe(200)
  })

  test('a session that ends in the middle is no longer good', async () => {
    const anna = app.signIn()
    expect((await ask('/api/v1/me', anna)).status).toBe(200)
    app.sessions.delete(anna.cookie.slice('omzien='.length))
    await app.append({ type: 'session.ended', subject: anna.asker.id, data: { sessionId: anna.asker.sessionId } })
    await expect.poll(async () => (await ask('/api/v1/me', anna)).status).toBe(401)
  })

  test('a token from outside is worth nothing, and neither is what somebody says of themselves', async () => {
    const { asker } = app.signIn({ roles: ['administrator'] })
    const authorization = `Bearer ${await signTestToken(asker)}`
    expect((await ask('/api/v1/me', undefined, { headers: { authorization } })).status).toBe(401)
    const answer = await ask('/api/v1/help-request-kinds', app.signIn(), {
      headers: {
        authorization,
        'x-forwarded-for': '6.6.6.6',
        'x-forwarded-host': 'evil',
        forwarded: 'for=6.6.6.6',
        'x-omzien-person': 'me',
      },
    })
    const seen = (await answer.json()) as { headers: Record<string, string>; ip: string }
    expect(seen.ip).toBe('127.0.0.1')
    expect(seen.headers['x-forwarded-host']).toBeUndefined()
    expect(seen.headers['forwarded']).toBeUndefined()
    expect(seen.headers['x-omzien-person']).toBeUndefined()
    expect(seen.headers['cookie']).toBeUndefined()
  })
})

describe('another website cannot act with our cookie', () => {
  const sites: [string, Record<string, string>, number][] = [
    ['no browser', {}, 200],
    ['our own page', { origin: 'OWN' }, 200],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a page without an address', { origin: 'null' }, 403],
    ['an address that hides itself', { 'sec-fetch-site': 'cross-site' }, 403],
  ]
  test.each(sites)('%s', async (_, headers, status) => {
    const anna = app.signIn()
    const own = headers['origin'] === 'OWN' ? { origin: app.url } : headers
    const answer = await post('/api/v1/help-requests', anna, '{"text":"hoi"}', own)
    expect(answer.status).toBe(status)
    if (status === 403) expect(await codeOf(answer)).toBe('wrong-origin')
  })

  test('reading is left to the browser', async () => {
    expect((await ask('/api/v1/me', app.signIn(), { headers: { origin: 'https://evil.example' } })).status).toBe(200)
  })
})

describe('what is asked wrongly is said in a problem, and breaks nothing', () => {
  const anna = () => app.signIn()
  test.each([
    ['malformed JSON', () => post('/api/v1/help-requests', anna(), '{"text":'), 400, 'malformed-json'],
    ['bytes that are no text', () => post('/api/v1/help-requests', anna(), latin), 400, 'malformed-json'],
    ['an unknown field', () => post('/api/v1/help-requests', anna(), '{"text":"a","more":1}'), 422, 'invalid-body'],
    ['2 MB', () => post('/api/v1/help-requests', anna(), JSON.stringify({ text: 'x'.repeat(2e6) })), 413, 'too-large'],
    ['10 MB', () => post('/api/v1/help-requests', anna(), JSON.stringify({ text: 'x'.repeat(1e7) })), 413, 'too-large'],
    ['an unknown address', () => ask('/api/v1/help-wanted', anna()), 404, 'not-found'],
    ['no address at all', () => ask('/api/v1/', anna()), 404, 'not-found'],
    ['an unreadable address', () => ask('/api/v1/help-requests/%E0%A4%A', anna()), 400, 'bad-request'],
    ['a very long id', () => ask(`/api/v1/help-requests/${'x'.repeat(3000)}`, anna()), 404, 'not-found'],
    ['a web page instead of a socket', () => ask('/api/v1/live', anna()), 426, 'upgrade-required'],
    ['the inner door', () => ask('/internal/token', anna(), { method: 'POST' }), 404, 'not-found'],
    ['the inner door by a detour', () => ask('/api/v1/%2e%2e/%2e%2e/internal/jwks'), 404, 'not-found'],
    ['the inner keys', () => ask('/internal/jwks'), 404, 'not-found'],
    ['the metrics', () => ask('/metrics'), 404, 'not-found'],
  ])('%s', async (_, send, status, code) => {
    const answer = await send()
    expect(answer.status).toBe(status)
    expect(await codeOf(answer)).toBe(code)
  })
})

/** `{"text":"é"}`, as a program sends it that writes in another encoding. */
const latin = Buffer.from('{"text":"\u00e9"}', 'latin1')

describe('what cannot be done at an address', () => {
  test.each([
    ['DELETE', '/api/v1/help-requests', 'POST'],
    ['OPTIONS', '/api/v1/help-requests/7', 'GET, HEAD'],
    ['PROPFIND', '/api/v1/help-requests/7', 'GET, HEAD'],
    ['POST', '/api/v1/openapi.json', 'GET, HEAD'],
    ['PUT', '/api/v1/live', 'GET, HEAD'],
    ['POST', '/health/ready', 'GET, HEAD'],
  ])('%s %s is answered with what can', async (method, path, allow) => {
    const answer = await ask(path, undefined, { method, headers: { 'accept-language': 'en' } })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow])
    expect(await answer.json()).toMatchObject({ code: 'method-not-allowed', title: 'This cannot be done here.' })
  })

  test.each(['/api/v1/help-wanted', '/internal/token', '/internal/jwks', '/metrics', '/hulp-vragen'])(
    '%s is not known by another method either',
    async path => {
      const answer = await ask(path, undefined, { method: 'DELETE' })
      expect([answer.status, answer.headers.get('allow')]).toEqual([404, null])
      expect(await codeOf(answer)).toBe('not-found')
    },
  )
})

/** What the door answers to bytes as they are. */
const sent = async (bytes: string) => {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
  socket.end(bytes)
  return (await buffer(socket)).toString()
}

test.each([
  ['too long headers', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ['what is no HTTP', 'hallo\r\n\r\n', 400, 'bad-request'],
])('%s is said in a problem', async (_, bytes, status, code) => {
  const [head = '', body = ''] = (await sent(bytes)).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head).toContain('application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ code, status })
})

describe('every answer', () => {
  test('carries the id of the request: the one it came with, or a new one', async () => {
    const given = await ask('/api/v1/help-request-kinds', undefined, { headers: { 'x-request-id': 'my-request-1' } })
    expect(given.headers.get('x-request-id')).toBe('my-request-1')
    expect(((await given.json()) as { headers: Record<string, string> }).headers['x-request-id']).toBe('my-request-1')
    const made = await ask('/api/v1/help-request-kinds', undefined, { headers: { 'x-request-id': 'no good\t' } })
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect((await ask('/')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('of a service is kept by nobody on the way', async () => {
    expect((await ask('/api/v1/me', app.signIn())).headers.get('cache-control')).toBe('no-store')
    expect((await ask('/api/v1/me')).headers.get('cache-control')).toBe('no-store')
  })

  test('says what a browser may do', async () => {
    for (const path of ['/', '/api/v1/help-request-kinds', '/nowhere.js']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toContain("script-src 'self';")
      expect(headers.get('content-security-policy')).toContain('https://service.pdok.nl')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })
})

describe('the web application', () => {
  test('every address that is a page gets the application, asked for anew each time', async () => {
    for (const path of ['/', '/hulp-vragen', '/hulpvragen/0198?stap=2']) {
      const answer = await ask(path)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('<title>Omzien')
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
  })

  test('what has a hash in its name is kept, and sent compressed to who can read it', async () => {
    const packed = await ask('/assets/main-abc123.js', undefined, { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers.get('cache-control')).toContain('immutable')
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('content-type')).toContain('javascript')
    expect(await packed.text()).toContain('packed')
    const plain = await ask('/assets/main-abc123.js', undefined, { headers: { 'accept-encoding': 'identity' } })
    expect(await plain.text()).toContain('plain')
  })

  test.each([['/assets/gone-123.js'], ['/nothing.png'], ['/.vite/manifest.json'], ['/..%2f..%2fpackage.json']])(
    '%s is not there',
    async path => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})

test('health is told: alive, and ready with its figures', async () => {
  expect(await (await ask('/health/live')).json()).toEqual({ status: 'live' })
  const ready = await ask('/health/ready')
  expect(ready.status).toBe(200)
  expect(await ready.json()).toMatchObject({
    status: 'ready',
    database: 'ok',
    queue: 'postgresql',
    logLag: expect.any(Number),
    timerLag: 0,
  })
})

test('figures for Prometheus count requests by service, and sockets', async () => {
  const socket = await app.open(app.signIn(), { heartbeat: true })
  await socket.until(() => socket.frames.length > 0)
  await ask('/api/v1/help-request-kinds')
  const figures = await app.gateway.registry.metrics()
  expect(figures).toMatch(/omzien_http_seconds_count\{method="GET",service="requests",status="200"\} [1-9]/)
  expect(figures).toMatch(/omzien_live_sockets 1/)
  expect(figures).toMatch(/omzien_health\{figure="logLag"\} \d/)
  await socket.close()
})

test('the OpenAPI document holds every public route of every service, and none of the inner ones', async () => {
  const document = (await (await ask('/api/v1/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, object>
  }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/me', '/help-requests/{id}', '/live', '/openapi.json']),
  )
  expect(Object.keys(document.paths).filter(path => path.includes('internal') || path.startsWith('/api'))).toEqual([])
})
