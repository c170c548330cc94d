import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import type { Say } from '../i18n/Language.tsx'
import { agoParts, asClock, momentFormat, momentWords, waitWords } from './timeWords.ts'

const say: Say = (id, values) => [id, ...Object.values(values ?? {})].join(' ')
const now = Date.parse('2026-12-04T12:00:00Z')
const waited = (since: string) => waitWords(since, now, say)

test('a waiting time is told in the units people would use', () => {
  expect(waited('2026-12-04T11:59:40Z')).toBe('shared.waitJustNow')
  expect(waited('2026-12-04T11:35:00Z')).toBe('shared.waitMinutes 25')
  expect(waited('2026-12-04T08:59:00Z')).toBe('shared.waitHours 3')
  expect(waited('2026-12-02T12:00:00Z')).toBe('shared.waitDays 2')
  expect(waited('2026-12-02T07:00:00Z')).toBe('shared.waitDaysHours 2 5')
})

test('a clock that runs ahead never gives a negative time', () => {
  expect(waited('2026-12-04T13:00:00Z')).toBe('shared.waitJustNow')
  expect(agoParts(now + 60_000, now)).toEqual({ value: 0, unit: 'minute' })
})

test('a time is written in one way in each language, at night and after noon', () => {
  const intlOf = (locale: string) => createIntl({ locale, timeZone: 'Europe/Amsterdam' })
  const [afternoon, night] = ['2026-12-04T16:30:00Z', '2026-12-03T23:05:00Z']
  expect([afternoon, night].map(at => momentWords(intlOf('nl'), at))).toEqual(['17.30', '0.05'])
  expect([afternoon, night].map(at => momentWords(intlOf('en'), at))).toEqual(['17:30', '0:05'])
  expect(momentWords(intlOf('nl'), afternoon, momentFormat(Date.parse(afternoon), now))).toMatch(/^vr 4 dec,? 17\.30$/)
  expect(asClock('ma 08:30–12:00, 13:00–17:00', 'nl')).toBe('ma 8.30–12.00, 13.00–17.00')
})
