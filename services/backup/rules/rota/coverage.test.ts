import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../../infra/testing/seed.ts'
import type { Notify, PolicyStep } from '../../../contracts/api/backup-calls.ts'
import { areasOfSecond, gapsIn, gapsOf } from './coverage.ts'
import type { Shift } from './shift.ts'

const at = (hour: number) => Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000)
const span = (from: number, to: number) => ({ from: at(from), to: at(to) })
const hour = (moment: Temporal.Instant) => moment.epochMilliseconds / 3_600_000

test('hour by hour: in a gap nobody is on duty, and outside the gaps somebody is', () => {
  const shifts = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 1, max: 20 })), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(shifts, given => {
      const gaps = gapsIn(
        span(0, 48),
        given.map(([from, length]) => span(from, from + length)),
      )
      for (let now = 0; now < 48; now++) {
        const covered = given.some(([from, length]) => from <= now && now < from + length)
        const inGap = gaps.filter(({ from, to }) => hour(from) <= now && now < hour(to))
        expect(inGap).toHaveLength(covered ? 0 : 1)
      }
      for (const [i, { from }] of gaps.entries())
        if (i > 0) expect(hour(from)).toBeGreaterThan(hour(gaps[i - 1]?.to as never))
    }),
    { seed },
  )
})

const shift = (area: string, from: number, to: number, parts: Partial<Shift> = {}): Shift => ({
  ...{ id: `${area} ${from}`, area, team: 'first', members: ['somebody'], cancelled: false, revision: 1 },
  ...span(from, to),
  ...parts,
})
const parents = new Map([
  ['buurt-dapper', 'stadsdeel-oost'],
  ['stadsdeel-oost', 'municipality-town'],
  ['stadsdeel-noord', 'municipality-town'],
  ['municipality-town', undefined],
])
const gaps = (shifts: Shift[], areas = [...new Set(shifts.map(({ area }) => area))]) =>
  gapsOf({ shifts, areas: { first: areas, second: [] }, parents }, span(0, 24)).map(({ area, from, to }) => [
    area,
    hour(from),
    hour(to),
  ])

test('a district is covered by its own shifts and by those around it, not by those beside or within it', () => {
  const whole = shift('municipality-town', 8, 24)
  expect(gaps([whole, shift('stadsdeel-oost', 0, 8)])).toEqual([['municipality-town', 0, 8]])
  expect(
    gaps([shift('stadsdeel-oost', 0, 20), shift('stadsdeel-noord', 0, 24), shift('buurt-dapper', 20, 24)]),
  ).toEqual([['stadsdeel-oost', 20, 24]])
})

test('a cancelled shift and another line leave the gap, and a shift of nobody is told as what it is', () => {
  const area = 'municipality-town'
  expect(gaps([shift(area, 0, 24, { cancelled: true })])).toEqual([[area, 0, 24]])
  expect(gaps([shift(area, 0, 24, { team: 'second' })])).toEqual([[area, 0, 24]])
  expect(gaps([shift(area, 0, 24, { members: [] })])).toEqual([])
})

test('a second team that a policy counts on is to be there where calls go by that policy, and nowhere else', () => {
  const policy = (...groups: Notify[]) => groups.map(notify => ({ after: 'PT3M', notify }))
  const [with2, without] = [policy('night-team', 'second-team'), policy('night-team', 'shift-lead')]
  const second = (covered: string[], own: Record<string, PolicyStep[]> = {}) =>
    areasOfSecond(covered, parents, { byArea: new Map(Object.entries(own)), municipalities: ['municipality-town'] })
  expect(second(['municipality-town', 'stadsdeel-oost'])).toEqual(['municipality-town']) // the default has one
  expect(second(['municipality-town'], { 'municipality-town': without })).toEqual([])
  expect(second(['stadsdeel-oost', 'stadsdeel-noord'], { 'stadsdeel-noord': without })).toEqual(['stadsdeel-oost'])
  const own = { 'municipality-town': without, 'buurt-dapper': with2, 'buurt-removed': with2 }
  expect(second(['municipality-town', 'stadsdeel-oost'], own)).toEqual(['buurt-dapper'])

  const day = [shift('municipality-town', 0, 24), shift('municipality-town', 0, 20, { team: 'second' })]
  const areas = { first: ['municipality-town'], second: ['buurt-dapper'] }
  expect(gapsOf({ shifts: day, areas, parents }, span(0, 24))).toEqual([
    { area: 'buurt-dapper', team: 'second', ...span(20, 24) },
  ])
})
