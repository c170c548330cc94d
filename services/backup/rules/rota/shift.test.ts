import { expect, test } from 'vitest'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import { checkedPeriod, type MemberFacts, problemsOf } from './shift.ts'

const member = (parts: Partial<MemberFacts> = {}): MemberFacts => ({
  ...{ fits: true, experienceExpert: false, elsewhere: false },
  ...parts,
})
const [expert, other, gone] = [
  member({ experienceExpert: true }),
  member(),
  member({ experienceExpert: true, fits: false }),
]

test('a duo has two people with an experience expert; anything else is kept and warned about', () => {
  expect(problemsOf('first', [expert, other], true)).toEqual([])
  expect(problemsOf('second', [expert], true)).toEqual(['one-person'])
  expect(problemsOf('first', [other, other], true)).toEqual(['no-experience-expert'])
  expect(problemsOf('first', [other], true)).toEqual(['one-person', 'no-experience-expert'])
  expect(problemsOf('first', [], true)).toEqual(['nobody'])
})

test('who no longer has the role is not counted', () => {
  expect(problemsOf('first', [gone, other], true)).toEqual(['one-person', 'no-experience-expert'])
  expect(problemsOf('manager-on-call', [gone], true)).toEqual(['nobody'])
})

test('without duos one person is enough, but not nobody; who leads is alone anyway', () => {
  expect(problemsOf('first', [other], false)).toEqual([])
  expect(problemsOf('first', [], false)).toEqual(['nobody'])
  expect(problemsOf('shift-lead', [other], true)).toEqual([])
})

test('nobody is in two duos at once', () => {
  expect(problemsOf('first', [member({ experienceExpert: true, elsewhere: true }), other], true)).toEqual([
    'in-two-shifts',
  ])
  expect(problemsOf('shift-lead', [member({ elsewhere: true })], true)).toEqual([])
})

const now = Temporal.Instant.from('2026-10-24T05:00:00Z')
const outcome = (from: string, to: string) => {
  try {
    return checkedPeriod({ from, to }, now).from.until(checkedPeriod({ from, to }, now).to).total('hours')
  } catch (error) {
    return error instanceof HttpProblem ? error.code : error
  }
}

test('a shift lasts a day at most by the clock on the wall, is not over, and not years ahead', () => {
  expect(outcome('2026-10-24T08:00:00+02:00', '2026-10-25T08:00:00+01:00')).toBe(25) // winter time begins
  expect(outcome('2026-10-24T08:00:00+02:00', '2026-10-25T08:01:00+01:00')).toBe('invalid-period')
  expect(outcome('2026-10-24T08:00:00+02:00', '2026-10-24T08:00:00+02:00')).toBe('invalid-period')
  expect(outcome('2026-10-24T01:00:00+02:00', '2026-10-24T07:00:00+02:00')).toBe('period-in-past')
  expect(outcome('2026-10-24T01:00:00+02:00', '2026-10-24T09:00:00+02:00')).toBe(8)
  expect(outcome('2036-10-24T01:00:00+02:00', '2036-10-24T09:00:00+02:00')).toBe('invalid-period')
})
