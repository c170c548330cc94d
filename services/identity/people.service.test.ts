import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { Visitor } from '../../infra/testing/visitor.ts'
import type { Persona } from '../contracts/api/identity.ts'
import { places } from '../places/service.ts'
import { identity } from './service.ts'

let app: TestRuntime
let personas: Persona[]
beforeAll(async () => {
  const env = { OMZIEN_ADMINISTRATORS: 'first@example.org, Second@example.org' }
  app = await testRuntime({ services: [identity, places], realTokens: true, env })
  await app.settled()
  personas = (await new Visitor(app.runtime).get('/demo/personas?limit=100')).json().items
})
afterAll(() => app.stop())

const as = async (name: string) => {
  const visitor = new Visitor(app.runtime)
  const persona = personas.find(one => one.name.startsWith(name))
  expect((await visitor.post('/demo/sign-in', { personaId: persona?.id })).statusCode).toBe(204)
  return visitor
}

const newcomer = async (email: string) => {
  const visitor = new Visitor(app.runtime)
  await visitor.post('/sign-in/code', { email })
  const { items } = (await visitor.get('/demo/mailbox')).json()
  await visitor.post('/sign-in/code/verify', { email, code: /\d{6}/.exec(items[0].subject)?.[0], name: email })
  return visitor
}

const askerOf = async (visitor: Visitor) => app.runtime.verifier.verify((await visitor.token()) as string)

/** The access log, which no service can read. */
const looksAt = async (person: string) => {
  const client = new pg.Client({ connectionString: app.databaseUrl })
  await client.connect()
  const { rows } = await client.query('select actor, action, subject from kernel.access_log where person = $1', [
    person,
  ])
  await client.end()
  return rows
}

describe('who has which role where', () => {
  test('a role given by the administrator holds from the next token on, and the others hear of it', async () => {
    const person = await newcomer('promoted@example.org')
    const { id } = (await person.get('/me')).json()
    const change = { roles: ['resident', 'coordinator'], areas: ['stadsdeel-noord'] }
    const changed = await (await as('Noor')).patch(`/people/${id}`, change)
    expect(changed.json()).toMatchObject({ id, name: 'promoted@example.org', ...change })
    expect(await askerOf(person)).toMatchObject(change)
    expect((await person.get('/me')).json()).toMatchObject(change)
    const { rows } = await app.runtime.gatewayPool.query(
      `select data from log.event where type = 'person.changed' and subject = $1`,
      [id],
    )
    expect(rows).toMatchObject([{ data: { revision: 2, ...change } }])
  })

  test('only an administrator sees the people or changes them', async () => {
    const id = personas[0]?.id
    for (const name of ['Fatma', 'Saskia', 'Rachid', 'Gerard']) {
      const visitor = await as(name)
      expect((await visitor.get('/people')).statusCode).toBe(403)
      expect((await visitor.patch(`/people/${id}`, { roles: ['administrator'] })).statusCode).toBe(403)
      expect((await visitor.post('/organisations', { name: 'x' })).statusCode).toBe(403)
    }
  })

  test('the administrator walks through the people page by page, by role, and every look is written down', async () => {
    const noor = await as('Noor')
    const first = (await noor.get('/people?role=resident&limit=2')).json()
    const second = (await noor.get(`/people?role=resident&limit=2&cursor=${first.nextCursor}`)).json()
    const names = [...first.items, ...second.items].map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['Fatma (demo)', 'Joost (demo)', 'Marisol (demo)'])
    const { id } = (await noor.get('/me')).json()
    const fatma = first.items[0].id
    expect(await looksAt(fatma)).toContainEqual({ actor: id, action: 'read', subject: `person ${fatma}` })
  })

  test('people work for an organisation that exists', async () => {
    const noor = await as('Noor')
    const made = await noor.post('/organisations', { name: ' Leger des Heils ' })
    expect(made.statusCode).toBe(201)
    const organisation = made.json()
    expect(made.headers['location']).toBe(`/api/v1/organisations/${organisation.id}`)
    expect((await noor.get(`/organisations/${organisation.id}`)).json()).toEqual(organisation)
    expect((await noor.get('/organisations')).json().items).toContainEqual(organisation)
    const id = personas.find(one => one.name.startsWith('Ilse'))?.id
    await noor.patch(`/people/${id}`, { organisationId: organisation.id })
    const ilse = await as('Ilse')
    expect((await ilse.get('/me')).json().organisation).toEqual({ id: organisation.id, name: 'Leger des Heils' })
    expect(await askerOf(ilse)).toMatchObject({ organisationId: organisation.id })
    const wrong = await noor.patch(`/people/${id}`, { organisationId: id })
    expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([422, '/organisationId'])
  })

  test.each([
    [{ roles: ['king'] }, 422],
    [{ roles: ['manager', 'manager'] }, 422],
    [{ areas: ['Not An Area'] }, 422],
    [{ name: 'x' }, 422],
  ])('%j is refused', async (change, status) => {
    expect((await (await as('Noor')).patch(`/people/${personas[0]?.id}`, change)).statusCode).toBe(status)
  })

  test('an unknown person is a 404', async () => {
    const noor = await as('Noor')
    expect((await noor.patch('/people/01900000-0000-7000-8000-00000000ffff', { roles: [] })).statusCode).toBe(404)
  })

  test('an installation gets its first administrators by their e-mail address', async () => {
    const first = await newcomer('second@example.org')
    expect((await first.get('/me')).json().roles).toEqual(['resident', 'administrator'])
    expect((await first.get('/people')).statusCode).toBe(200)
  })
})

describe('where somebody lives', () => {
  test('decides the areas of a resident; somewhere outside the region is refused', async () => {
    const person = await newcomer('lives@example.org')
    const place = { lat: 52.3622, lon: 4.9287 }
    const moved = (await person.patch('/me', { place })).json()
    expect(moved).toMatchObject({ place, areas: ['municipality-amsterdam', 'stadsdeel-oost'] })
    const outside = await person.patch('/me', { place: { lat: 51.5, lon: 5.5 } })
    expect([outside.statusCode, outside.json().code]).toEqual([422, 'outside-region'])
    expect((await person.patch('/me', { place: null })).json()).toMatchObject({ place: null, areas: [] })
  })

  test('gives no say there: who works for an area has that area and no other', async () => {
    const saskia = await as('Saskia')
    await saskia.patch('/me', { place: { lat: 52.3676, lon: 4.8799 } })
    expect((await saskia.get('/me')).json().areas).toEqual(['stadsdeel-oost'])
  })

  test("the demo's residents are filed under the district once the areas are known", async () => {
    await app.settled()
    const { items } = (await new Visitor(app.runtime).get('/demo/personas?limit=100')).json()
    for (const name of ['Fatma', 'Joost', 'Marisol', 'Wim'])
      expect(items.find((one: Persona) => one.name.startsWith(name))).toMatchObject({ area: 'stadsdeel-oost' })
  })
})
