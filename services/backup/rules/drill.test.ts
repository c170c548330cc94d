import { expect, it } from 'vitest'
import { expectedLinks, isEverywhere, lateLinks } from './drill.ts'

it('expects a screen only while a device on duty is well', () => {
  expect(expectedLinks(false)).toEqual(['log', 'queue', 'notify'])
  expect(expectedLinks(true)).toEqual(['log', 'queue', 'notify', 'screen'])
})

it('is everywhere when the last expected link was reached, in whatever order', () => {
  expect(isEverywhere({ notify: 80, log: 3 }, ['log', 'queue', 'notify'])).toBe(false)
  expect(isEverywhere({ notify: 80, log: 3, queue: 9 }, ['log', 'queue', 'notify'])).toBe(true)
})

it('is late at each link that is missing or took longer than it may', () => {
  const reached = { log: 3, queue: 30_000, notify: 30_001 }
  expect(lateLinks(reached, expectedLinks(false), 30_000)).toEqual(['notify'])
  expect(lateLinks(reached, expectedLinks(true), 30_000)).toEqual(['notify', 'screen'])
  expect(lateLinks({}, expectedLinks(false), 30_000)).toEqual(['log', 'queue', 'notify'])
})
