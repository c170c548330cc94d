import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Nights } from '../../contracts/api/respite-locations.ts'
import type { Availability, NewStay, StayStatus } from '../../contracts/api/respite-stays.ts'
import { nightsInYear, yearsOf } from '../rules/nights.ts'

/** Eight people who do whatever comes into their heads, over a few beds, nights, groups and clients. */
const actors = 8
const rounds = 12
const opsInARound = 5

let house: Guesthouse
let team: TestAsker[]
let beds: string[]
let locations: string[]
beforeAll(async () => {
  house = await Guesthouse.build()
  team = await Promise.all(Array.from({ length: actors }, () => house.as('neighbourhood-team')))
  locations = [house.locationId, await house.location({ limits: { bridging: { perYear: 20 } } })]
  const doors = ['', '', 'achter']
  const made = locations.flatMap(locationId => doors.map(frontDoor => house.bed({ locationId, frontDoor })))
  beds = await Promise.all(made)
})
afterAll(() => house?.stop())

/** One deed: what, at which bed or stay (by number, as far as there are), for which nights and whom. */
const deeds = fc.record({
  what: fc.constantFrom(
    'hold',
    'hold',
    'hold',
    'reserve',
    'arrive',
    'end',
    'cancel',
    'no-show',
    'extend',
    'move',
    'tell',
  ),
  bed: fc.nat({ max: 5 }),
  stay: fc.nat(),
  after: fc.integer({ min: 0, max: 12 }),
  nights: fc.integer({ min: 1, max: 6 }),
  group: fc.constantFrom([], ['psychiatry'], ['addiction']),
  number: fc.constantFrom(undefined, 'dossier-1', 'dossier-2'),
})
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never

const confirmed: string[] = []

const act = async (who: TestAsker, deed: Deed) => {
  const bedId = beds[deed.bed] ?? ''
  const id = confirmed[deed.stay % Math.max(1, confirmed.length)]
  const { number, group } = deed
  const client = { groups: [...group], ...(number ? { reference: { organisation: 'Zorg', number } } : {}) }
  if (deed.what === 'hold' || !id)
    return await hold(who, { bedId, period: house.nights(deed.after, deed.nights), client })
  const to = house.nights(deed.after + deed.nights, 1).from
  const bodies: Record<string, object> = { end: { nextStep: 'home' }, extend: { to }, move: { bedId } }
  if (deed.what === 'tell') return await who.patch(`/stays/${id}`, { client })
  return await who.post(`/stays/${id}/${deed.what}`, bodies[deed.what] ?? {})
}

const hold = async (who: TestAsker, parts: Pick<NewStay, 'bedId' | 'period' | 'client'>) => {
  const answer = await who.post('/stays', house.stay(parts.bedId, { kind: 'bridging', ...parts }))
  if (answer.statusCode === 201) confirmed.push(answer.json().id)
  return answer
}

test.each([1, 2, 3, 4])(
  'whatever eight people do at once, beds, front doors, years and histories add up (seed %i)',
  async seed => {
    const all = fc.sample(deeds, { seed, numRuns: rounds * actors * opsInARound })
    for (let round = 0; round < rounds; round++) {
      const answers = await Promise.all(team.map(who => doAll(who, all.splice(0, opsInARound))))
      expect(answers.flat().filter(code => ![200, 201, 409, 412, 422].includes(code))).toEqual([])
      // Now and then holds lapse all at once, while the others go on.
      await house.app.moveClock(round % 3 === 2 ? 'PT31M' : 'PT1M')
      await house.app.settled()
      await lookThrough()
    }
    for (const id of confirmed.splice(0)) await (team[0] as TestAsker).post(`/stays/${id}/cancel`, {})
  },
)

/** One person's deeds, one after the other; what each was answered. */
const doAll = async (who: TestAsker, mine: Deed[]) => {
  const codes: number[] = []
  for (const deed of mine) codes.push((await act(who, deed)).statusCode)
  return codes
}

interface Row {
  id: string
  status: StayStatus
  bed_id: string
  location_id: string
  door: string
  from: string
  to: string
  groups: string[]
  client: string | null
  revision: number
}

const lookThrough = async () => {
  const stays = await house.query<Row>(`
    select s.id, s.status, s.bed_id, s.location_id, b.front_door as door, s.from_date::text as from, s.to_date::text as to,
      s.groups, s.client_keys[1] as client, s.revision
    from respite.stay s join respite.bed b on b.id = s.bed_id`)
  const current = stays.filter(({ status }) => ['held', 'reserved', 'in-house'].includes(status))
  expect(pairs(current).filter(([one, two]) => one.bed_id === two.bed_id && meet(one, two))).toEqual([])
  expect(pairs(current).filter(([one, two]) => sameDoor(one, two) && meet(one, two) && apart(one, two))).toEqual([])
  await lookAtYears(stays)
  await lookAtOccupancy(current)
  await lookAtAvailability(current)
  await lookAtHistories(stays)
}

const pairs = (rows: Row[]) => rows.flatMap((one, i) => rows.slice(i + 1).map((two): [Row, Row] => [one, two]))
const meet = (one: Nights, two: Nights) => one.from < two.to && two.from < one.to
const sameDoor = (one: Row, two: Row) => one.location_id === two.location_id && one.door === two.door
const apart = (one: Row, two: Row) =>
  new Set([...one.groups, ...two.groups]).isSupersetOf(new Set(['psychiatry', 'addiction']))

/** 20 nights of bridging a year in the second location: nobody has more by asking twice at once. */
const lookAtYears = async (stays: Row[]) => {
  const counted = stays.filter(({ status }) => !['cancelled', 'expired', 'no-show'].includes(status))
  for (const { client, location_id, from, to } of counted.filter(
    row => row.client && row.location_id === locations[1],
  )) {
    // Who left on the day they came has had no night.
    for (const year of from < to ? yearsOf({ from, to }) : []) {
      const nights = counted.filter(row => row.client === client).map(row => nightsInYear(row, year))
      const had = nights.reduce((sum, some) => sum + some, 0)
      const elsewhere = counted.some(row => row.client === client && row.location_id !== location_id)
      // A house without a limit may go over it; then the house with one has refused what came after.
      if (!elsewhere) expect(had).toBeLessThanOrEqual(20)
    }
  }
}

/** Every current stay takes its bed, and nobody else does but for cleaning. */
const lookAtOccupancy = async (current: Row[]) => {
  const takes = await house.query<{ id: string; bed_id: string }>(`
    select o.id, o.bed_id from respite.occupancy o join respite.stay s on s.id = o.id
    where s.status in ('held', 'reserved', 'in-house')`)
  const sorted = (rows: { id: string; bed_id: string }[]) => rows.map(({ id, bed_id }) => `${id} ${bed_id}`).toSorted()
  expect(sorted(takes)).toEqual(sorted(current))
}

/** What is shown as free is what no stay takes: availability is never typed in. */
const lookAtAvailability = async (current: Row[]) => {
  const period = house.nights(3, 4)
  const answer = await (team[0] as TestAsker).get(
    `/respite-availability?kind=bridging&from=${period.from}&to=${period.to}`,
  )
  const free = answer.json<Availability>().items.flatMap(({ freeBeds }) => freeBeds.map(({ bedId }) => bedId))
  const taken = new Set(current.filter(row => meet(row, period)).map(row => row.bed_id))
  expect(free.toSorted()).toEqual(beds.filter(bed => !taken.has(bed)).toSorted())
}

/** As many events as revisions, one after the other; and the last line of the history says how it stands. */
const lookAtHistories = async (stays: Row[]) => {
  const told = await house.query<{ id: string; revisions: number[]; last: StayStatus }>(`
    select e.stay_id as id, (array_agg(e.what order by e.id desc))[1] as last from respite.stay_entry e group by 1`)
  const lastOf = new Map(told.map(({ id, last }) => [id, last as string]))
  const ends: Partial<Record<StayStatus, string>> = {
    ...{ ended: 'ended', cancelled: 'cancelled', 'no-show': 'no-show', expired: 'expired' },
  }
  for (const { id, status } of stays) if (ends[status]) expect(lastOf.get(id)).toBe(ends[status])
  const events = await house.app.runtime.gatewayPool.query<{ subject: string; revisions: number[] }>(`
    select subject, array_agg((data->>'revision')::int order by position) as revisions
    from log.event where type like 'stay.%' group by 1`)
  for (const { subject, revisions } of events.rows) {
    const stay = stays.find(({ id }) => id === subject)
    expect(revisions).toEqual(Array.from({ length: stay?.revision ?? 0 }, (_, i) => i + 1))
  }
}
