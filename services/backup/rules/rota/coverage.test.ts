import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../../infra/testing/seed.ts'
import { gapsIn, gapsOf } from './coverage.ts'
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
  gapsOf({ shifts, areas, parents }, span(0, 24)).map(({ area, from, to }) => [area, hour(from), hour(to)])

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
