import { expect, test } from 'vitest'
import { activityMistakes, changedActivityOf, formOf, newActivityOf, ownPlace } from './activityForm.ts'
import { comingDates } from './preview.ts'

const meal = {
  ...formOf(undefined, 'rijn-58'),
  ...{ kind: 'meal' as const, title: ' Samen eten ', date: '2026-12-02', from: '17:30', to: '19:30' },
}

test('what is filled in is what is sent', () => {
  expect(newActivityOf(meal)).toEqual({
    ...{ kind: 'meal', title: 'Samen eten', supportPointId: 'rijn-58', groups: [], signUp: false },
    ...{ startsAt: '2026-12-02T17:30', endsAt: '2026-12-02T19:30' },
  })
  expect(newActivityOf({ ...meal, every: 'week', weekdays: ['5'] }).repeats).toEqual({
    every: 'week',
    weekdays: [3, 5],
  })
  expect(newActivityOf({ ...meal, from: '20:00', to: '01:00' }).endsAt).toBe('2026-12-03T01:00')
  expect(newActivityOf({ ...meal, capacity: '8' })).not.toHaveProperty('capacity')
})

test('only what changed is sent, and what is taken away is null', () => {
  const known = { ...meal, every: 'week' as const, signUp: true, capacity: '12' }
  expect(changedActivityOf(known, known)).toEqual({})
  const place = { lat: 52.36, lon: 4.93 }
  expect(changedActivityOf({ ...known, every: 'once', capacity: '', point: ownPlace, place }, known)).toEqual({
    ...{ supportPointId: null, place, repeats: null, capacity: null },
  })
})

test('every mistake is told at its input', () => {
  const wrong = { ...formOf(undefined), signUp: true, capacity: '0' }
  expect(activityMistakes(wrong).map(({ field }) => field)).toEqual([
    'title',
    'point',
    'date',
    'from',
    'to',
    'capacity',
  ])
  expect(activityMistakes({ ...meal, every: 'week', until: '2026-12-01' }).map(({ field }) => field)).toEqual(['until'])
  expect(activityMistakes(meal)).toEqual([])
})

test.each([
  ['once', {}, ['2026-12-02']],
  ['week', {}, ['2026-12-02', '2026-12-09', '2026-12-16', '2026-12-23', '2026-12-30', '2027-01-06']],
  ['week', { weekdays: ['1'] }, ['2026-12-02', '2026-12-07', '2026-12-09', '2026-12-14', '2026-12-16', '2026-12-21']],
  ['two-weeks', { until: '2027-01-01' }, ['2026-12-02', '2026-12-16', '2026-12-30']],
  ['month', { date: '2026-12-31', until: '2027-03-01' }, ['2026-12-31', '2027-01-28', '2027-02-25']],
] as const)('the dates of %s %j are shown before it is saved', (every, parts, dates) => {
  expect(
    comingDates({ ...meal, every, ...parts, weekdays: [...('weekdays' in parts ? parts.weekdays : [])] }, '2026-12-01'),
  ).toEqual(dates)
})

test('of what began long ago the dates from today on are shown', () => {
  expect(comingDates({ ...meal, every: 'week', date: '2024-01-03' }, '2026-12-01')[0]).toBe('2026-12-02')
})
