import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import { seed } from '../../../infra/testing/seed.ts'
import type { StayKind } from '../../contracts/api/respite-locations.ts'
import type { Availability } from '../../contracts/api/respite-stays.ts'
import { newId } from '../../kernel/ids.ts'
import { type FindableBed, type FindableLocation, nextFree, whyNot } from '../rules/finding.ts'
import type { Limits } from '../rules/limits.ts'

/** The next night that is an hour shorter, at least two weeks from now: nobody can ask for nights that were. */
const shortNight = () => {
  const soonest = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ weeks: 2 })
  const lastSunday = (year: number) => {
    const lastDay = new Temporal.PlainDate(year, 3, 31)
    return lastDay.subtract({ days: lastDay.dayOfWeek % 7 })
  }
  const thisYear = lastSunday(soonest.year)
  return Temporal.PlainDate.compare(thisYear, soonest) < 0 ? lastSunday(soonest.year + 1) : thisYear
}
/** What is asked lies around that change of the clock. */
const base = shortNight().subtract({ days: 3 })
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
  /** Of each bed one after the other, so close that gaps of some nights are far away. */
  takings: fc.array(
    fc.array(
      fc.record({
        gap: fc.constantFrom(0, 1, 1, 3, 25, 49, 100),
        hours: fc.constantFrom(1, 21, 22, 23, 46, 70, 150),
        isBlock: fc.boolean(),
        isLapsed: fc.constantFrom(false, false, false, false, true),
        groups,
      }),
      { maxLength: 25, size: 'max' },
    ),
    { minLength: 4, maxLength: 4 },
  ),
  asked: fc.record({
    kind: fc.constantFrom(...kinds),
    groups,
    features: fc.oneof(fc.constant<string[]>([]), features),
    from: fc.integer({ min: -1, max: 6 }),
    nights: fc.integer({ min: 1, max: 5 }),
    longest: fc.constantFrom(undefined, undefined, 3),
    perYear: fc.constantFrom(undefined, undefined, 4),
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

/** What takes the beds, from some days before on. */
const takingsOf = ({ takings }: World, beds: FindableBed[]) =>
  beds.flatMap((bed, nr) => {
    let at = base
      .subtract({ days: 4 })
      .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '15:00' })
      .toInstant()
    return (takings[nr] ?? []).map(({ gap, hours, ...rest }) => {
      const from = at.add({ hours: gap })
      at = from.add({ hours })
      return { id: newId(), bedId: bed.id, frontDoor: bed.frontDoor, from, to: at, ...rest }
    })
  })

const limitsOf = ({ kind, longest, perYear }: World['asked']): Limits => ({
  [kind]: { ...(longest ? { longest } : {}), ...(perYear ? { perYear } : {}) },
})

const write = async ({ hours, excepted, asked }: World, beds: FindableBed[], takings: ReturnType<typeof takingsOf>) => {
  for (const table of ['occupancy', 'stay', 'bed']) await house.query(`delete from respite.${table}`)
  const exceptions = excepted ? [{ groups: ['addiction', 'psychiatry'], reason: 'Zij kennen elkaar.' }] : []
  await house.query(
    `update respite.location set arrive_from = $1, leave_by = $2, cleaning = $3, front_door_exceptions = $4,
       limits = $5`,
    [hours.arriveFrom, hours.leaveBy, hours.cleaning, JSON.stringify(exceptions), JSON.stringify(limitsOf(asked))],
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
       select id, 'held', 'time-out', "bedId", $1, $4::date, $4::date + 1, 'soon', $3, 'nobody', false, '{}', '{}', '',
         $3 from given where "isLapsed")
     insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, groups, during)
     select id, "isBlock", "bedId", $1, "frontDoor", groups, tstzrange("from", "to") from given`,
    [house.locationId, JSON.stringify(takings), house.app.clock.now().toString(), base.toString()],
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
        limits: limitsOf(asked),
      }
      const from = base.add({ days: asked.from })
      const period = { from: from.toString(), to: from.add({ days: asked.nights }).toString() }
      const wish = { ...asked, period, apart, limits: {} }

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
    { seed, numRuns: 60 },
  )
})
