import { expect, test } from 'vitest'
import { draftsOf, isWrong, minutesOf, stepsOf, sums } from './steps.ts'

const policy = [
  { after: 'PT0S', notify: 'night-team' as const },
  { after: 'PT3M', notify: 'second-team' as const },
  { after: 'PT90S', notify: 'shift-lead' as const },
  { after: 'PT1H', notify: 'manager-on-call' as const },
]

test('what was read goes back meaning the same', () => {
  const back = stepsOf(draftsOf(policy))
  expect(back.map(({ after }) => minutesOf(after))).toEqual([0, 3, 1.5, 60])
  expect(back.map(({ after }) => after)).toEqual(['PT0M', 'PT3M', 'PT90S', 'PT60M'])
})

test('each step says after how long in all it is due', () => {
  expect(sums(draftsOf(policy))).toEqual([0, 3, 4.5, 64.5])
})

test('a time that cannot be is seen before it is sent', () => {
  const wrong = (minutes: string) => isWrong({ id: 'a', minutes, notify: 'night-team' })
  expect(['', 'drie', '-1', '1441'].map(wrong)).toEqual([true, true, true, true])
  expect(['0', '1,5', '1440'].map(wrong)).toEqual([false, false, false])
})
