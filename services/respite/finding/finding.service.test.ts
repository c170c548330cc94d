import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { Availability, LocationAvailability } from '../../contracts/api/respite-stays.ts'
import { newId } from '../../kernel/ids.ts'

let house: Guesthouse
let team: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  team = await house.as('neighbourhood-team')
})
afterAll(() => house?.stop())
beforeEach(async () => {
  for (const table of ['occupancy', 'stay', 'bed', 'location']) await house.query(`delete from respite.${table}`)
  await house.location({ id: house.locationId })
})

const look = async (query = ''): Promise<Availability> => {
  const answer = await team.get(`/respite-availability?${query}`)
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json<Availability>()
}
/** What the house itself has, in the nights of a stay in a test. */
const here = async (more = '', nights = house.nights(1, 3)): Promise<LocationAvailability> => {
  const { items } = await look(`locationId=${house.locationId}&from=${nights.from}&to=${nights.to}&${more}`)
  return items[0] as LocationAvailability
}
const freeIds = ({ freeBeds }: LocationAvailability) => freeBeds.map(({ bedId }) => bedId)
const block = (bedId: string, { from, to }: { from: string; to: string }) =>
  house.query(
    `insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, during)
     select $1, true, id, location_id, front_door, tstzrange(timezone('Europe/Amsterdam', $3::date + time '15:00'),
       timezone('Europe/Amsterdam', $4::date + time '15:00')) from respite.bed where id = $2`,
    [newId(), bedId, from, to],
  )
/** Who lives there says so: an own group behind the front door. */
const guest = async (bedId: string, groups: string[], nights = house.nights(1, 3)) =>
  await house.hold(team, bedId, { client: { groups }, period: nights })

describe('what is free follows from what is known', () => {
  test('a bed is free until somebody has it, and again when they leave it', async () => {
    const bedId = await house.bed({ features: ['low-stimulus'] })
    expect((await here()).freeBeds).toEqual([
      { bedId, room: expect.stringMatching(/^kamer /) as string, name: '', features: ['low-stimulus'] },
    ])
    const { id } = await house.hold(team, bedId)
    expect(await here()).toMatchObject({ freeBeds: [], misfits: [{ why: 'taken', beds: 1 }] })
    await house.act(team, id, 'cancel')
    expect(freeIds(await here())).toEqual([bedId])
  })

  test('a hold that ran out takes nothing, whether or not that was written down', async () => {
    const bedId = await house.bed()
    const { id } = await house.hold(team, bedId)
    await house.query(`update respite.stay set held_until = $2 where id = $1`, [id, house.app.clock.now().toString()])
    expect(freeIds(await here())).toEqual([bedId])
  })

  test('the nights before and after a stay are free; nights it is in are not, be it one', async () => {
    const bedId = await house.bed()
    await house.hold(team, bedId, { period: house.nights(5, 3) })
    for (const [after, count, free] of [
      [2, 3, true],
      [8, 2, true],
      [3, 3, false],
      [7, 1, false],
      [4, 9, false],
    ] as const)
      expect(freeIds(await here('', house.nights(after, count))).length, `${after}+${count}`).toBe(free ? 1 : 0)
  })

  test('cleaning that lasts until after the hour of arrival takes the night that follows', async () => {
    const locationId = await house.location({ name: 'Grondig', cleaning: 'PT4H' }) // leave by 12:00, arrive from 15:00
    const bedId = await house.bed({ locationId })
    await house.hold(team, bedId, { period: house.nights(1, 3) })
    const { from, to } = house.nights(4, 2)
    const { items } = await look(`locationId=${locationId}&from=${from}&to=${to}`)
    expect(items).toMatchObject([{ freeBeds: [], nextFree: house.nights(5, 1).from }])
  })

  test('the answer says how old it is, and for which nights it is: from tonight, a time-out of three', async () => {
    await house.bed()
    const { asOf, period, kind, items } = await look()
    const now = house.app.clock.now()
    expect(kind).toBe('time-out')
    expect(now.since(asOf).total('seconds')).toBeLessThan(60)
    expect(items[0]?.asOf).toBe(asOf)
    const local = now.toZonedDateTimeISO('Europe/Amsterdam')
    const tonight = local.hour < 6 ? local.toPlainDate().subtract({ days: 1 }) : local.toPlainDate()
    expect(period).toEqual({ from: tonight.toString(), to: tonight.add({ days: 3 }).toString() })
    expect((await look('kind=respite')).period.to).toBe(tonight.add({ days: 11 }).toString())
  })
})

describe('why a bed does not fit, and what would', () => {
  test('each bed says one thing: what it is comes before who is in it', async () => {
    await house.bed({ kinds: ['respite'] })
    await house.bed({ groups: ['addiction'] })
    await house.bed({ features: [] })
    const taken = await house.bed({ features: ['ground-floor'] })
    const blocked = await house.bed({ features: ['ground-floor'] })
    await house.hold(team, taken)
    await block(blocked, house.nights(2, 1))
    const { misfits, freeBeds } = await here('group=psychiatry&feature=ground-floor')
    expect(freeBeds).toEqual([])
    expect(Object.fromEntries(misfits.map(({ why, beds }) => [why, beds]))).toEqual({
      ...{ 'other-kind': 1, 'group-not-suited': 1, 'feature-missing': 1, taken: 1, blocked: 1 },
    })
  })

  test('who cannot share a front door is not shown a bed behind it, only behind another; a location may except two', async () => {
    const [theirs, beside, around] = [await house.bed(), await house.bed(), await house.bed({ frontDoor: 'achterom' })]
    await guest(theirs, ['addiction'])
    expect(await here('group=psychiatry')).toMatchObject({ freeBeds: [{ bedId: around }] })
    expect((await here('group=psychiatry')).misfits).toContainEqual({ why: 'front-door', beds: 1 })
    expect(freeIds(await here('group=mild-intellectual-disability')).toSorted()).toEqual([beside, around].toSorted())
    const after = house.nights(4, 3) // they have left, and so it is the first night
    expect(freeIds(await here('group=psychiatry', after))).toHaveLength(3)
    const exception = [{ groups: ['psychiatry', 'addiction'], reason: 'Zij kennen elkaar.' }]
    await house.query('update respite.location set front_door_exceptions = $1', [JSON.stringify(exception)])
    expect(freeIds(await here('group=psychiatry'))).toHaveLength(2)
  })

  test('the first night with a bed for as many nights is told: behind the next gap, past the front door', async () => {
    const [one, other] = [await house.bed(), await house.bed()]
    await house.hold(team, one, { period: house.nights(1, 5) }) // until 6
    await house.hold(team, one, { period: house.nights(8, 2) }) // a gap of two nights: 6 and 7, behind the front door of the other
    await house.hold(team, other, { period: house.nights(1, 8), client: { groups: ['addiction'] } }) // until 9
    const from = (after: number) => house.nights(after, 1).from
    expect((await here('', house.nights(1, 2))).nextFree).toBe(from(6))
    expect((await here('', house.nights(1, 3))).nextFree).toBe(from(9))
    expect((await here('group=psychiatry', house.nights(1, 2))).nextFree).toBe(from(9))
    expect((await here('', house.nights(6, 2))).nextFree).toBe(from(6))
  })

  test('where nothing fits within a year there is no next night', async () => {
    const bedId = await house.bed()
    expect((await here('feature=low-stimulus')).nextFree).toBeNull()
    await block(bedId, house.nights(0, 400))
    expect((await here()).nextFree).toBeNull()
  })
})

test('where nobody can stay so long counts as full, and says what can be; who may puts that aside still sees the bed', async () => {
  const small = await house.location({ name: 'Korter', limits: { respite: { longest: 14 } } })
  const [here, there] = [await house.bed(), await house.bed({ locationId: small })]
  const { items } = await look(`kind=respite&from=${house.nights(1, 1).from}&to=${house.nights(16, 1).from}`)
  expect(items.map(freeIds)).toEqual([[here], []])
  expect(items[1]).toMatchObject({
    ...{ name: 'Korter', misfits: [{ why: 'too-long', beds: 1 }], nextFree: null },
    tooLong: { rule: 'stay-too-long', limit: 14, asked: 15, beds: [{ bedId: there }] },
  })
  const period = house.nights(1, 300)
  for (const [kind, rule, limit] of [
    ['time-out', 'stay-too-long', 10],
    ['respite', 'yearly-maximum', 42],
  ] as const) {
    const found = (await look(`kind=${kind}&from=${period.from}&to=${period.to}`)).items
    expect(found.flatMap(freeIds)).toEqual([])
    expect(found[0]?.tooLong).toMatchObject({ rule, limit })
    const answer = await team.post('/stays', house.stay(here, { kind, period }))
    expect([answer.statusCode, house.codeOf(answer)]).toEqual([409, rule])
  }
})

test('a location that knows the group comes before a nearer one, but only when it has a bed', async () => {
  const names = async (query: string) => (await look(query)).items.map(({ name }) => name)
  const near = 'near=52.355,4.925'
  const far = await house.location({ name: 'Ver, met kennis' })
  const full = await house.location({ name: 'Vol, met kennis' })
  await house.query(
    `update respite.location set lat = 52.38, expertise = '{psychiatry}', languages = '{tr}' where id = $1`,
    [far],
  )
  await house.query(`update respite.location set expertise = '{psychiatry}' where id = $1`, [full])
  for (const locationId of [house.locationId, far]) await house.bed({ locationId })
  await house.bed({ locationId: full, kinds: ['respite'] })
  expect(await names(`${near}&group=psychiatry`)).toEqual(['Ver, met kennis', 'Het Logeerhuis', 'Vol, met kennis'])
  expect(await names(`${near}&language=tr`)).toEqual(['Ver, met kennis', 'Het Logeerhuis', 'Vol, met kennis'])
  const { items } = await look(`${near}&limit=1`)
  expect(items).toMatchObject([{ name: 'Het Logeerhuis', distance: 0, expertise: [] }])
  expect((await look(`${near}&group=psychiatry&limit=1`)).items[0]).toMatchObject({
    ...{ distance: 2783, expertise: ['psychiatry'], languages: ['tr'] },
  })
})

test('who loses a bed is told the nearest that are free and fit: one of each location, the same house first', async () => {
  const lost = await house.bed()
  const [beside, theirs] = [await house.bed({ frontDoor: 'achterom' }), await house.bed()]
  const near = async (name: string, lat: number, parts: object = {}) => {
    const locationId = await house.location({ name })
    await house.query('update respite.location set lat = $2 where id = $1', [locationId, lat])
    return await house.bed({ locationId, ...parts })
  }
  const further = await near('Verder', 52.37)
  await near('Voor anderen', 52.36, { groups: ['mild-intellectual-disability'] })
  const full = await near('Vol', 52.356)
  await guest(lost, [])
  await guest(theirs, ['addiction'])
  await guest(full, [])
  const psychiatry = house.stay(lost, { client: { groups: ['psychiatry'] } })
  const answer = await team.post('/stays', psychiatry)
  expect(answer.json<Problem & { alternatives: object[] }>()).toMatchObject({
    code: 'bed-taken',
    alternatives: [
      { bedId: beside, locationId: house.locationId, name: 'Het Logeerhuis', distance: 0 },
      { bedId: further, name: 'Verder', distance: 1670 },
    ],
  })
})

test('who loses a bed is not sent to a location where nobody can stay so long, unless that is put aside', async () => {
  const lost = await house.bed()
  const short = await house.location({ name: 'Korter', limits: { 'time-out': { longest: 3 } } })
  const there = await house.bed({ locationId: short })
  const period = house.nights(1, 4)
  await team.post('/stays', house.stay(lost, { period }))
  const insteadOf = async (parts: object) => {
    const answer = await team.post('/stays', house.stay(lost, { period, ...parts }))
    return answer.json<Problem & { alternatives: { bedId: string }[] }>().alternatives.map(({ bedId }) => bedId)
  }
  expect(await insteadOf({})).toEqual([])
  const overrule = { rule: 'stay-too-long', reason: 'Pas maandag is er thuis weer iemand' }
  expect(await insteadOf({ overrule })).toEqual([there])
})

test('a location that is closed and a bed that is gone are not there', async () => {
  const bedId = await house.bed()
  await house.query('update respite.bed set removed_on = current_date where id = $1', [bedId])
  expect((await look()).items).toEqual([])
  await house.bed()
  expect((await look()).items).toHaveLength(1)
  await house.query('update respite.location set closed = true')
  expect((await look()).items).toEqual([])
})

test('each mistake is told by itself, at the parameter it is in', async () => {
  const wrong = async (query: string) => {
    const answer = await team.get(`/respite-availability?${query}`)
    const { code, errors = [] } = answer.json<Problem>()
    return [answer.statusCode, code, errors[0]?.pointer, errors[0]?.code]
  }
  const [day, later] = [house.nights(5, 1).from, house.nights(900, 1).from]
  for (const [query, pointer, code] of [
    [`from=${day}&to=${house.nights(4, 1).from}`, '/to', 'ends-before-it-starts'],
    [`from=${day}&to=${day}`, '/to', 'no-nights'],
    [`from=2020-01-01`, '/from', 'in-the-past'],
    [`from=${day}&to=${later}`, '/to', 'too-far'],
    [`from=9999-12-31`, '/from', undefined],
    ['from=2027-02-30', '/from', 'format'],
    ['near=elders', '/near', 'near'],
    ['near=95,4', '/near', 'near'],
    ['group=nobody-knows', '/group', 'unknown-group'],
    ['group=psychiatry,Nobody', '/group', 'unknown-group'],
    ['feature=psychiatry', '/feature', 'unknown-feature'],
    ['kind=hotel', '/kind', 'enum'],
    ['language=Nederlands', '/language', 'pattern'],
  ] as const)
    expect(await wrong(query), query).toEqual([
      400,
      'invalid-parameter',
      pointer,
      code ?? (expect.any(String) as string),
    ])
})
