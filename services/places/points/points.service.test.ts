import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestAsker, type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { NewSupportPoint, SupportPointDetail, SupportPointPage } from '../../contracts/api/support-points.ts'
import { newId } from '../../kernel/ids.ts'
import { places } from '../service.ts'

const organisationId = newId()
const [inOost, inNoord] = [
  { lat: 52.3615, lon: 4.9295 },
  { lat: 52.402, lon: 4.93 },
]

let app: TestRuntime
let staff: TestAsker
let coordinator: TestAsker
let administrator: TestAsker
const visitor = (url: string) => app.runtime.http.inject({ url: `/api/v1${url}` })

beforeAll(async () => {
  app = await testRuntime({ services: [places] })
  staff = await app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId })
  coordinator = await app.as({ roles: ['coordinator'], areas: ['stadsdeel-oost'] })
  administrator = await app.as({ roles: ['administrator'] })
})
afterAll(() => app.stop())

const said: NewSupportPoint = { name: 'De Huiskamer', place: inOost, functions: ['walk-in'], neighboursWelcome: true }
const add = async (parts: Partial<NewSupportPoint> = {}, who = staff) => {
  const answer = await who.post('/support-points', { ...said, ...parts })
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json<SupportPointDetail>()
}
const act = async (id: string, verb: string, who: TestAsker, body: object = {}) => {
  const answer = await who.post(`/support-points/${id}/${verb}`, body)
  return answer.statusCode === 200
    ? answer.json<SupportPointDetail>()
    : [answer.statusCode, answer.json<Problem>().code]
}
const ids = (answer: { json<T>(): T }) => answer.json<SupportPointPage>().items.map(({ id }) => id)
const isPublic = async (id: string) => (await visitor(`/support-points/${id}`)).statusCode === 200

describe('what staff write', () => {
  test('waits for a coordinator of its area, then everybody sees it', async () => {
    const made = await add({ hours: 'Mo-Fr 09:00-17:00', about: 'Koffie en een praatje' })
    const { id, status, mayKeep, mayReview } = made
    expect(made).not.toHaveProperty('confirmedAt')
    expect({ status, mayKeep, mayReview }).toEqual({ status: 'proposed', mayKeep: true, mayReview: false })
    expect(await isPublic(id)).toBe(false)
    expect(ids(await coordinator.get('/support-points?review=true'))).toContain(id)
    expect(await act(id, 'approve', staff)).toEqual([403, 'forbidden'])
    expect(await act(id, 'approve', coordinator)).toMatchObject({
      ...{ status: 'published', reviewed: true, confirmedAt: expect.any(String) },
    })
    const seen = (await visitor(`/support-points/${id}`)).json<SupportPointDetail>()
    expect(seen).toMatchObject({ name: 'De Huiskamer', about: 'Koffie en een praatje', mayKeep: false, isOld: false })
    expect(seen.days).toHaveLength(14)
    expect(Object.keys(seen)).not.toContain('organisationId')
    expect(ids(await coordinator.get('/support-points?review=true'))).not.toContain(id)
  })

  test('on a published point is there at once, and the coordinator sees what changed', async () => {
    const { id } = await add()
    await act(id, 'approve', coordinator)
    await staff.patch(`/support-points/${id}`, { hours: 'Mo 10:00-12:00' })
    await staff.patch(`/support-points/${id}`, { contact: { phone: '020 555 0101' } })
    expect((await visitor(`/support-points/${id}`)).json()).toMatchObject({ contact: { phone: '020 555 0101' } })
    const words = await staff.patch(`/support-points/${id}`, { contact: { phone: 'bel ons' } })
    expect([words.statusCode, words.json()]).toMatchObject([422, { errors: [{ pointer: '/contact/phone' }] }])
    const read = (await coordinator.get(`/support-points/${id}`)).json<SupportPointDetail>()
    expect(read).toMatchObject({ reviewed: false, before: { hours: null, contact: {} } })
    expect(Object.keys(read.before ?? {}).sort()).toEqual(['contact', 'hours'])
    const { hoursForm, before } = (await staff.get(`/support-points/${id}`)).json<SupportPointDetail>()
    expect(before).toBeUndefined()
    expect(hoursForm?.week).toEqual([{ weekday: 1, from: '10:00', to: '12:00' }])
    const hours = { ...hoursForm, week: [{ weekday: 5, from: '20:00', to: '02:00' }] }
    expect((await staff.patch(`/support-points/${id}`, { hours })).json()).toMatchObject({ hours: 'Fr 20:00-02:00' })
    expect(await act(id, 'approve', coordinator)).not.toHaveProperty('before')
  })

  test('can be refused with a reason, and is looked at again when it changed', async () => {
    const { id } = await add()
    expect(await act(id, 'reject', coordinator, { reason: 'Dit is een woonhuis.' })).toMatchObject({
      ...{ status: 'rejected', rejection: 'Dit is een woonhuis.' },
    })
    expect(await act(id, 'confirm', staff)).toEqual([409, 'wrong-state'])
    const changed = (await staff.patch(`/support-points/${id}`, { about: 'De ruimte ernaast' })).json()
    expect(changed).toMatchObject({ status: 'proposed' })
    expect(changed).not.toHaveProperty('rejection')
  })

  test('does not get round the coordinator by closing and opening again', async () => {
    const { id } = await add()
    await act(id, 'close', staff)
    expect(await act(id, 'open-again', staff)).toMatchObject({ status: 'proposed' })
    await act(id, 'approve', coordinator)
    await act(id, 'close', staff)
    expect(await isPublic(id)).toBe(false)
    expect(await act(id, 'approve', coordinator)).toEqual([409, 'wrong-state'])
    expect(await act(id, 'open-again', staff)).toMatchObject({ status: 'published' })
    expect(await act(id, 'reject', coordinator, { reason: 'Nee' })).toEqual([409, 'wrong-state'])
  })
})

describe('who may', () => {
  test('a coordinator and an administrator publish at once', async () => {
    expect(await add({}, coordinator)).toMatchObject({ status: 'published', reviewed: true, mayReview: true })
    expect(await add({ place: inNoord }, administrator)).toMatchObject({ status: 'published' })
  })

  test('staff of another organisation and a coordinator of another area neither change nor see what is not published', async () => {
    const { id } = await add()
    const others = await Promise.all([
      app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId: newId() }),
      app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'] }),
      app.as({ roles: ['location-staff'], areas: ['stadsdeel-noord'], organisationId }),
      app.as({ roles: ['coordinator'], areas: ['stadsdeel-noord'] }),
    ])
    const tries = async () => {
      const codes = others.map(async who => (await who.patch(`/support-points/${id}`, { about: 'x' })).statusCode)
      return await Promise.all(codes)
    }
    expect(await tries()).toEqual([404, 404, 404, 404])
    await act(id, 'approve', coordinator)
    expect(await tries()).toEqual([403, 403, 403, 403])
    for (const who of others) expect(ids(await who.get('/support-points?mine=true&limit=100'))).not.toContain(id)
    for (const who of [staff, coordinator, administrator])
      expect(ids(await who.get('/support-points?mine=true&limit=100'))).toContain(id)
  })

  test('nobody writes outside their areas, for another organisation, or outside the region', async () => {
    const refused = async (parts: object, who = staff) => {
      const answer = await who.post('/support-points', { ...said, ...parts })
      const { code, errors } = answer.json<Problem>()
      return [answer.statusCode, code, errors?.[0]?.pointer]
    }
    expect(await refused({ place: inNoord })).toEqual([403, 'forbidden', undefined])
    expect(await refused({ place: inNoord }, coordinator)).toEqual([403, 'forbidden', undefined])
    expect(await refused({ organisationId: newId() })).toEqual([403, 'forbidden', undefined])
    expect(await refused({ place: { lat: 51.9, lon: 4.5 } })).toEqual([422, 'outside-region', '/place'])
    expect(await refused({ functions: ['walk-in', 'sauna'] })).toEqual([422, 'unknown-function', '/functions/1'])
    expect(await refused({ groups: ['pirates'] })).toEqual([422, 'unknown-group', '/groups/0'])
    expect(await refused({ accessibility: ['slide'] })).toEqual([422, 'unknown-feature', '/accessibility/0'])
    expect(await refused({ hours: 'when we feel like it' })).toEqual([422, 'invalid-hours', '/hours'])
  })
})

test('of two who change what they both saw, the second looks again first', async () => {
  const { id, revision } = await add({}, coordinator)
  const change = (about: string) =>
    coordinator.patch(`/support-points/${id}`, { about }, { 'if-match': `"${revision}"` })
  const answers = await Promise.all([change('Links'), change('Rechts')])
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 412])
  const { about, revision: now } = (await visitor(`/support-points/${id}`)).json<SupportPointDetail>()
  expect(about).toBe(answers.find(answer => answer.statusCode === 200)?.json<SupportPointDetail>().about)
  expect(now).toBe(revision + 1)
})

test('what I keep comes page by page, confirmed longest ago first', async () => {
  const own = await app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId: newId() })
  const made = []
  for (const name of ['Een', 'Twee', 'Drie']) {
    made.push((await add({ name }, own)).id)
    await app.moveClock('PT1M')
  }
  await act(String(made[0]), 'approve', coordinator)
  await act(String(made[0]), 'confirm', own)
  const first = (await own.get('/support-points?mine=true&limit=2')).json<SupportPointPage>()
  const second = (
    await own.get(`/support-points?mine=true&limit=2&cursor=${first.nextCursor}`)
  ).json<SupportPointPage>()
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([made[1], made[2], made[0]])
  expect(first.items[0]?.keeping).toEqual({
    ...{ status: 'proposed', isOld: false, reviewed: false, openReports: 0, mayReview: false },
  })
  expect(second.nextCursor).toBeNull()
  expect((await visitor('/support-points?mine=true')).statusCode).toBe(401)
  expect((await own.get('/support-points?mine=true&near=52.3,4.9')).statusCode).toBe(400)
})
