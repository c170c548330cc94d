import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startOrganisation, type TestOrganisation } from '../../infra/testing/organisation.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { Visitor } from '../../infra/testing/visitor.ts'
import { identity } from './service.ts'

let organisation: TestOrganisation
let app: TestRuntime
const publicUrl = 'http://localhost:8080'

beforeAll(async () => {
  organisation = await startOrganisation({
    'sub-anna': { name: 'Anna van de Zorg', email: 'anna@zorg.example', email_verified: true },
    'sub-bare': {},
    'sub-thief': { name: 'Thief', email: 'victim@example.org', email_verified: true },
  })
  organisation.allow(`${publicUrl}/api/v1/sign-in/oidc/zorg/callback`)
  const { issuer, clientId, clientSecret } = organisation
  const zorg = ['zorg', 'Zorg%20aan%20Huis', issuer, clientId, encodeURIComponent(clientSecret)].join('|')
  const gone = 'weg|Weg|http://127.0.0.1:9|omzien|secret'
  const env = { OIDC_PROVIDERS: `${zorg} ${gone}`, PUBLIC_URL: publicUrl }
  app = await testRuntime({ services: [identity], realTokens: true, env })
})
afterAll(async () => {
  await app.stop()
  await organisation.stop()
})

const visitor = () => new Visitor(app.runtime)

/** Goes to the organisation and comes back; gives the path the browser ends at. */
const through = async (somebody: Visitor, account: string, to = '/') => {
  const away = await somebody.get(`/sign-in/oidc/zorg?to=${encodeURIComponent(to)}`)
  expect(away.statusCode).toBe(302)
  const back = new URL(await organisation.signIn(String(away.headers['location']), account))
  expect(back.origin).toBe(publicUrl)
  const home = await somebody.get(back.pathname.replace('/api/v1', '') + back.search)
  expect(home.statusCode).toBe(302)
  return String(home.headers['location'])
}

describe("signing in with an organisation's account", () => {
  test('the sign-in page knows the organisations by name', async () => {
    const { items } = (await visitor().get('/sign-in/providers')).json()
    expect(items).toContainEqual({ id: 'zorg', name: 'Zorg aan Huis', path: '/api/v1/sign-in/oidc/zorg' })
  })

  test('a professional comes in by it, is known by name and works for that organisation', async () => {
    const anna = visitor()
    expect(await through(anna, 'sub-anna', '/wachtrij?gebied=oost')).toBe('/wachtrij?gebied=oost')
    expect((await anna.get('/me')).json()).toMatchObject({
      name: 'Anna van de Zorg',
      email: 'anna@zorg.example',
      roles: ['resident'],
      organisation: { name: 'Zorg aan Huis' },
    })
  })

  test('who comes back is the same person', async () => {
    const [first, second] = [visitor(), visitor()]
    await through(first, 'sub-anna')
    await through(second, 'sub-anna')
    expect((await second.get('/me')).json().id).toBe((await first.get('/me')).json().id)
    expect((await first.get('/me/data')).json().signsInWith).toEqual(['zorg'])
  })

  test('an account without name or e-mail address will do', async () => {
    const bare = visitor()
    await through(bare, 'sub-bare')
    expect((await bare.get('/me')).json()).toMatchObject({ needsName: true, email: null })
  })

  test('an organisation cannot sign in as somebody with a given e-mail address', async () => {
    const victim = visitor()
    await victim.post('/sign-in/code', { email: 'victim@example.org' })
    const { items } = (await victim.get('/demo/mailbox')).json()
    const code = /\d{6}/.exec(items[0].subject)?.[0]
    await victim.post('/sign-in/code/verify', { email: 'victim@example.org', code, name: 'Victim' })
    const thief = visitor()
    await through(thief, 'sub-thief')
    expect((await thief.get('/me')).json().id).not.toBe((await victim.get('/me')).json().id)
  })

  test('an answer that this browser did not ask for signs nobody in', async () => {
    const asked = visitor()
    const away = await asked.get('/sign-in/oidc/zorg')
    const back = new URL(await organisation.signIn(String(away.headers['location']), 'sub-anna'))
    const stranger = visitor()
    const home = await stranger.get(back.pathname.replace('/api/v1', '') + back.search)
    expect(home.headers['location']).toMatch(/^\/inloggen\?fout=organisatie/)
    expect((await stranger.exchange()).statusCode).toBe(401)
  })

  test.each(['?error=access_denied', '?code=x&state=y', ''])(
    'back with %j ends at a page in plain words',
    async query => {
      const answer = await visitor().get(`/sign-in/oidc/zorg/callback${query}`)
      expect([answer.statusCode, answer.headers['location']]).toEqual([
        302,
        expect.stringMatching(/^\/inloggen\?fout=/),
      ])
    },
  )

  test('an organisation that cannot be reached is said to be so; one nobody knows is not there', async () => {
    const answer = await visitor().get('/sign-in/oidc/weg')
    expect([answer.statusCode, answer.headers['location']]).toEqual([302, '/inloggen?fout=organisatie'])
    expect((await visitor().get('/sign-in/oidc/niemand')).statusCode).toBe(404)
  })

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
    'afterwards nobody is sent to %s',
    async to => {
      expect((await visitor().get(`/sign-in/oidc/zorg?to=${encodeURIComponent(to)}`)).statusCode).toBe(400)
    },
  )
})
