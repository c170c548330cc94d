import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import { keepBlock } from '../../../infra/testing/kept-beds.ts'
import { looksAt } from '../../../infra/testing/looks.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { BedFigures, LocationDay, Planning } from '../../contracts/api/respite-figures.ts'
import type { Stay } from '../../contracts/api/respite-stays.ts'
import { newId } from '../../kernel/ids.ts'

/**
 * One house, one week. Its nights change at noon, and the tests begin at seven in the evening, so that 'tonight' is the
 * night of today whatever the hour at which they are run.
 */
let house: Guesthouse
let team: TestAsker
let staff: TestAsker
let coordinator: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  const now = house.app.clock.now().toZonedDateTimeISO('Europe/Amsterdam')
  const evening = now
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '19:00' })
  await house.app.moveClock(now.until(evening).toString())
  team = await house.as('neighbourhood-team')
  staff = await house.as('location-staff')
  coordinator = await house.as('coordinator')
})
afterAll(() => house?.stop())

/** Moves the clock to a local time so many days from now: a day may have 23 or 25 hours. */
const moveTo = async (days: number, plainTime: string) => {
  const now = house.app.clock.now().toZonedDateTimeISO('Europe/Amsterdam')
  const then = now.toPlainDate().add({ days }).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime })
  await house.app.moveClock(now.until(then).toString())
}

const path = (locationId: string, rest: string) => `/respite-locations/${locationId}/${rest}`
const dayOf = async (locationId: string, query = '', who = staff) => {
  const answer = await who.get(path(locationId, `day${query}`))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<LocationDay>()
}
const planningOf = async (locationId: string, query = '', who = staff) => {
  const answer = await who.get(path(locationId, `planning${query}`))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Planning>()
}
const ids = (stays: Stay[]) => stays.map(({ id }) => id)
const parts = ({ arriving, leaving, staying, overdue, free, beds }: LocationDay) => ({
  ...{ arriving: ids(arriving), leaving: ids(leaving), staying: ids(staying), overdue: ids(overdue), free, beds },
})
const nobody = { arriving: [], leaving: [], staying: [], overdue: [] }
const night = (after: number) => house.nights(after, 1).from

/** A stay that is reserved, and has begun when it begins today. */
const reserve = async (bedId: string, after: number, nights: number, name = 'Mevrouw de Wit') => {
  const { id } = await house.hold(team, bedId, { period: house.nights(after, nights), client: { groups: [], name } })
  await house.act(team, id, 'reserve')
  return id
}

describe('the day of a location', () => {
  test('who comes, who stays, who goes and who should have gone, as the days go by', async () => {
    const locationId = await house.location()
    const bed = () => house.bed({ locationId })
    const [one, two, three, four] = [await bed(), await bed(), await bed(), await bed()]
    const first = await reserve(one, 0, 2)
    const second = await reserve(two, 1, 3)
    await house.hold(team, three, { period: house.nights(0, 1) })
    await keepBlock(house, { bedId: four, locationId, from: night(1), to: night(9) })
    expect(parts(await dayOf(locationId))).toEqual({ ...nobody, arriving: [first], free: 2, beds: 4 })
    expect(parts(await dayOf(locationId, `?date=${night(1)}`))).toEqual({
      ...{ ...nobody, arriving: [second], staying: [first], free: 1, beds: 4 },
    })
    await house.act(staff, first, 'arrive')
    expect(parts(await dayOf(locationId)), 'who has come is waited for no longer').toEqual({
      ...{ ...nobody, staying: [first], free: 2, beds: 4 },
    })
    await moveTo(1, '19:00')
    expect(parts(await dayOf(locationId)), 'the second should be here by now').toMatchObject({
      ...{ arriving: [second], staying: [first] },
    })
    await moveTo(1, '10:00')
    expect(parts(await dayOf(locationId)), 'the second is late, and the first may stay until noon').toEqual({
      ...{ ...nobody, arriving: [second], leaving: [first], free: 1, beds: 4 },
    })
    await moveTo(0, '12:50')
    expect(parts(await dayOf(locationId)), 'nobody sleeps in a bed that somebody still is in').toEqual({
      ...{ ...nobody, arriving: [second], overdue: [first], free: 1, beds: 4 },
    })
    await house.act(staff, first, 'end', { nextStep: 'home' })
    expect(parts(await dayOf(locationId))).toEqual({
      ...{ ...nobody, arriving: [second], leaving: [first], free: 2, beds: 4 },
    })
  })

  test('somebody sees the stays they may see, and how many beds are free', async () => {
    const locationId = await house.location()
    const bed = await house.bed({ locationId })
    const id = await reserve(bed, 0, 2)
    expect(ids((await dayOf(locationId, '', team)).arriving)).toEqual([id])
    expect(parts(await dayOf(locationId, '', coordinator))).toEqual({ ...nobody, free: 0, beds: 1 })
  })
})

describe('the planning of a location', () => {
  let locationId: string
  let bed: string
  let other: string
  const span = async (bedId: string, who = staff) =>
    (await planningOf(locationId, '', who)).beds.find(one => one.bedId === bedId)?.spans
  beforeAll(async () => {
    locationId = await house.location()
    bed = await house.bed({ locationId })
    other = await house.bed({ locationId })
  })

  test('has every bed with its stays, their cleaning, and its blocks; names are for who may know', async () => {
    const id = await reserve(bed, 1, 3)
    const blockId = await keepBlock(house, {
      bedId: other,
      locationId,
      from: night(2),
      to: night(4),
      reason: 'Lekkage',
    })
    const shown = { what: 'stay', id, status: 'reserved', kind: 'time-out', period: house.nights(1, 3) }
    const [stay] = (await span(bed)) ?? []
    expect(stay).toMatchObject({ ...shown, label: 'Mevrouw de Wit' })
    const cleaning = Temporal.Instant.from(String(stay?.cleanAt)).since(Temporal.Instant.from(String(stay?.to)))
    expect(cleaning.total('hours')).toBe(2)
    expect(await span(bed, team)).toMatchObject([{ label: 'Mevrouw de Wit' }])
    const [seen] = (await span(bed, coordinator)) ?? []
    expect(seen).toMatchObject(shown)
    expect(seen).not.toHaveProperty('label')
    expect(await span(other)).toMatchObject([
      { what: 'block', id: blockId, label: 'Lekkage', period: house.nights(2, 2) },
    ])
    expect((await span(other, team))?.[0]).not.toHaveProperty('label')
  })

  test('a look at the name of somebody we know is written down, once for each who looks', async () => {
    const place = await house.location()
    const personId = newId()
    const client = { personId, groups: [], name: 'Meneer Bakker' }
    const { id } = await house.hold(team, await house.bed({ locationId: place }), { client })
    await planningOf(place)
    await planningOf(place, '', coordinator)
    await dayOf(place, `?date=${night(1)}`)
    const looks = await looksAt(house.app.databaseUrl, personId)
    expect(looks.filter(({ actor }) => actor !== team.asker.id)).toEqual([
      { actor: staff.asker.id, action: 'planning', subject: id },
    ])
  })

  test('somebody who moved is on the bed they left up to then, and their nights count there', async () => {
    const place = await house.location()
    const [left, taken] = [await house.bed({ locationId: place }), await house.bed({ locationId: place })]
    const id = await reserve(left, 0, 5)
    await house.act(staff, id, 'arrive')
    await moveTo(2, '19:00')
    await house.act(team, id, 'move', { bedId: taken })
    const { beds } = await planningOf(place, `?from=${night(-5)}&to=${night(10)}`)
    const spans = (bedId: string) => beds.find(one => one.bedId === bedId)?.spans
    expect(spans(left)).toMatchObject([{ id, status: 'moved', period: house.nights(-2, 2) }])
    expect(spans(taken)).toMatchObject([{ id, status: 'in-house', period: house.nights(0, 3) }])
    const manager = await house.as('manager')
    const report = (await manager.get(`/respite-figures?from=${night(-2)}&to=${night(3)}`)).json<BedFigures>()
    const days = report.locations.find(one => one.locationId === place)?.days
    expect(days, 'three nights slept, two to come').toMatchObject({ occupied: 3, expected: 2 })
  })

  test('who should have left is still on their bed, up to now', async () => {
    const late = await house.bed({ locationId })
    const id = await reserve(late, 0, 1)
    await house.act(staff, id, 'arrive')
    await moveTo(2, '19:00')
    const planning = await planningOf(locationId)
    const spans = planning.beds.find(one => one.bedId === late)?.spans
    expect(spans).toMatchObject([{ id, overdue: true, to: planning.asOf, period: house.nights(-2, 1) }])
  })

  test.each([
    ['planning?from=2026-03-01&to=2026-03-01', 'invalid-period'],
    ['planning?from=2026-03-01&to=2026-06-01', 'invalid-period'],
    ['planning?from=9999-12-31', 'invalid-period'],
    ['planning?from=yesterday', 'invalid-parameter'],
    ['day?date=0000-01-01', 'invalid-period'],
    ['day?date=2026-02-30', 'invalid-parameter'],
  ])('%s is %s', async (rest, code) => {
    expect(house.codeOf(await staff.get(path(locationId, rest)))).toBe(code)
  })

  test('of a location that is not there is not found, and a resident may not look', async () => {
    const resident = await house.app.as({ id: newId() })
    for (const rest of ['day', 'planning']) {
      expect(house.codeOf(await staff.get(path(newId(), rest)))).toBe('not-found')
      expect(house.codeOf(await resident.get(path(locationId, rest)))).toBe('forbidden')
    }
  })
})
