import { expect, test } from 'vitest'
import { timeZone } from '../../../kernel/clock.ts'
import { holidayIn, holidayOn } from './holidays.ts'

const on = (text: string) => holidayOn(Temporal.PlainDate.from(text))?.nl

test('the holidays of 2026, and no others', () => {
  const days = Array.from({ length: 365 }, (_, i) => Temporal.PlainDate.from('2026-01-01').add({ days: i }))
  const found = days.flatMap(day => (holidayOn(day) ? [day.toString().slice(5)] : []))
  const easter = ['04-05', '04-06', '05-14', '05-24', '05-25']
  expect(found).toEqual(['01-01', '04-27', '05-05', '12-25', '12-26', ...easter].sort())
})

test('King’s Day is a day earlier when it would be a Sunday', () => {
  expect([on('2025-04-26'), on('2025-04-27'), on('2026-04-27')]).toEqual(['Koningsdag', undefined, 'Koningsdag'])
})

test('a night shift touches the holiday of the morning it ends in, but not when it ends at midnight', () => {
  const moment = (text: string) => Temporal.ZonedDateTime.from(`${text}[${timeZone}]`).toInstant()
  const from = moment('2026-12-24T23:00')
  expect(holidayIn({ from, to: moment('2026-12-25T07:00') }, timeZone)?.nl).toBe('Eerste kerstdag')
  expect(holidayIn({ from, to: moment('2026-12-25T00:00') }, timeZone)).toBeUndefined()
})
