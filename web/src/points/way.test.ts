import { expect, test } from 'vitest'
import { wayTo } from './way.ts'

const dam = { lat: 52.373, lon: 4.8926 }

test.each([
  ['north', { lat: 52.383, lon: 4.8926 }],
  ['north-east', { lat: 52.383, lon: 4.909 }],
  ['east', { lat: 52.373, lon: 4.909 }],
  ['south-west', { lat: 52.363, lon: 4.8762 }],
  ['west', { lat: 52.373, lon: 4.8762 }],
  ['north-west', { lat: 52.383, lon: 4.8762 }],
] as const)('from the Dam it is to the %s', (wind, place) => {
  expect(wayTo(dam, place).wind).toBe(wind)
})

test('a kilometre as the crow flies is a walk of some seventeen minutes', () => {
  const { metres, minutes } = wayTo(dam, { lat: 52.382, lon: 4.8926 })
  expect(Math.round(metres)).toBe(1001)
  expect(minutes).toBe(17)
})

test('next door is a minute, not none', () => {
  expect(wayTo(dam, dam).minutes).toBe(1)
})
