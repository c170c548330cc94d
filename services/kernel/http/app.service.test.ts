import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type TestAsker, type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import { Paging, Strict } from '../../contracts/api/common.ts'
import { newId } from '../ids.ts'
import { defineService } from '../service.ts'
import { waitUntil } from '../wait.ts'
import { fromCursor } from './paging.ts'

let app: TestRuntime
let asker: TestAsker
let made = 0
let hold: Promise<void> | undefined

const Body = Strict({ name: Type.String({ maxLength: 100 }), size: Type.Optional(Type.Integer()) })

/** A service with one thing to make, to see how every service answers. */
const things = defineService('requests', ({ answerOnce }) => ({
  routes(routes) {
    routes.post(
      '/things',
      { schema: { body: Body }, config: { ability: 'signed-in', posting: true } },
      (request, reply) =>
        answerOnce(request, reply, async () => {
          await hold
          made += 1
          const id = newId()
          return { status: 201, body: { id, status: 'open', ...(request.body as object) }, location: `/things/${id}` }
        }),
    )
    routes.get(
      '/things',
      { schema: { querystring: Strict({ ...Paging }) }, config: { ability: 'public' } },
      async request => {
        const { cursor, limit } = request.query as { cursor?: string; limit: number }
        return { after: cursor ? fromCursor(cursor, ['string', 'number']) : null, limit }
      },
    )
    const open = { schema: {}, config: { ability: 'public' } } as const
    routes.get('/things/first', open, async () => ({}))
    routes.patch('/things/:id', open, async () => ({}))
    routes.post('/things/:id/notes.txt', open, async () => ({}))
    routes.get('/broken', { schema: {}, config: { ability: 'public' } }, async () => {
      throw new Error('secret inside')
    })
  },
}))

beforeAll(async () => {
  app = await testRuntime({ services: [things], env: { LOG_LEVEL: 'fatal', RATE_POSTING: '5' } })
  asker = await app.as()
})
afterAll(() => app.stop())

const problem = (code: string, status: number) => ({ code, status, type: expect.stringMatching(`/problems/${code}$`) })

describe('a problem', () => {
  it('points at the field, in the language that was asked for', async () => {
    const answer = await asker.post('/things', { size: 'big', name: 'a' }, { 'accept-language': 'en-GB,en;q=0.9' })
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({
      ...problem('invalid-body', 422),
      errors: [{ pointer: '/size', code: 'type', detail: 'This must be a whole number.' }],
    })
    const dutch = await asker.post('/things', { name: 'a', colour: 'red' })
    expect(dutch.json()).toMatchObject({
      title: 'Niet alles is goed ingevuld.',
      errors: [{ pointer: '/colour', detail: 'Dit veld kennen we niet.' }],
    })
  })

  const raw = (payload: string | Buffer, type = 'application/json', more: Record<string, string> = {}) =>
    app.runtime.http.inject({
      method: 'POST',
      url: '/api/v1/things',
      payload,
      headers: { authorization: `Bearer ${asker.token}`, 'content-type': type, ...more },
    })
  /** As a program sends it that writes in another encoding. */
  const latin = Buffer.from('{"name":"caf\u00e9"}', 'latin1')

  it.each([
    ['malformed JSON', () => raw('{"name":'), 'malformed-json', 400],
    ['bytes that are no text', () => raw(latin), 'malformed-json', 400],
    [
      'bytes that are no text, to be taken once',
      () => raw(latin, 'application/json', { 'idempotency-key': 'latin' }),
      'malformed-json',
      400,
    ],
    ['an empty body', () => raw(''), 'malformed-json', 400],
    ['a body of 10 MB', () => raw(JSON.stringify({ name: 'x'.repeat(10e6) })), 'too-large', 413],
    ['something that is not JSON', () => raw('<name/>', 'application/xml'), 'unsupported-media-type', 415],
    ['text that cannot be kept', () => raw('{"name":"a\\u0000b"}'), 'invalid-body', 422],
    ['half a character', () => raw('{"name":"\\ud800"}'), 'invalid-body', 422],
    ['thousands of layers', () => raw('['.repeat(400_000) + ']'.repeat(400_000)), 'invalid-body', 422],
    ['an unknown query', () => asker.get('/things?colour=red'), 'invalid-parameter', 400],
    ['a limit that is no number', () => asker.get('/things?limit=many'), 'invalid-parameter', 400],
    ['a cursor of our own making that was bent', () => asker.get('/things?cursor=bm9uc2Vuc2U'), 'invalid-cursor', 400],
    ['a page that is not there', () => asker.get('/nowhere'), 'not-found', 404],
    ['no token', () => app.runtime.http.inject({ method: 'POST', url: '/api/v1/things' }), 'not-signed-in', 401],
    [
      'a forged token',
      () =>
        app.runtime.http.inject({ method: 'POST', url: '/api/v1/things', headers: { authorization: 'Bearer x.y.z' } }),
      'session-ended',
      401,
    ],
  ])('says it clearly: %s', async (_, ask, code, status) => {
    const answer = await ask()
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject(problem(code, status))
  })

  it.each([
    ['DELETE', '/things', 'GET, HEAD, POST'],
    ['OPTIONS', '/things/?limit=1', 'GET, HEAD, POST'],
    ['PROPFIND', '/things', 'GET, HEAD, POST'],
    ['POST', '/things/first', 'GET, HEAD'],
    ['DELETE', '/things/7', 'PATCH'],
    ['GET', '/things/7', 'PATCH'],
    ['GET', '/things/7/notes.txt', 'POST'],
  ])('says what can be done instead of %s %s', async (method, path, allow) => {
    const answer = await app.runtime.http.inject({
      method: method as 'DELETE',
      url: `/api/v1${path}`,
      headers: { 'accept-language': 'en', 'content-type': 'application/json' },
      payload: '{"broken"',
    })
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, allow])
    expect(answer.json()).toMatchObject({ ...problem('method-not-allowed', 405), title: 'This cannot be done here.' })
  })

  it.each(['/api/v1/thing', '/api/v1/things/7/notes', '/api/v1/things/7/8/9', '/internal/openapi.json', '/'])(
    'does not know %s by another method either',
    async url => {
      const answer = await app.runtime.http.inject({ method: 'DELETE', url })
      expect([answer.statusCode, answer.headers.allow]).toEqual([404, undefined])
      expect(answer.json()).toMatchObject(problem('not-found', 404))
    },
  )

  it('of ours says nothing of what is inside', async () => {
    const answer = await asker.get('/broken')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret inside')
  })
})

describe('the same key', () => {
  it('makes a thing once and gives its first answer again', async () => {
    const somebody = await app.as()
    const key = { 'idempotency-key': 'key-1' }
    const before = made
    const first = await somebody.post('/things', { name: 'a' }, key)
    const again = await somebody.post('/things', { name: 'a' }, key)
    expect(first.statusCode).toBe(201)
    expect(first.headers.location).toBe(`/api/v1/things/${first.json().id}`)
    expect([again.statusCode, again.json(), again.headers.location]).toEqual([
      201,
      first.json(),
      first.headers.location,
    ])
    expect(made - before).toBe(1)
  })

  it('with another body is refused, and belongs to one person only', async () => {
    const [one, other] = [await app.as(), await app.as()]
    const key = { 'idempotency-key': 'key-2' }
    await one.post('/things', { name: 'a' }, key)
    const conflict = await one.post('/things', { name: 'b' }, key)
    expect(conflict.json()).toMatchObject(problem('idempotency-key-reused', 422))
    expect((await other.post('/things', { name: 'b' }, key)).statusCode).toBe(201)
  })

  it('that is too long is refused, and says so at the header', async () => {
    const answer = await asker.post('/things', { name: 'a' }, { 'idempotency-key': 'x'.repeat(201) })
    expect(answer.json()).toMatchObject({ ...problem('bad-request', 400), errors: [{ pointer: '/idempotency-key' }] })
  })

  it('while the first is still running waits for nobody: 409, and one thing is made', async () => {
    const somebody = await app.as()
    const { promise, resolve } = Promise.withResolvers<void>()
    hold = promise
    const before = made
    const key = { 'idempotency-key': 'key-3' }
    const early: unknown[] = []
    const answers = Array.from({ length: 3 }, async () => {
      const answer = await somebody.post('/things', { name: 'a' }, key)
      early.push(answer.json())
      return answer
    })
    await waitUntil(async () => early.length === 2, 30_000, 5)
    expect(early).toEqual([1, 2].map(() => expect.objectContaining(problem('idempotency-key-in-use', 409))))
    resolve()
    hold = undefined
    expect((await Promise.all(answers)).map(answer => answer.statusCode).sort()).toEqual([201, 409, 409])
    expect(made - before).toBe(1)
  })
})

describe('posting', () => {
  it('is held back when somebody posts too much in a row, and says when to come back', async () => {
    const eager = await app.as()
    // One more is allowed after every six seconds: here none pass, however long the machine takes.
    const still = vi.spyOn(performance, 'now').mockReturnValue(performance.now())
    onTestFinished(() => still.mockRestore())
    const answers = []
    for (let n = 0; n < 101; n++) answers.push(await eager.post('/things', { name: 'a' }))
    expect(answers.filter(answer => answer.statusCode === 201)).toHaveLength(100)
    const last = answers.at(-1)
    expect(last?.json()).toMatchObject(problem('too-many', 429))
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('wiring', () => {
  it('refuses to start with a route that does not say who may use it', async () => {
    const careless = defineService('requests', () => ({
      routes(routes) {
        routes.get('/open-door', { schema: {} }, async () => ({}))
      },
    }))
    await expect(testRuntime({ services: [careless] })).rejects.toThrow('does not say which ability')
  })
})
