import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import { Visitor } from '../../../infra/testing/visitor.ts'
import type { Persona } from '../../contracts/api/identity.ts'
import { roles } from '../../contracts/api/people.ts'
import { places } from '../../places/service.ts'
import { identity } from '../service.ts'

let app: TestRuntime
beforeAll(async () => {
  app = await testRuntime({ services: [identity, places], realTokens: true })
  await app.settled()
})
afterAll(() => app.stop())

const visitor = () => new Visitor(app.runtime)
const dapperplein = { lat: 52.3622, lon: 4.9287 }

describe('made-up people', () => {
  test('there are enough of each role, and every name says that they are made up', async () => {
    const { items } = (await visitor().get('/demo/personas')).json<{ items: Persona[] }>()
    const count = (role: string) => items.filter(one => one.roles.includes(role as never)).length
    for (const role of roles) expect(count(role), role).toBeGreaterThanOrEqual(1)
    expect(count('resident')).toBeGreaterThanOrEqual(3)
    expect(count('night-team')).toBe(4)
    expect(items.every(({ name }) => name.endsWith('(demo)'))).toBe(true)
    expect(items.find(({ name }) => name.startsWith('Saskia'))?.areas).toContain('stadsdeel-oost')
  })

  test('anybody may look around as one of them', async () => {
    const somebody = visitor()
    const { items } = (await somebody.get('/demo/personas')).json<{ items: Persona[] }>()
    expect((await somebody.post('/demo/sign-in', { personaId: items[0]?.id })).statusCode).toBe(204)
    expect((await somebody.get('/me')).json()).toMatchObject({ name: items[0]?.name, demo: true })
  })

  test('but not as a person who is not made up', async () => {
    const real = visitor()
    await real.post('/sign-in/code', { email: 'real@example.org' })
    const { items } = (await real.get('/demo/mailbox')).json()
    await real.post('/sign-in/code/verify', { email: 'real@example.org', code: /\d{6}/.exec(items[0].subject)?.[0] })
    const { id } = (await real.get('/me')).json()
    expect((await visitor().post('/demo/sign-in', { personaId: id })).statusCode).toBe(404)
  })

  test('new ones live where they are put, or work there', async () => {
    const made = await visitor().post('/demo/personas', { roles: ['resident'], place: dapperplein, count: 2 })
    expect(made.statusCode).toBe(201)
    expect(made.json().items).toHaveLength(2)
    expect(made.json().items[0]).toMatchObject({ roles: ['resident'], area: 'stadsdeel-oost', place: dapperplein })
    const [team] = (
      await visitor().post('/demo/personas', { roles: ['neighbourhood-team'], place: dapperplein })
    ).json().items
    expect(team.areas).toEqual(['stadsdeel-oost'])
    const [anywhere] = (await visitor().post('/demo/personas', { roles: ['coordinator'] })).json().items
    expect(anywhere.areas).toEqual(['municipality-amsterdam'])
    const somebody = visitor()
    await somebody.post('/demo/sign-in', { personaId: team.id })
    expect((await somebody.get('/me')).json().roles).toEqual(['neighbourhood-team'])
  })

  test('two thousand at once can each sign in, and each is told to the other services', async () => {
    const made = await visitor().post('/demo/personas', { roles: ['resident'], place: dapperplein, count: 2000 })
    const { items } = made.json<{ items: Persona[] }>()
    expect(new Set(items.map(({ name }) => name)).size).toBe(2000)
    const { rows } = await app.runtime.gatewayPool.query(
      `select count(*)::int as told from log.event where type = 'person.registered' and subject = any ($1)`,
      [items.map(({ id }) => id)],
    )
    expect(rows[0].told).toBe(2000)
    const last = visitor()
    await last.post('/demo/sign-in', { personaId: items.at(-1)?.id })
    expect((await last.get('/me')).json().name).toBe(items.at(-1)?.name)
  })

  test.each([
    { roles: [] },
    { roles: ['king'] },
    { roles: ['resident'], count: 2001 },
    { roles: ['resident'], place: { lat: 91, lon: 4 } },
  ])('%j makes nobody', async body => {
    expect((await visitor().post('/demo/personas', body)).statusCode).toBe(422)
  })

  test('the same key makes the same people', async () => {
    const make = () => visitor().post('/demo/personas', { roles: ['resident'] }, { 'idempotency-key': 'twice' })
    expect((await make()).json()).toEqual((await make()).json())
  })
})

describe('the clock', () => {
  test('moves forward and says what time it is', async () => {
    const before = app.clock.now()
    const answer = await visitor().post('/demo/clock', { advance: 'PT1H' })
    const moved = before.until(Temporal.Instant.from(answer.json().now)).total('minutes')
    expect(moved).toBeGreaterThanOrEqual(60)
    expect(moved).toBeLessThan(61)
  })

  test('moving it signs nobody out', async () => {
    const somebody = visitor()
    const { items } = (await somebody.get('/demo/personas')).json<{ items: Persona[] }>()
    await somebody.post('/demo/sign-in', { personaId: items[0]?.id })
    await visitor().post('/demo/clock', { advance: 'P40D' })
    expect((await somebody.get('/me')).statusCode).toBe(200)
  })

  test.each(['-PT1H', 'PT0S', 'P2Y', 'tomorrow', ''])('%j is refused', async advance => {
    const answer = await visitor().post('/demo/clock', { advance })
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, '/advance'])
  })
})

test('outside demo mode none of this exists', async () => {
  const env = { OMZIEN_DEMO: 'false' }
  const real = await testRuntime({ services: [identity], realTokens: true, databaseUrl: app.databaseUrl, env })
  const somebody = new Visitor(real.runtime)
  for (const path of ['/demo/personas', '/demo/mailbox']) expect((await somebody.get(path)).statusCode).toBe(404)
  for (const path of ['/demo/personas', '/demo/sign-in', '/demo/clock'])
    expect((await somebody.post(path, {})).statusCode).toBe(404)
  await real.stop()
})
