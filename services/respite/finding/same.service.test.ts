import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { StayKind } from '../../contracts/api/respite-locations.ts'
import type { Availability } from '../../contracts/api/respite-stays.ts'
import { newId } from '../../kernel/ids.ts'
import { type FindableBed, type FindableLocation, nextFree, type Taking, whyNot } from '../rules/finding.ts'

/** What is asked lies around a change of the clock: the night of 28 March 2027 is an hour shorter. */
const base = Temporal.PlainDate.from('2027-03-25')
const apart = new Map([
  ['psychiatry', ['addiction']],
  ['addiction', ['psychiatry']],
])
const groups = fc.subarray(['psychiatry', 'addiction', 'mild-intellectual-disability'], { maxLength: 2 })
const features = fc.subarray(['ground-floor', 'low-stimulus'])
const kinds: StayKind[] = ['time-out', 'bridging']
const doors = fc.constantFrom('', 'achterom')

const worlds = fc.record({
  hours: fc.record({
    arriveFrom: fc.constantFrom('15:00', '14:00', '02:30'),
    leaveBy: fc.constantFrom('12:00', '10:00', '24:00'),
    cleaning: fc.constantFrom('PT30M', 'PT2H', 'PT4H', 'PT30H'),
  }),
  excepted: fc.boolean(),
  beds: fc.array(
    fc.record({
      kinds: fc.subarray(kinds, { minLength: 1 }),
      features,
      groups: fc.oneof(fc.constant<string[]>([]), groups),
      frontDoor: doors,
      inUseFrom: fc.constantFrom(-9, -9, 3).map(days => base.add({ days }).toString()),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  takings: fc.array(
    fc.record({
      bed: fc.nat({ max: 3 }),
      day: fc.integer({ min: -4, max: 30 }),
      hour: fc.constantFrom(1, 2, 3, 12, 14, 15),
      hours: fc.oneof(fc.constantFrom(21, 22, 23), fc.integer({ min: 1, max: 150 })),
      isBlock: fc.boolean(),
      isLapsed: fc.constantFrom(false, false, false, true),
      groups,
    }),
    { maxLength: 30 },
  ),
  asked: fc.record({
    kind: fc.constantFrom(...kinds),
    groups,
    features: fc.oneof(fc.constant<string[]>([]), features),
    from: fc.integer({ min: -1, max: 6 }),
    nights: fc.integer({ min: 1, max: 5 }),
  }),
})
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never

let house: Guesthouse
let team: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  team = await house.as('neighbourhood-team')
})
afterAll(() => house?.stop())

/** What takes the beds: of what overlaps only the first, as the database has it. */
const takingsOf = ({ takings }: World, beds: FindableBed[]) => {
  const kept: (Taking & { id: string; isLapsed: boolean })[] = []
  for (const { bed: nr, day, hour, hours, ...rest } of takings) {
    const bed = beds[nr]
    const from = base
      .add({ days: day })
      .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: { hour } })
      .toInstant()
    const to = from.add({ hours })
    const overlaps = kept.some(
      other =>
        other.bedId === bed?.id &&
        Temporal.Instant.compare(other.from, to) < 0 &&
        Temporal.Instant.compare(other.to, from) > 0,
    )
    if (!bed || overlaps) continue
    kept.push({ id: newId(), bedId: bed.id, frontDoor: bed.frontDoor, from, to, ...rest })
  }
  return kept
}

const write = async ({ hours, excepted }: World, beds: FindableBed[], takings: ReturnType<typeof takingsOf>) => {
  for (const table of ['occupancy', 'stay', 'bed']) await house.query(`delete from respite.${table}`)
  const exceptions = excepted ? [{ groups: ['addiction', 'psychiatry'], reason: 'Zij kennen elkaar.' }] : []
  await house.query(
    `update respite.location set arrive_from = $1, leave_by = $2, cleaning = $3, front_door_exceptions = $4`,
    [hours.arriveFrom, hours.leaveBy, hours.cleaning, JSON.stringify(exceptions)],
  )
  await house.query(
    `insert into respite.bed (id, location_id, room, kinds, features, groups, front_door, in_use_from)
     select id, $1, 'kamer', kinds, features, groups, "frontDoor", "inUseFrom" from jsonb_to_recordset($2::jsonb)
       as b(id uuid, kinds text[], features text[], groups text[], "frontDoor" text, "inUseFrom" date)`,
    [house.locationId, JSON.stringify(beds)],
  )
  await house.query(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as t(id uuid, "bedId" uuid, "frontDoor" text, "isBlock" boolean,
         "isLapsed" boolean, groups text[], "from" timestamptz, "to" timestamptz)),
     held as (
       insert into respite.stay (id, status, kind, bed_id, location_id, from_date, to_date, urgency, held_until,
         requested_by, from_backup, areas, location_areas, organisation_id, created_at)
       select id, 'held', 'time-out', "bedId", $1, '2027-03-25', '2027-03-26', 'soon', $3, 'nobody', false, '{}', '{}', '',
         $3 from given where "isLapsed")
     insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, groups, during)
     select id, "isBlock", "bedId", $1, "frontDoor", groups, tstzrange("from", "to") from given`,
    [house.locationId, JSON.stringify(takings), house.app.clock.now().toString()],
  )
}

test('the search says what the rules say, whatever is in the beds', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async world => {
      const beds: FindableBed[] = world.beds.map(bed => ({ id: newId(), ...bed }))
      const all = takingsOf(world, beds)
      await write(world, beds, all)
      const { hours, excepted, asked } = world
      const location: FindableLocation = {
        hours: { ...hours, dayStartsAt: '12:00', cleaning: Temporal.Duration.from(hours.cleaning) },
        takings: all.filter(({ isLapsed }) => !isLapsed),
        exceptions: excepted ? [{ groups: ['psychiatry', 'addiction'] }] : [],
      }
      const from = base.add({ days: asked.from })
      const period = { from: from.toString(), to: from.add({ days: asked.nights }).toString() }
      const wish = { ...asked, period, apart }

      const answer = await team.get(
        `/respite-availability?kind=${asked.kind}&from=${period.from}&to=${period.to}&group=${asked.groups.join()}&feature=${asked.features.join()}`,
      )
      const [found] = answer.json<Availability>().items
      const whys = beds.map(bed => ({ id: bed.id, why: whyNot(bed, wish, location) }))
      const said = (found?.misfits ?? []).flatMap(({ why, beds: count }) => Array<string>(count).fill(why))
      expect(said.toSorted()).toEqual(whys.flatMap(({ why }) => why ?? []).toSorted())
      const free = whys.flatMap(({ id, why }) => (why ? [] : [id]))
      expect(found?.freeBeds.map(({ bedId }) => bedId).toSorted()).toEqual(free.toSorted())
      expect(found?.nextFree).toBe(nextFree(beds, wish, location) ?? null)
    }),
    { numRuns: 60 },
  )
})
