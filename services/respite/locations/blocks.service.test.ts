import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { BedBlock, Nights } from '../../contracts/api/respite-locations.ts'

let house: Guesthouse
let staff: TestAsker
let team: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  staff = await house.as('location-staff')
  team = await house.as('neighbourhood-team')
})
afterAll(() => house.stop())

const block = (bedId: string, period: Nights, who = staff) =>
  who.post(`/beds/${bedId}/blocks`, { period, reason: 'lekkage' })

test('in nights that are blocked a bed cannot be had, before and after it can', async () => {
  const bedId = await house.bed()
  await house.hold(team, bedId, { period: house.nights(1, 2) })
  const made = await block(bedId, house.nights(3, 2))
  expect(made.statusCode).toBe(201)
  expect((await staff.get(String(made.headers['location']).replace('/api/v1', ''))).json()).toEqual(made.json())
  const refused = await team.post('/stays', house.stay(bedId, { period: house.nights(4, 2) }))
  expect(house.codeOf(refused)).toBe('bed-blocked')
  await house.hold(team, bedId, { period: house.nights(5, 2) })
})

test('a bed that is somebody’s is not blocked under them: who is in the way is said', async () => {
  const bedId = await house.bed()
  const stay = await house.hold(team, bedId, { period: house.nights(2, 3) })
  const answer = await block(bedId, house.nights(4, 2))
  expect([answer.statusCode, house.codeOf(answer)]).toEqual([409, 'bed-taken'])
  expect(answer.json()).toMatchObject({ inTheWay: { what: 'stay', id: stay.id, period: stay.period } })
  expect(answer.body).not.toContain('client')
})

test('a hold that has lapsed is in nobody’s way', async () => {
  const bedId = await house.bed()
  await house.query(`update respite.bed set revision = 1 where id = $1`, [bedId])
  const stay = await house.hold(team, bedId, { period: house.nights(2, 3) })
  await house.query(
    `with gone as (delete from kernel.timer where service = 'respite' and subject = $1)
     update respite.stay set held_until = now() - interval '1 second' where id::text = $1`,
    [stay.id],
  )
  expect((await block(bedId, house.nights(2, 1))).statusCode).toBe(201)
  expect((await team.get(`/stays/${stay.id}`)).json()).toMatchObject({ status: 'expired' })
})

test('what is lifted can be had again; the nights it has had stay blocked', async () => {
  const bedId = await house.bed()
  const made = (await block(bedId, house.nights(1, 10))).json<BedBlock>()
  await house.app.moveClock('PT84H')
  const lift = () => staff.post(`/bed-blocks/${made.id}/lift`)
  const lifted = (await lift()).json<BedBlock>()
  expect(lifted).toMatchObject({ status: 'lifted', period: { from: made.period.from } })
  expect(lifted.period.to > made.period.from && lifted.period.to < made.period.to).toBe(true)
  expect((await lift()).json()).toEqual(lifted)
  await house.hold(team, bedId, { period: house.nights(1, 2) })
})

test('a block that has not begun leaves nothing when it is lifted, and one that is over cannot be', async () => {
  const bedId = await house.bed()
  const coming = (await block(bedId, house.nights(5, 2))).json<BedBlock>()
  expect((await staff.post(`/bed-blocks/${coming.id}/lift`)).json()).toMatchObject({ period: coming.period })
  expect(await house.query('select id from respite.occupancy where bed_id = $1', [bedId])).toEqual([])
  const past = (await block(bedId, house.nights(1, 1))).json<BedBlock>()
  await house.app.moveClock('PT72H')
  expect(house.codeOf(await staff.post(`/bed-blocks/${past.id}/lift`))).toBe('wrong-state')
})

test('nights must be nights to come, and the bed one’s own', async () => {
  const bedId = await house.bed()
  const [{ from, to }, past] = [house.nights(2, 3), house.nights(-4, 2)]
  for (const [period, code, pointer] of [
    [{ from: to, to: from }, 'invalid-period', '/period/to'],
    [{ from, to: from }, 'invalid-period', '/period/to'],
    [past, 'period-in-past', '/period/from'],
    [house.nights(1, 4000), 'invalid-period', '/period/to'],
  ] as const) {
    const answer = await block(bedId, period)
    const problem = answer.json<Problem>()
    expect([answer.statusCode, problem.code, problem.errors?.[0]?.pointer]).toEqual([422, code, pointer])
  }
  const elsewhere = await house.as('location-staff', { areas: ['stadsdeel-noord'] })
  expect((await block(bedId, house.nights(1, 1), elsewhere)).statusCode).toBe(403)
  expect((await block('01900000-0000-7000-8000-00000000dead', house.nights(1, 1))).statusCode).toBe(404)
})

test('of a block and a hold at the same moment exactly one gets the bed', async () => {
  for (let round = 0; round < 5; round++) {
    const bedId = await house.bed()
    const answers = await Promise.all([
      block(bedId, house.nights(2, 2)),
      team.post('/stays', house.stay(bedId, { period: house.nights(3, 2) })),
      block(bedId, house.nights(3, 1)),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
  }
})
