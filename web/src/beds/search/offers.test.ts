import { expect, test } from 'vitest'
import { offersOf } from './offers.ts'

const bed = (bedId: string, ...features: string[]) => ({ bedId, room: bedId, name: '', features })

test('beds that are alike are one choice, whatever the order their features are told in', () => {
  const offers = offersOf([
    bed('a'),
    bed('b', 'ground-floor', 'low-stimulus'),
    bed('c', 'low-stimulus', 'ground-floor'),
    bed('d', 'ground-floor'),
  ])
  expect(offers.map(({ beds }) => beds.map(({ bedId }) => bedId))).toEqual([['b', 'c'], ['d'], ['a']])
})
