import { expect, test } from 'vitest'
import { intakeWords } from './intakeWords.ts'

const names = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']
const words = (hours: [number, string, string][]) =>
  intakeWords(
    hours.map(([weekday, from, to]) => ({ weekday, from, to })),
    day => names[day - 1] ?? '',
    id => id,
  )

test('days that follow each other with the same hours are said as one', () => {
  const office = [1, 2, 3, 5].map((day): [number, string, string] => [day, '09:00', '17:00'])
  expect(words([...office, [6, '10:00', '12:00']])).toBe('ma – wo 09:00 – 17:00\nvr 09:00 – 17:00\nza 10:00 – 12:00')
})

test('a location that says nothing takes people in day and night', () => {
  expect(words([])).toBe('beds.intakeAlways')
})
