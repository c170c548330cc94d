import { afterAll, beforeAll, expect, test } from 'vitest'
import { Neighbourhood, willing } from '../../infra/testing/neighbourhood.ts'
import { testRuntime } from '../../infra/testing/runtime.ts'
import type { Problem } from '../contracts/api/common.ts'
import type { HelperProfile } from '../contracts/api/volunteers.ts'
import { volunteers } from './service.ts'

let street: Neighbourhood
beforeAll(async () => {
  street = await Neighbourhood.build(await testRuntime({ services: [volunteers] }))
})
afterAll(() => street?.stop())

test('a profile is read back as it was written, and what was not said has its default', async () => {
  const helper = await street.app.as({})
  expect((await helper.get('/me/helper-profile')).statusCode).toBe(404)
  const profile = { ...willing, place: { lat: 52.3561234, lon: 4.9298765 }, kinds: ['walk'], languages: ['nl', 'tr'] }
  expect((await helper.put('/me/helper-profile', profile)).statusCode).toBe(200)
  expect((await helper.get('/me/helper-profile')).json()).toEqual(profile)
  const { kinds, place, radius, availability } = willing
  await helper.put('/me/helper-profile', { kinds, place, radius, availability })
  expect((await helper.get('/me/helper-profile')).json<HelperProfile>()).toMatchObject({
    paused: false,
    exceptions: [],
    maxOpenTasks: 2,
    maxOffersPerWeek: 5,
  })
})

test('nowhere in the database stands where a helper lives more exactly than a hundred metres', async () => {
  const helper = await street.helper({ place: { lat: 52.3561234, lon: 4.9298765 } })
  const { rows } = await street.query<{ lat: number; lon: number; all: string }>(
    'select lat, lon, to_jsonb(p)::text as all from volunteers.helper_profile p where helper_id = $1',
    [helper.asker.id],
  )
  expect(rows[0]).toMatchObject({ lat: 52.356, lon: 4.93 })
  expect(rows[0]?.all).not.toMatch(/3561234|9298765/)
  const events = await street.query<{ all: string }>('select to_jsonb(e)::text as all from log.event e')
  expect(events.rows.map(row => row.all).join()).not.toMatch(/3561234|9298765/)
  await expect(street.query('update volunteers.helper_profile set lat = 52.35612')).rejects.toThrow(/check/)
})

test('a kind of help that nobody can ask for is refused, with which one; a new one of the municipality is not', async () => {
  const helper = await street.app.as({})
  const put = async (...kinds: string[]) => {
    const answer = await helper.put('/me/helper-profile', { ...willing, kinds })
    return [answer.statusCode, ...(answer.json<Problem>().errors ?? []).map(({ pointer, code }) => [pointer, code])]
  }
  const tell = (revision: number, ...kinds: string[]) =>
    street.tell({ type: 'help-request-kinds.changed', subject: 'help-request-kinds', data: { revision, kinds } })
  await tell(2, 'walk', 'dancing')
  await tell(1, 'walk')
  await street.app.settled()
  expect(await put('walk', 'dancing')).toEqual([200])
  expect(await put('walk', 'sailing', 'flying')).toEqual([
    422,
    ['/kinds/1', 'unknown-kind'],
    ['/kinds/2', 'unknown-kind'],
  ])
})

test('what cannot be is refused, with where it is', async () => {
  const helper = await street.app.as({})
  const put = async (change: object) => {
    const answer = await helper.put('/me/helper-profile', { ...willing, ...change })
    return [answer.statusCode, answer.json<Problem>().errors?.map(error => error.pointer)]
  }
  const overnight = [{ weekday: 1, from: '22:00', to: '02:00' }]
  expect(await put({ availability: overnight })).toEqual([422, ['/availability/0/to']])
  expect(await put({ availability: [{ weekday: 8, from: '09:00', to: '10:00' }] })).toEqual([
    422,
    ['/availability/0/weekday'],
  ])
  expect(await put({ place: { lat: 91, lon: 4 } })).toEqual([422, ['/place/lat']])
  expect(await put({ exceptions: [{ date: '2026-02-30', available: false }] })).toEqual([422, ['/exceptions/0/date']])
  expect(await put({ shoeSize: 43 })).toEqual([422, ['/shoeSize']])
  const manager = await street.app.as({ roles: ['manager'] })
  expect((await manager.put('/me/helper-profile', willing)).statusCode).toBe(403)
})
