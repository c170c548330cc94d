import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { Visitor } from '../../infra/testing/visitor.ts'
import type { Mail, Me } from '../contracts/api/identity.ts'
import { identity } from './service.ts'

let app: TestRuntime
beforeAll(async () => {
  app = await testRuntime({ services: [identity], realTokens: true })
})
afterAll(() => app.stop())

const visitor = (headers?: Record<string, string>) => new Visitor(app.runtime, headers)

/** The code in the newest mail to an address. */
const codeFor = async (email: string) => {
  const { items } = (await visitor().get('/demo/mailbox?limit=100')).json<{ items: Mail[] }>()
  const mail = items.find(({ to }) => to === email)
  return /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? 'no mail'
}

const askCode = async (email: string, somebody = visitor()) => {
  expect((await somebody.post('/sign-in/code', { email })).statusCode).toBe(204)
  return codeFor(email)
}

const signIn = async (email: string, name?: string, somebody = visitor()) => {
  const code = await askCode(email, somebody)
  const answer = await somebody.post('/sign-in/code/verify', { email, code, ...(name ? { name } : {}) })
  expect(answer.statusCode).toBe(204)
  return somebody
}

const me = async (somebody: Visitor) => (await somebody.get('/me')).json<Me>()

describe('signing in with a code by e-mail', () => {
  test('a newcomer gets a code, becomes a resident, and is known by the name they gave', async () => {
    const somebody = await signIn('karima@example.org', 'Karima')
    const answer = await me(somebody)
    expect(answer).toMatchObject({
      name: 'Karima',
      needsName: false,
      email: 'karima@example.org',
      roles: ['resident'],
      areas: [],
      organisation: null,
      locale: 'nl',
      demo: false,
    })
    expect(answer.abilities.length).toBeGreaterThan(0)
  })

  test('who comes back is the same person, however they type their address', async () => {
    const first = await me(await signIn('piet@example.org', 'Piet'))
    const second = visitor()
    const code = await askCode('piet@example.org', second)
    await second.post('/sign-in/code/verify', { email: 'Piet@Example.org', code, name: 'Somebody else' })
    expect(await me(second)).toMatchObject({ id: first.id, name: 'Piet' })
  })

  test('whoever gives no name is asked for one later', async () => {
    const somebody = await signIn('nameless@example.org')
    expect(await me(somebody)).toMatchObject({ name: 'Nieuwe buur', needsName: true })
    const changed = await somebody.patch('/me', { name: ' Lou ', locale: 'en' })
    expect(changed.json()).toMatchObject({ name: 'Lou', needsName: false, locale: 'en' })
  })

  test('the session cookie is out of reach of scripts and of other websites', async () => {
    const code = await askCode('cookie@example.org')
    const { cookies } = await visitor().post('/sign-in/code/verify', { email: 'cookie@example.org', code })
    const cookie = cookies.find(({ name }) => name === 'omzien')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie).not.toHaveProperty('secure')
  })

  test('a wrong code is refused with one answer, and after three of them the right one too', async () => {
    const email = 'guess@example.org'
    const code = await askCode(email)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let n = 0; n < 3; n++) {
      const answer = await visitor().post('/sign-in/code/verify', { email, code: wrong })
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'wrong-code'])
    }
    expect((await visitor().post('/sign-in/code/verify', { email, code })).json().code).toBe('wrong-code')
  })

  test('a code works once', async () => {
    const email = 'once@example.org'
    const code = await askCode(email)
    expect((await visitor().post('/sign-in/code/verify', { email, code })).statusCode).toBe(204)
    expect((await visitor().post('/sign-in/code/verify', { email, code })).json().code).toBe('wrong-code')
  })

  test('a code is for one address', async () => {
    const code = await askCode('mine@example.org')
    await askCode('yours@example.org')
    expect((await visitor().post('/sign-in/code/verify', { email: 'yours@example.org', code })).statusCode).toBe(401)
  })

  test('after ten minutes a code works no more', async () => {
    const code = await askCode('late@example.org')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 1_000 })
    try {
      const answer = await visitor().post('/sign-in/code/verify', { email: 'late@example.org', code })
      expect(answer.json().code).toBe('wrong-code')
    } finally {
      vi.useRealTimers()
    }
  })

  test('of twenty who use one code at the same instant, one gets in', async () => {
    const email = 'race@example.org'
    const code = await askCode(email)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => visitor().post('/sign-in/code/verify', { email, code })),
    )
    const statuses = answers.map(answer => answer.statusCode).sort()
    expect(statuses).toEqual([204, ...Array.from({ length: 19 }, () => 401)])
  })

  test('an answer never says whether an address is known', async () => {
    await signIn('known@example.org', 'Known')
    const [known, unknown] = [
      await visitor().post('/sign-in/code', { email: 'known@example.org' }),
      await visitor().post('/sign-in/code', { email: 'unknown@example.org' }),
    ]
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
  })

  test('the mail speaks the language that was asked in', async () => {
    await visitor({ 'accept-language': 'en' }).post('/sign-in/code', { email: 'english@example.org' })
    const { items } = (await visitor().get('/demo/mailbox')).json<{ items: Mail[] }>()
    expect(items.find(({ to }) => to === 'english@example.org')?.text).toContain('works for 10 minutes')
  })

  test.each([
    [{}, '/email'],
    [{ email: 'no address' }, '/email'],
    [{ email: 'a@example.org', admin: true }, '/admin'],
  ])('asking for a code with %j points at %s', async (body, pointer) => {
    const answer = await visitor().post('/sign-in/code', body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0].pointer).toBe(pointer)
  })
})

describe('sessions', () => {
  test('I see where I am signed in, and by what', async () => {
    const phone = visitor({ 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36' })
    await signIn('devices@example.org', 'Dee', phone)
    const laptop = visitor({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
    await signIn('devices@example.org', 'Dee', laptop)
    const { items } = (await laptop.get('/me/sessions')).json()
    expect(items).toMatchObject([
      { device: 'Firefox, Linux', current: true },
      { device: 'Chrome, Android', current: false },
    ])
  })

  test('a session I end is over at once, and the others hear of it', async () => {
    const phone = await signIn('ends@example.org')
    const laptop = await signIn('ends@example.org')
    const there = (await phone.exchange()).json<{ sessionId: string }>().sessionId
    expect((await laptop.post(`/me/sessions/${there}/end`)).statusCode).toBe(204)
    expect((await phone.exchange()).statusCode).toBe(401)
    expect((await phone.exchange()).json().code).toBe('session-ended')
    expect((await laptop.exchange()).statusCode).toBe(200)
    const { rows } = await app.runtime.gatewayPool.query(
      `select data from log.event where type = 'session.ended' and data ->> 'sessionId' = $1`,
      [there],
    )
    expect(rows).toHaveLength(1)
  })

  test('nobody ends the session of another', async () => {
    const mine = await signIn('mine1@example.org')
    const theirs = await signIn('theirs1@example.org')
    const { sessionId } = (await theirs.exchange()).json<{ sessionId: string }>()
    expect((await mine.post(`/me/sessions/${sessionId}/end`)).statusCode).toBe(404)
    expect((await theirs.exchange()).statusCode).toBe(200)
  })

  test('signing out ends the session and takes the cookie away; doing it twice is no mistake', async () => {
    const somebody = await signIn('out@example.org')
    const before = somebody.cookie
    expect((await somebody.post('/sign-out')).statusCode).toBe(204)
    expect(somebody.cookies.has('omzien')).toBe(false)
    const old = await app.runtime.http.inject({ method: 'POST', url: '/internal/token', headers: { cookie: before } })
    expect(old.statusCode).toBe(401)
    expect((await somebody.post('/sign-out')).statusCode).toBe(204)
  })

  test('a cookie that was tampered with opens nothing', async () => {
    const somebody = await signIn('tamper@example.org')
    const cookie = somebody.cookies.get('omzien') as string
    somebody.cookies.set('omzien', `${cookie.slice(0, -6)}AAAAA%3D`)
    expect((await somebody.exchange()).statusCode).toBe(401)
  })

  test('a session nobody used for thirty days is over, one that is used lasts', async () => {
    const idle = await signIn('idle@example.org')
    const used = await signIn('used@example.org')
    const start = Date.now()
    const days = (count: number) => vi.setSystemTime(start + count * 86_400_000)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      days(20)
      const refreshed = await used.get('/me')
      expect(refreshed.cookies.find(({ name }) => name === 'omzien')?.maxAge).toBe(30 * 86_400)
      days(40)
      expect((await used.exchange()).statusCode).toBe(200)
      expect((await idle.exchange()).statusCode).toBe(401)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('tokens', () => {
  test('are short-lived, and checked by every service with the public key only', async () => {
    const somebody = await signIn('token@example.org', 'Tok')
    const { token, personId, expiresAt } = (await somebody.exchange()).json()
    const asker = await app.runtime.verifier.verify(token)
    expect(asker).toMatchObject({ id: personId, roles: ['resident'], areas: [] })
    const life = Date.parse(expiresAt) - Date.now()
    expect(life).toBeGreaterThan(115_000)
    expect(life).toBeLessThanOrEqual(120_000)
    const { keys } = (await app.runtime.http.inject('/internal/jwks')).json()
    expect(keys).toHaveLength(1)
    expect(keys[0]).not.toHaveProperty('d')
  })

  test('a forged one opens nothing', async () => {
    const [head, , signature] = ((await (await signIn('forge@example.org')).token()) as string).split('.')
    const claims = { sub: 'me', roles: ['administrator'], areas: [], iss: 'omzien', aud: 'omzien', exp: 4e9 }
    const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
    const answer = await app.runtime.http.inject({
      url: '/api/v1/people',
      headers: { authorization: `Bearer ${forged}` },
    })
    expect(answer.statusCode).toBe(401)
  })

  test('processes that start at once sign with one key', async () => {
    const others = await Promise.all(
      [1, 2, 3].map(() => testRuntime({ services: [identity], realTokens: true, databaseUrl: app.databaseUrl })),
    )
    const somebody = await signIn('many@example.org')
    for (const other of others) {
      const token = await new Visitor(other.runtime).send('GET', '/me').then(() => somebody.token())
      expect(await other.runtime.verifier.verify(token as string)).toBeDefined()
    }
    await Promise.all(others.map(other => other.stop()))
  })
})
