import { expect, test } from 'vitest'
import { emptyForm, endKind, isFilled, isLikeMonday, likeMonday, longOpening } from './form.ts'

const monday = [
  { weekday: 1, from: '09:00', to: '12:00' },
  { weekday: 1, from: '13:00', to: '17:00' },
]

test('other days get the times of Monday instead of their own', () => {
  const week = likeMonday(
    [...monday, { weekday: 2, from: '20:00', to: '22:00' }, { weekday: 6, from: '10:00', to: '11:00' }],
    [2, 3],
  )
  expect(week.filter(({ weekday }) => weekday === 2)).toEqual(monday.map(times => ({ ...times, weekday: 2 })))
  expect([isLikeMonday(week, [2, 3]), isLikeMonday(week, [2, 6])]).toEqual([true, false])
})

test('what ends before it begins goes on into the night', () => {
  expect(endKind({ from: '22:00', to: '02:00' })).toBe('night')
  expect(endKind({ from: '22:00', to: '00:00' })).toBe('midnight')
  expect(endKind({ from: '09:00', to: '17:00' })).toBe('day')
  expect([endKind({ from: '00:00', to: '00:00' }), endKind({ from: '08:00', to: '08:00' })]).toEqual([
    'around',
    'around',
  ])
})

test('a time that is half typed is not filled in', () => {
  expect(isFilled(emptyForm)).toBe(true)
  expect(isFilled({ ...emptyForm, week: [{ weekday: 1, from: '09:00', to: '' }] })).toBe(false)
  expect(isFilled({ ...emptyForm, exceptions: [{ from: '2026-12-25', to: '', times: [] }] })).toBe(false)
})

test('an opening of more than sixteen hours is doubted once, a whole day and night is not', () => {
  const week = (from: string, to: string) => ({ ...emptyForm, week: [...monday, { weekday: 5, from, to }] })
  expect(longOpening(week('08:30', '07:00'), null)).toMatchObject({ from: '08:30', to: '07:00' })
  expect(longOpening(week('08:30', '07:00'), week('08:30', '07:00'))).toBeUndefined()
  expect(longOpening('Mo-Fr 08:30-07:00; PH off', null)).toEqual({ from: '08:30', to: '07:00' })
  expect(
    longOpening({ ...emptyForm, exceptions: [{ from: '', to: '', times: [{ from: '06:00', to: '23:00' }] }] }, null),
  ).toBeDefined()
  for (const [from, to] of [
    ['00:00', '00:00'],
    ['00:00', '24:00'],
    ['08:00', '08:00'],
    ['22:00', '08:00'],
    ['08:00', '24:00'],
    ['08:00', ''],
  ])
    expect(longOpening(week(from as string, to as string), null), `${from}-${to}`).toBeUndefined()
})
