import { expect, test } from 'vitest'
import { draftOf, durationOf } from './duration.ts'

test.each([
  ['PT30S', '30', 'seconds'],
  ['PT90S', '90', 'seconds'],
  ['PT30M', '30', 'minutes'],
  ['PT4H', '4', 'hours'],
  ['PT48H', '2', 'days'],
  ['PT4320H', '180', 'days'],
] as const)('%s is %s %s, and goes back as it was', (duration, amount, unit) => {
  expect(draftOf(duration)).toEqual({ amount, unit })
  expect(durationOf({ amount, unit })).toBe(duration)
})

test('parts may be typed, with a comma; what is no number is left to be refused', () => {
  expect(durationOf({ amount: '1,5', unit: 'hours' })).toBe('PT90M')
  expect(durationOf({ amount: '0,5', unit: 'minutes' })).toBe('PT30S')
  expect(['', 'een', '-1'].map(amount => durationOf({ amount, unit: 'days' }))).toEqual(['', 'een', '-1'])
})
