import { expect, test } from 'vitest'
import { type KnownDate, planDates } from './plan.ts'
import type { TimeOf } from './repetition.ts'

const on = (date: string, hour = 17): TimeOf => ({
  date,
  from: Temporal.Instant.from(`${date}T${hour}:00:00Z`),
  to: Temporal.Instant.from(`${date}T${hour + 2}:00:00Z`),
})
const known = (date: string, signedUp = 0, cancelled = false): KnownDate => ({ ...on(date), signedUp, cancelled })

test('what is as it was is left alone; what is new is added', () => {
  const plan = planDates([known('2026-12-02', 3)], [on('2026-12-02'), on('2026-12-09')], false)
  expect(plan).toEqual({ add: [on('2026-12-09')], shift: [], callOff: [], drop: [] })
})

test('another hour moves the date with who signed up', () => {
  const plan = planDates([known('2026-12-02', 3)], [on('2026-12-02', 18)], false)
  expect(plan).toEqual({ add: [], shift: [on('2026-12-02', 18)], callOff: [], drop: [] })
})

test('from Wednesday to Thursday: Wednesdays nobody signed up for go, the others are called off', () => {
  const before = [
    known('2026-12-02', 3),
    known('2026-12-09'),
    known('2026-12-16', 0, true),
    known('2026-12-23', 2, true),
  ]
  const plan = planDates(before, [on('2026-12-03')], false)
  expect(plan.callOff).toEqual([before[0]])
  expect(plan.drop).toEqual(['2026-12-09', '2026-12-16'])
  expect(plan.add).toEqual([on('2026-12-03')])
})

test('what is once goes to another day with everybody who signed up', () => {
  expect(planDates([known('2026-12-02', 3)], [on('2026-12-05')], true)).toEqual({
    ...{ add: [], shift: [], callOff: [], drop: [] },
    carry: { from: '2026-12-02', to: on('2026-12-05') },
  })
})

test('a date that was called off stays so', () => {
  const plan = planDates([known('2026-12-02', 3, true)], [on('2026-12-02')], false)
  expect(plan).toEqual({ add: [], shift: [], callOff: [], drop: [] })
})
