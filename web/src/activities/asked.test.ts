import { expect, test } from 'vitest'
import { addressOf, askedOf, daysOf, periodOf, spans } from './asked.ts'

test('an address that is passed on asks for the same, and nonsense in it for what is usual', () => {
  const asked = { kind: 'meal' as const, span: 'weekend' as const, order: 'afstand' as const }
  expect(askedOf(new URLSearchParams(addressOf(asked)))).toEqual(asked)
  expect(askedOf(new URLSearchParams('soort=x&wanneer=ooit&volgorde=naam'))).toEqual({ span: 'week', order: 'dag' })
})

test.each([
  ['a Wednesday', '2026-12-02', ['2026-12-02', '2026-12-03'], ['2026-12-05', '2026-12-07']],
  ['a Sunday', '2026-12-06', ['2026-12-06', '2026-12-07'], ['2026-12-06', '2026-12-07']],
])('on %s the weekend is what is left of this one', (_, today, day, weekend) => {
  const [of, , ofWeekend] = spans.map(span => daysOf(span, today))
  expect([of?.from, of?.until]).toEqual(day)
  expect([ofWeekend?.from, ofWeekend?.until]).toEqual(weekend)
  expect(daysOf('alles', today)).toBeUndefined()
})

test('days that begin today begin now; a day ends at midnight in the Netherlands', () => {
  expect(periodOf(daysOf('vandaag', '2026-12-02'), '2026-12-02')).toEqual({ to: '2026-12-02T23:00:00.000Z' })
  expect(periodOf(daysOf('weekend', '2026-12-02'), '2026-12-02')).toEqual({
    from: '2026-12-04T23:00:00.000Z',
    to: '2026-12-06T23:00:00.000Z',
  })
})
