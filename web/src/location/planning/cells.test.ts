import { expect, test } from 'vitest'
import type { Planning, PlanningSpan } from '../../../../services/contracts/api/respite-figures.ts'
import { bedFurther, cellsOf, changes, daysFrom, freeUntil, laterBy, nightAt, spotAfter } from './cells.ts'

const hours = { dayStartsAt: '12:00', arriveFrom: '15:00' }
const days = daysFrom('2026-11-23', 7) // Monday
const span = (from: string, to: string, more: Partial<PlanningSpan> = {}): PlanningSpan => ({
  what: 'stay',
  id: `${from} ${to}`,
  period: { from, to },
  from: `${from}T14:00:00Z`,
  to: `${to}T11:00:00Z`,
  status: 'reserved',
  ...more,
})
const drawn = (spans: PlanningSpan[], tonight = '2026-11-23') =>
  cellsOf(spans, days, tonight, hours)
    .map(({ what, from, to }) => `${what} ${from}-${to}`)
    .filter(words => !words.startsWith('free'))

test('a stay has the nights it takes and not the day of leaving, and is cut off where the window ends', () => {
  expect(drawn([span('2026-11-24', '2026-11-26')])).toEqual(['stay 1-3'])
  expect(drawn([span('2026-11-01', '2026-11-24'), span('2026-11-28', '2026-12-20')])).toEqual(['stay 0-1', 'stay 5-7'])
})

test('stays that follow each other are two cells; every night is in exactly one cell', () => {
  const cells = cellsOf([span('2026-11-23', '2026-11-25'), span('2026-11-25', '2026-11-27')], days, '2026-11-23', hours)
  expect(cells.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
    [5, 6],
    [6, 7],
  ])
})

test('who should have left has tonight too, unless somebody else does', () => {
  const late = span('2026-11-20', '2026-11-24', { status: 'in-house', overdue: true })
  expect(drawn([late], '2026-11-25')).toEqual(['stay 0-3'])
  expect(drawn([late, span('2026-11-25', '2026-11-26')], '2026-11-25')).toEqual(['stay 0-2', 'stay 2-3'])
})

test('a bed that is not clean when somebody could arrive lacks that night; one that is clean in time does not', () => {
  const stay = (cleanAt: string) => span('2026-11-23', '2026-11-25', { cleanAt })
  expect(drawn([stay('2026-11-25T13:00:00Z')])).toEqual(['stay 0-2'])
  expect(drawn([stay('2026-11-25T18:00:00Z')])).toEqual(['stay 0-2', 'cleaning 2-3'])
})

test('a stay that was ended early does not hide who came after', () => {
  const ended = span('2026-11-23', '2026-11-27', { status: 'ended' })
  expect(drawn([ended, span('2026-11-24', '2026-11-26')])).toEqual(['stay 0-1', 'stay 1-3', 'stay 3-4'])
})

test('before a bed is in use it is not free', () => {
  const cells = cellsOf([], days.slice(0, 4), '2026-11-23', hours, '2026-11-25')
  expect(cells.map(({ what, from, to }) => `${what} ${from}-${to}`)).toEqual(['unused 0-2', 'free 2-3', 'free 3-4'])
})

test('before the day starts it is still the night of yesterday', () => {
  expect(nightAt('2026-11-24T10:59:00Z', hours)).toBe('2026-11-23')
  expect(nightAt('2026-11-24T11:00:00Z', hours)).toBe('2026-11-24')
})

test('the arrows walk over a stay in one step, and stop at the edges', () => {
  const rows = [cellsOf([span('2026-11-24', '2026-11-27')], days, '2026-11-23', hours), cellsOf([], days, '', hours)]
  const after = (key: string, row: number, day: number, isCtrl = false) => spotAfter(key, isCtrl, { row, day }, rows)
  expect(after('ArrowRight', 0, 0)).toEqual({ row: 0, day: 1 })
  expect(after('ArrowRight', 0, 1)).toEqual({ row: 0, day: 4 })
  expect(after('ArrowLeft', 0, 3)).toEqual({ row: 0, day: 0 })
  expect(after('ArrowLeft', 0, 0)).toEqual({ row: 0, day: 0 })
  expect(after('ArrowDown', 0, 2)).toEqual({ row: 1, day: 2 })
  expect(after('ArrowDown', 1, 2)).toEqual({ row: 1, day: 2 })
  expect(after('End', 0, 0, true)).toEqual({ row: 1, day: 6 })
  expect(after('x', 0, 0)).toBeUndefined()
})

test('a proposal counts on from what was proposed, leaves one night at least, and may come to nothing', () => {
  const stay = span('2026-11-24', '2026-11-26')
  const proposal = { span: stay, bedId: 'a', to: '2026-11-26' }
  expect(laterBy(laterBy(proposal, 1), 1)).toMatchObject({ to: '2026-11-28' })
  expect(laterBy(proposal, -5)).toMatchObject({ to: '2026-11-25' })
  expect(changes(laterBy(laterBy(proposal, 1), -1))).toBe(false)
  const beds = ['a', 'b'].map(bedId => ({ bedId })) as Planning['beds']
  expect(bedFurther(proposal, 1, beds)).toMatchObject({ toBed: 'b' })
  expect(changes(bedFurther(proposal, -1, beds))).toBe(false)
})

test('a free bed says until when', () => {
  const cells = cellsOf([span('2026-11-26', '2026-11-27')], days, '2026-11-23', hours)
  expect(freeUntil(cells, 0, days)).toBe('2026-11-26')
  expect(freeUntil(cells, 4, days)).toBeUndefined()
})
