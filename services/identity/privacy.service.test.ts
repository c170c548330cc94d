import { Writable } from 'node:stream'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Authenticator } from '../../infra/testing/authenticator.ts'
import { startOrganisation, type TestOrganisation } from '../../infra/testing/organisation.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { Visitor } from '../../infra/testing/visitor.ts'
import { places } from '../places/service.ts'
import { identity } from './service.ts'

const publicUrl = 'http://localhost:8080'
const secrets = [
  'Quirinius',
  'quirinius@geheim.example',
  'Wilhelmina',
  'wilhelmina@geheim.example',
  '52.361234',
  'Zeldzame Naam',
]

let organisation: TestOrganisation
let app: TestRuntime
let log = ''
const written = new Writable({
  write: (chunk, _encoding, done) => {
    log += chunk
    done()
  },
})

beforeAll(async () => {
  organisation = await startOrganisation({
    'wilhelmina@geheim.example': { name: 'Wilhelmina', email: 'wilhelmina@geheim.example' },
  })
  organisation.allow(`${publicUrl}/api/v1/sign-in/oidc/zorg/callback`)
  const { issuer, clientId, clientSecret } = organisation
  const provider = ['zorg', 'Zorg', issuer, clientId, encodeURIComponent(clientSecret)].join('|')
  const env = { OIDC_PROVIDERS: provider, PUBLIC_URL: publicUrl }
  app = await testRuntime({
    services: [identity, places],
    realTokens: true,
    env,
    logger: pino({ level: 'trace' }, written),
  })
})
afterAll(async () => {
  await app.stop()
  await organisation.stop()
})

beforeAll(() => app.settled())

const codeSignIn = async (visitor: Visitor, email: string, name: string) => {
  await visitor.post('/sign-in/code', { email })
  await visitor.post('/sign-in/code/verify', { email, code: '12' })
  await visitor.post('/sign-in/code/verify', { email, code: '000000' })
  const { items } = (await visitor.get('/demo/mailbox')).json()
  const code = /\d{6}/.exec(items[0].subject)?.[0]
  expect((await visitor.post('/sign-in/code/verify', { email, code, name })).statusCode).toBe(204)
}

const throughOrganisation = async (visitor: Visitor) => {
  const away = await visitor.get('/sign-in/oidc/zorg')
  const back = new URL(await organisation.signIn(String(away.headers['location']), 'wilhelmina@geheim.example'))
  await visitor.get(back.pathname.replace('/api/v1', '') + back.search)
  expect((await visitor.get('/me')).json().name).toBe('Wilhelmina')
}

/** Every row of every table of every schema of ours, as text; also what base64 hides. */
const dump = async () => {
  const client = new pg.Client({ connectionString: app.databaseUrl }) // as superuser, who sees everything
  await client.connect()
  const { rows: tables } = await client.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await client.query(`select t::text as row from ${name} t`)
    texts.push(...rows.map(({ row }) => row))
  }
  await client.end()
  return texts.join('\n')
}

const decoded = (text: string) =>
  [...text.matchAll(/[\w+/-]{16,}/g)].map(([word]) => Buffer.from(word, 'base64').toString('latin1')).join('\n')

const findSecrets = (text: string) => secrets.filter(secret => text.toLowerCase().includes(secret.toLowerCase()))

test('no name, address or place of anybody can be read in the database or in the log', async () => {
  const visitor = new Visitor(app.runtime, { 'user-agent': 'Firefox/140.0' })
  await codeSignIn(visitor, 'Quirinius@geheim.example', 'Quirinius')
  const home = { lat: 52.361234, lon: 4.93 }
  expect((await visitor.patch('/me', { place: home, name: 'Zeldzame Naam' })).json().place).toEqual(home)
  const phone = new Authenticator(publicUrl)
  await visitor.post('/me/passkeys', { response: phone.create((await visitor.post('/me/passkeys/options')).json()) })
  await throughOrganisation(new Visitor(app.runtime))
  const made = await visitor.post('/demo/personas', { roles: ['resident'], place: home }, { 'idempotency-key': 'kept' })
  expect(made.json().items[0].place).toEqual(home)
  await app.settled()

  const database = await dump()
  expect(database).toContain('@omzien.invalid')
  expect(database).toContain('person.registered')
  expect(findSecrets(database)).toEqual([])
  expect(findSecrets(decoded(database))).toEqual([])
  expect(findSecrets(log)).toEqual([])
})

test('who is erased cannot be read any more, signs in nowhere, and does not come back', async () => {
  const visitor = new Visitor(app.runtime)
  await codeSignIn(visitor, 'gone@geheim.example', 'Gone')
  const { id } = (await visitor.get('/me')).json()
  const { person, sessions } = (await visitor.get('/me/data')).json()
  expect(person).toMatchObject({ name: 'Gone', email: 'gone@geheim.example', roles: ['resident'] })
  expect(sessions).toHaveLength(1)
  expect((await visitor.post('/me/erase', {})).statusCode).toBe(422)
  const cookie = visitor.cookie
  expect((await visitor.post('/me/erase', { confirm: true })).statusCode).toBe(204)
  await app.settled()

  const { rows } = await app.runtime.gatewayPool.query(
    'select type, data from log.event where subject = $1 order by position',
    [id],
  )
  expect(rows.map(row => row.type)).toEqual(['person.registered', 'session.ended', 'person.erased'])
  const old = await app.runtime.http.inject({ method: 'POST', url: '/internal/token', headers: { cookie } })
  expect(old.statusCode).toBe(401)
  const key = await dump()
  expect(key).toMatch(new RegExp(`\\(${id},,`)) // the key's row is empty, and stays

  await codeSignIn(visitor, 'gone@geheim.example', 'Somebody new')
  expect((await visitor.get('/me')).json().id).not.toBe(id)
})

test('a made-up person who was erased is not made again by a restart', async () => {
  const visitor = new Visitor(app.runtime)
  const list = async (runtime = app.runtime) =>
    (await new Visitor(runtime).get('/demo/personas?limit=100')).json().items.map(({ name }: { name: string }) => name)
  const { items } = (await visitor.get('/demo/personas')).json()
  const yara = items.find(({ name }: { name: string }) => name === 'Yara (demo)')
  await visitor.post('/demo/sign-in', { personaId: yara.id })
  await visitor.post('/me/erase', { confirm: true })
  await app.settled()
  const again = await testRuntime({ services: [identity], realTokens: true, databaseUrl: app.databaseUrl })
  expect(await list(again.runtime)).not.toContain('Yara (demo)')
  expect(await list(again.runtime)).toContain('Fatma (demo)')
  await again.stop()
})
