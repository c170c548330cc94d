import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Authenticator } from '../../infra/testing/authenticator.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { Visitor } from '../../infra/testing/visitor.ts'
import { identity } from './service.ts'

let app: TestRuntime
beforeAll(async () => {
  app = await testRuntime({ services: [identity], realTokens: true })
})
afterAll(() => app.stop())

const persona = async (name: string) => {
  const { items } = (await new Visitor(app.runtime).get('/demo/personas')).json()
  return items.find((item: { name: string }) => item.name.startsWith(name)).id as string
}

const signedIn = async (name: string) => {
  const visitor = new Visitor(app.runtime)
  await visitor.post('/demo/sign-in', { personaId: await persona(name) })
  return visitor
}

const device = () => new Authenticator(app.runtime.config.publicUrl)

const register = async (visitor: Visitor, phone: Authenticator) => {
  const options = (await visitor.post('/me/passkeys/options')).json()
  return visitor.post('/me/passkeys', { response: phone.create(options) })
}

const enter = async (phone: Authenticator, visitor = new Visitor(app.runtime)) => {
  const options = (await visitor.post('/sign-in/passkey/options')).json()
  const answer = await visitor.post('/sign-in/passkey/verify', { response: phone.get(options) })
  return { visitor, answer }
}

describe('passkeys', () => {
  test('who added one signs in with it without typing anything', async () => {
    const phone = device()
    const fatma = await signedIn('Fatma')
    const added = await register(fatma, phone)
    expect(added.statusCode).toBe(201)
    const { visitor, answer } = await enter(phone)
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect((await visitor.get('/me')).json().name).toBe('Fatma (demo)')
  })

  test('the device shows its owner their own name, and is asked to remember who they are', async () => {
    const options = (await (await signedIn('Joost')).post('/me/passkeys/options')).json()
    expect(options.user).toMatchObject({ name: 'Joost (demo)', displayName: 'Joost (demo)' })
    expect(options.rp).toEqual({ name: 'Omzien', id: 'localhost' })
    expect(options.authenticatorSelection.residentKey).toBe('required')
  })

  test('I see mine, and one I remove opens nothing any more', async () => {
    const phone = device()
    const marisol = await signedIn('Marisol')
    const { id } = (await register(marisol, phone)).json()
    expect((await marisol.get('/me/passkeys')).json().items).toMatchObject([{ id, name: 'Passkey' }])
    expect((await (await signedIn('Wim')).delete(`/me/passkeys/${id}`)).statusCode).toBe(404)
    expect((await marisol.delete(`/me/passkeys/${id}`)).statusCode).toBe(204)
    const { answer } = await enter(phone)
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'passkey-failed'])
  })

  test('an answer to another question, or of an unknown passkey, is refused', async () => {
    const phone = device()
    await register(await signedIn('Wim'), phone)
    const visitor = new Visitor(app.runtime)
    await visitor.post('/sign-in/passkey/options')
    const stale = await visitor.post('/sign-in/passkey/verify', { response: phone.get({ challenge: 'c3RhbGU' }) })
    expect(stale.json().code).toBe('passkey-failed')
    expect((await enter(device())).answer.json().code).toBe('passkey-failed')
  })

  test('an answer works once', async () => {
    const phone = device()
    await register(await signedIn('Wim'), phone)
    const visitor = new Visitor(app.runtime)
    const response = phone.get((await visitor.post('/sign-in/passkey/options')).json())
    expect((await visitor.post('/sign-in/passkey/verify', { response })).statusCode).toBe(204)
    expect((await visitor.post('/sign-in/passkey/verify', { response })).statusCode).toBe(422)
  })

  test.each([
    { id: 'x' },
    { id: 'x', response: null },
    { id: '', rawId: 5, response: { clientDataJSON: {} } },
    {
      id: 'x',
      rawId: 'x',
      type: 'public-key',
      response: { clientDataJSON: '%%', attestationObject: 'AA', transports: 7 },
    },
  ])('nonsense %j is a problem of its own, never a failure of ours', async response => {
    const fatma = await signedIn('Fatma')
    await fatma.post('/me/passkeys/options')
    expect((await fatma.post('/me/passkeys', { response })).statusCode).toBe(422)
    await fatma.post('/sign-in/passkey/options')
    expect((await fatma.post('/sign-in/passkey/verify', { response })).statusCode).toBe(422)
  })

  test('somebody who signed in long ago signs in again before adding one', async () => {
    const fatma = await signedIn('Fatma')
    const token = await fatma.token()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 })
    try {
      expect(token).toBeDefined()
      const answer = await fatma.post('/me/passkeys/options')
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'sign-in-again'])
    } finally {
      vi.useRealTimers()
    }
  })

  test('nobody adds one without being signed in', async () => {
    expect((await new Visitor(app.runtime).post('/me/passkeys/options')).statusCode).toBe(401)
  })
})
