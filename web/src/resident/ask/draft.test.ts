import { describe, expect, test } from 'vitest'
import { instant } from '../../shared/dutchTime.ts'
import { type Draft, emptyDraft, firstOpenStep, mistakesOf, periodOf, requestOf, whenOf } from './draft.ts'

const now = new Date('2026-12-01T11:00:00Z')
const full: Draft = {
  kind: 'groceries',
  text: '  Samen boodschappen doen ',
  where: { way: 'map', place: { lat: 52.35, lon: 4.91 }, address: '' },
  when: { way: 'any', date: '', from: '', to: '' },
  who: { way: 'me', name: '', relation: '', consent: false },
  key: 'k',
}
const at = (when: Partial<Draft['when']>): Draft => ({ ...full, when: { ...full.when, way: 'time', ...when } })

describe('the answers of a help request', () => {
  test('nobody skips a question by its address', () => {
    expect(firstOpenStep(emptyDraft(), now)).toBe('soort')
    expect(firstOpenStep({ ...full, text: ' ' }, now)).toBe('vraag')
    expect(firstOpenStep(full, now)).toBe('controle')
  })

  test('a time that has passed is not accepted, one later today is', () => {
    expect(mistakesOf('wanneer', at({ date: '2026-11-30', from: '10:00' }), now)[0]?.field).toBe('date')
    expect(mistakesOf('wanneer', at({ date: '2026-12-01', from: '11:30' }), now)[0]?.field).toBe('from')
    expect(mistakesOf('wanneer', at({ date: '2026-12-01', from: '12:30' }), now)).toEqual([])
  })

  test('today is today in the Netherlands, also just after midnight there', () => {
    const justPastMidnight = new Date('2026-06-30T22:30:00Z')
    expect(mistakesOf('wanneer', at({ date: '2026-06-30', from: '10:00' }), justPastMidnight)[0]?.text).toBe(
      'ask.datePast',
    )
  })

  test.each([
    ['a day', { from: '2026-07-01T12:00:00Z', to: '2026-07-01T14:30:00Z' }],
    ['no end', { from: '2026-12-01T13:00:00Z' }],
    ['to be agreed', undefined],
  ])('a period that nobody touched comes back as it was: %s', (_, period) => {
    const again = periodOf({ when: whenOf(period) })
    const moments = (one: typeof period) => one && [one.from, 'to' in one ? one.to : ''].map(at => Date.parse(at ?? ''))
    expect(moments(again as typeof period)).toEqual(moments(period))
  })

  test('times are Dutch times, in summer and in winter', () => {
    expect(Date.parse(instant('2026-07-01', '14:00'))).toBe(Date.parse('2026-07-01T12:00:00Z'))
    expect(Date.parse(instant('2026-12-01', '14:00'))).toBe(Date.parse('2026-12-01T13:00:00Z'))
  })

  test('asking for somebody else needs name, relation and consent', () => {
    const other: Draft = { ...full, who: { way: 'other', name: '', relation: '', consent: false } }
    expect(mistakesOf('voor-wie', other, now).map(one => one.field)).toEqual(['name', 'relation', 'consent'])
  })

  test('only what was answered is sent', () => {
    expect(requestOf(full)).toEqual({
      kind: 'groceries',
      text: 'Samen boodschappen doen',
      place: { lat: 52.35, lon: 4.91 },
    })
  })
})
