import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import type { Nights } from '../../contracts/api/respite-locations.ts'
import { bedDaysOf, bedDaysOfKind, kindsOf } from './rules/bed-days.ts'
import { blockedLongest, overstays } from './rules/bottlenecks.ts'
import { lengthOfStay } from './rules/length-of-stay.ts'
import { type CountedBed, type CountedStay, markNights } from './rules/marking.ts'
import { type Demand, groupsWithoutPlace, type PlaceBed } from './rules/places.ts'
import { byGroup, countLack, countRefused } from './rules/refused.ts'

const nights = (from: string, to: string): Nights => ({ from, to })
const november = nights('2026-11-01', '2026-12-01')
const tonight = '2026-12-15'

const bed = (id: string, parts: Partial<CountedBed> = {}): CountedBed => ({
  ...{ id, locationId: 'house', kinds: ['time-out', 'respite'], inUseFrom: '2020-01-01', removedOn: undefined },
  ...parts,
})
const stay = (bedId: string, from: string, to: string, parts: Partial<CountedStay> = {}): CountedStay => ({
  ...{ bedId, kind: 'respite', groups: [], status: 'ended', period: nights(from, to), moves: [], tonight },
  ...parts,
})
const count = (parts: Partial<Parameters<typeof markNights>[0]>) => {
  const { beds, groups } = markNights({ period: november, beds: [bed('a')], stays: [], blocks: [], ...parts })
  return { beds, groups, days: bedDaysOf(beds) }
}

describe('settled on availability, not on occupancy', () => {
  test('ten beds × 30 days = 300, 15 blocked, 120 occupied: settled on 285', () => {
    const beds = Array.from({ length: 10 }, (_, i) => bed(`bed ${i}`))
    const stays = Array.from({ length: 8 }, (_, i) => stay(`bed ${i}`, '2026-11-05', '2026-11-20'))
    const blocks = [
      { bedId: 'bed 8', period: nights('2026-11-01', '2026-11-11') },
      { bedId: 'bed 9', period: nights('2026-11-26', '2026-12-20') },
    ]
    expect(count({ beds, stays, blocks }).days).toEqual({
      ...{ total: 300, blocked: 15, occupied: 120, expected: 0, available: 285 },
    })
  })

  test('a night is a night, also when the clock changes in it', () => {
    const october = nights('2026-10-24', '2026-10-27')
    expect(count({ period: october, stays: [stay('a', '2026-10-24', '2026-10-26')] }).days).toMatchObject({
      ...{ total: 3, occupied: 2 },
    })
    const march = nights('2026-03-28', '2026-03-31')
    expect(count({ period: march, stays: [stay('a', '2026-03-28', '2026-03-30')] }).days).toMatchObject({
      ...{ total: 3, occupied: 2 },
    })
  })

  test('a bed counts only while it is in use', () => {
    const beds = [
      bed('new', { inUseFrom: '2026-11-21' }),
      bed('old', { removedOn: '2026-11-04' }),
      bed('never', { inUseFrom: '2026-12-01' }),
    ]
    expect(count({ beds }).days.total).toBe(10 + 3)
    const blocks = [{ bedId: 'new', period: nights('2026-11-15', '2026-11-23') }]
    expect(count({ beds, blocks }).days).toMatchObject({ blocked: 2, available: 11 })
  })

  test('what was only held or cancelled, and who did not come, counts nothing', () => {
    for (const status of ['held', 'cancelled', 'no-show', 'expired'] as const)
      expect(count({ stays: [stay('a', '2026-11-02', '2026-11-12', { status })] }).days).toMatchObject({
        ...{ occupied: 0, expected: 0 },
      })
  })

  test('a guest in the house counts up to tonight, and is expected after it', () => {
    const inHouse = { status: 'in-house', tonight: '2026-11-05' } as const
    const days = (to: string) => count({ stays: [stay('a', '2026-11-02', to, inHouse)] }).days
    expect(days('2026-11-10')).toMatchObject({ occupied: 4, expected: 4 })
    expect(days('2026-11-04'), 'they should have gone on the 4th').toMatchObject({ occupied: 4, expected: 0 })
  })

  test('where somebody slept, the bed was not blocked, whatever was written down', () => {
    const blocks = [{ bedId: 'a', period: nights('2026-11-01', '2026-11-11') }]
    const { days } = count({ blocks, stays: [stay('a', '2026-11-09', '2026-11-12')] })
    expect(days).toMatchObject({ blocked: 8, occupied: 3, available: 22 })
  })

  test('a bed for two kinds is in the total of both and once in all; a stay counts for its own kind', () => {
    const { beds, days } = count({
      beds: [bed('a'), bed('b', { kinds: ['time-out'] })],
      stays: [stay('a', '2026-11-01', '2026-11-13'), stay('b', '2026-11-01', '2026-11-04', { kind: 'time-out' })],
    })
    expect(days).toMatchObject({ total: 60, occupied: 15 })
    expect(kindsOf(beds)).toEqual(['time-out', 'respite'])
    expect(bedDaysOfKind(beds, 'time-out')).toMatchObject({ total: 60, occupied: 3, available: 60 })
    expect(bedDaysOfKind(beds, 'respite')).toMatchObject({ total: 30, occupied: 12, available: 30 })
  })

  test('who moved counts each night on the bed they slept in, also when they moved twice', () => {
    const moves = [
      { bedId: 'a', until: '2026-11-03' },
      { bedId: 'b', until: '2026-11-08' },
    ]
    const { beds } = count({
      beds: [bed('a'), bed('b'), bed('c')],
      stays: [stay('c', '2026-11-01', '2026-11-18', { moves })],
    })
    expect(beds.map(one => bedDaysOf([one]).occupied)).toEqual([2, 5, 10])
  })

  test('somebody in two groups counts in both, somebody of whom no group is told under none', () => {
    const { groups } = count({
      stays: [
        stay('a', '2026-11-01', '2026-11-04', { groups: ['psychiatry', 'addiction'] }),
        stay('a', '2026-11-10', '2026-11-12'),
      ],
    })
    expect(Object.fromEntries(groups)).toEqual({ psychiatry: 3, addiction: 3, '': 2 })
  })
})

test('whatever happened: each night is counted once, and two periods in a row add up to the whole', () => {
  const date = (days: number) => Temporal.PlainDate.from('2026-10-10').add({ days }).toString()
  const period = fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 30 }))
  const on = period.map(([from, length]) => nights(date(from), date(from + length)))
  const bedId = fc.constantFrom('a', 'b', 'c')
  const guests = fc.record({
    ...{
      bedId,
      period: on,
      kind: fc.constantFrom('time-out', 'respite'),
      groups: fc.subarray(['psychiatry', 'addiction']),
    },
    status: fc.constantFrom('held', 'reserved', 'in-house', 'ended', 'cancelled'),
    moves: fc.array(fc.record({ bedId, until: fc.integer({ min: 0, max: 90 }).map(date) }), { maxLength: 1 }),
    tonight: fc.constant(date(35)),
  })
  const town = fc.record({
    stays: fc.array(guests, { maxLength: 8 }),
    blocks: fc.array(fc.record({ bedId, period: on }), { maxLength: 5 }),
  })
  const beds = [bed('a', { inUseFrom: date(5) }), bed('b'), bed('c', { removedOn: date(60) })]
  fc.assert(
    fc.property(town, fc.integer({ min: 1, max: 79 }), (happened, cut) => {
      const parts = { ...happened, beds }
      const whole = count({ ...parts, period: nights(date(0), date(80)) }).days
      const halves = [nights(date(0), date(cut)), nights(date(cut), date(80))].map(one =>
        count({ ...parts, period: one }),
      )
      const { total, blocked, occupied, expected, available } = whole
      expect(total).toBe(75 + 80 + 60)
      expect(available).toBe(total - blocked)
      expect(occupied + expected).toBeLessThanOrEqual(available)
      for (const key of ['total', 'blocked', 'occupied', 'expected', 'available'] as const)
        expect(halves.reduce((sum, { days }) => sum + days[key], 0)).toBe(whole[key])
    }),
    { seed },
  )
})

describe('refused requests are counted by what was asked for', () => {
  const refusals = [
    { kind: 'respite', groups: ['psychiatry'], from: '2026-11-20', nights: 14, why: 'bed-taken' },
    { kind: 'respite', groups: ['psychiatry'], from: '2026-11-05', nights: 12, why: 'bed-taken' },
    { kind: 'time-out', groups: [], from: '2026-11-05', nights: 3, why: 'no-bed' },
    { kind: 'time-out', groups: ['psychiatry'], from: '2026-11-05', nights: 11, why: 'stay-too-long' },
  ] as const
  const asked = refusals.map(refusal => ({ ...refusal, groups: [...refusal.groups] }))

  test('by kind, group and why, with the nights that fall in the period', () => {
    expect(countRefused(november, asked)).toEqual([
      { kind: 'respite', group: 'psychiatry', why: 'bed-taken', count: 2, days: 11 + 12 },
      { kind: 'time-out', group: 'psychiatry', why: 'stay-too-long', count: 1, days: 11 },
      { kind: 'time-out', group: '', why: 'no-bed', count: 1, days: 3 },
    ])
  })

  test('what a limit forbids is no lack of beds', () => {
    expect(countLack(november, asked)).toEqual({ requests: 3, days: 26 })
    expect(byGroup(new Map([['addiction', 7]]), asked)).toEqual([
      { group: '', occupied: 0, refused: 1 },
      { group: 'addiction', occupied: 7, refused: 0 },
      { group: 'psychiatry', occupied: 0, refused: 2 },
    ])
  })
})

test('length of stay is of the whole stay, in the month in which it ended', () => {
  const ended = [
    stay('a', '2026-10-20', '2026-11-03'),
    stay('a', '2026-11-04', '2026-11-24', { kind: 'time-out' }),
    stay('a', '2026-11-24', '2026-12-02'),
    stay('a', '2026-11-24', '2026-11-30', { status: 'in-house' }),
  ]
  expect(lengthOfStay(november, ended)).toEqual([
    {
      ...{ month: '2026-11', stays: 2, nights: 17 },
      kinds: [
        { kind: 'time-out', stays: 1, nights: 20 },
        { kind: 'respite', stays: 1, nights: 14 },
      ],
    },
  ])
})

describe('for the Monday meeting', () => {
  const hours = {
    ...{ dayStartsAt: '12:00', arriveFrom: '15:00', leaveBy: '12:00' },
    cleaning: Temporal.Duration.from('PT2H'),
  }
  const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant()
  const guest = (stayId: string, to: string) => ({
    ...{ stayId, kind: 'respite' as const, location: 'Het Logeerhuis', period: nights('2026-11-01', to), hours },
  })

  test('a guest stays too long from the hour of leaving on, and the nights after it count', () => {
    const guests = [guest('a', '2026-11-10'), guest('b', '2026-11-08'), guest('c', '2026-11-11')]
    const days = (now: string) => overstays(guests, at(now)).map(one => [one.stayId, one.days])
    expect(days('2026-11-08T11:59')).toEqual([])
    expect(days('2026-11-08T12:01')).toEqual([['b', 1]])
    expect(days('2026-11-10T13:00')).toEqual([
      ['b', 3],
      ['a', 1],
    ])
  })

  test('a bed whose block is renewed has been blocked since the first', () => {
    const block = (blockId: string, bedId: string, from: string, to: string) => ({
      ...{ blockId, bedId, bed: bedId, location: 'Het Logeerhuis', reason: blockId, period: nights(from, to) },
      tonight: '2026-11-20',
    })
    const lines = blockedLongest([
      block('short', 'kamer 1', '2026-11-19', '2026-12-19'),
      block('third week', 'kamer 2', '2026-11-16', '2026-11-23'),
      block('first week', 'kamer 2', '2026-11-02', '2026-11-09'),
      block('second week', 'kamer 2', '2026-11-09', '2026-11-16'),
      block('long ago', 'kamer 2', '2026-09-01', '2026-10-01'),
      block('later', 'kamer 3', '2026-11-21', '2026-12-01'),
    ])
    expect(lines).toEqual([
      {
        ...{ blockId: 'third week', bed: 'kamer 2', location: 'Het Logeerhuis', reason: 'third week' },
        ...{ since: '2026-11-02', until: '2026-11-23', days: 19 },
      },
      expect.objectContaining({ blockId: 'short', days: 2 }),
    ])
  })

  const day = (date: string) => Date.parse(date) / 86_400_000
  const place = (id: string, parts: Partial<PlaceBed> = {}): PlaceBed => ({
    ...{ id, kinds: ['respite'], features: [], groups: [], door: 'door', exceptions: [], taken: [], ...parts },
  })
  const asks = (parts: Partial<Demand> = {}): Demand => ({
    ...{ kind: 'respite', groups: ['psychiatry'], features: [], from: '2026-11-01', nights: 11, what: 'waiting' },
    ...parts,
  })
  const apart = new Map([['psychiatry', ['addiction']]])
  const without = (beds: PlaceBed[], demands: Demand[] = [asks()]) =>
    groupsWithoutPlace(demands, { beds, apart, tonight: '2026-11-20' })
  const lacking = [{ group: 'psychiatry', kind: 'respite', waiting: 1, refused: 0 }]
  const taken = (from: string, to: string, groups: string[] = []) => [{ first: day(from), end: day(to), groups }]

  test('a group is without a place when no bed suits it, or none is free for all its nights within a fortnight', () => {
    expect(without([place('a')])).toEqual([])
    expect(without([])).toEqual(lacking)
    expect(without([place('a', { groups: ['addiction'] })])).toEqual(lacking)
    expect(without([place('a', { kinds: ['time-out'] })])).toEqual(lacking)
    expect(without([place('a', { taken: taken('2026-11-01', '2026-12-03') })]), 'from 3 December: in time').toEqual([])
    expect(without([place('a', { taken: taken('2026-11-01', '2026-12-04') })])).toEqual(lacking)
    expect(without([place('a', { taken: taken('2026-11-30', '2027-02-01') })]), 'ten nights free').toEqual(lacking)
  })

  test('a free bed is no place when a group that must live apart is behind the same front door', () => {
    const neighbour = place('b', { taken: taken('2026-11-01', '2027-02-01', ['addiction']) })
    expect(without([place('a'), neighbour])).toEqual(lacking)
    expect(without([place('a', { door: 'garden' }), neighbour])).toEqual([])
    const exceptions = [{ groups: ['psychiatry', 'addiction'] }]
    expect(without([place('a', { exceptions }), neighbour])).toEqual([])
  })

  test('those who wait and those who were refused count apart, worst first', () => {
    const demands = [
      ...[asks({ what: 'refused', groups: [] }), asks({ what: 'refused', groups: [] })],
      ...[asks(), asks({ groups: ['psychiatry', 'mild-intellectual-disability'] })],
    ]
    expect(without([], demands)).toEqual([
      { group: 'psychiatry', kind: 'respite', waiting: 2, refused: 0 },
      { group: 'mild-intellectual-disability', kind: 'respite', waiting: 1, refused: 0 },
      { group: '', kind: 'respite', waiting: 0, refused: 2 },
    ])
  })
})
