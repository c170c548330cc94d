import { expect, test } from 'vitest'
import { holdTimeAt } from './holdTime.ts'

const until = Date.parse('2026-12-01T10:30:00Z')
const at = (time: string) => holdTimeAt(until, Date.parse(`2026-12-01T${time}Z`))

test('a hold counts down in whole minutes, and in seconds at the end', () => {
  expect(at('10:00:00')).toMatchObject({ minutes: 30, isEnding: false })
  expect(at('10:00:01')).toMatchObject({ minutes: 30 })
  expect(at('10:29:00')).toMatchObject({ minutes: 1 })
  expect(at('10:29:01')).toMatchObject({ minutes: 0, seconds: 59 })
})

test('two minutes before the end it is offered to hold longer; at the end it is over', () => {
  expect(at('10:27:59').isEnding).toBe(false)
  expect(at('10:28:00')).toMatchObject({ isEnding: true, isLapsed: false })
  expect(at('10:29:59.500').isLapsed).toBe(false)
  expect(at('10:30:00').isLapsed).toBe(true)
})
