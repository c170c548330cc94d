import { expect, test } from 'vitest'
import { daysTogether } from './intake.ts'

const on = (weekday: number, from = '08:00', to = '22:00') => ({ weekday, from, to })

test('days with the same hours are said together, a day without hours parts them', () => {
  expect(daysTogether([1, 2, 3, 5].map(day => on(day)))).toEqual([
    { first: 1, last: 3, hours: '08:00–22:00' },
    { first: 5, last: 5, hours: '08:00–22:00' },
  ])
  expect(daysTogether([on(1, '13:00', '17:00'), on(1, '09:00', '12:00'), on(2)])).toEqual([
    { first: 1, last: 1, hours: '09:00–12:00, 13:00–17:00' },
    { first: 2, last: 2, hours: '08:00–22:00' },
  ])
  expect(daysTogether([])).toEqual([])
})
