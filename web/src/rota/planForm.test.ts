import { describe, expect, test } from 'vitest'
import { emptyPlan, lacks, patternOf, periodOf, planMistakes } from './planForm.ts'

const hours = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / 3_600_000

describe('planning a shift', () => {
  test('a night ends on the next day, also when the clock changes', () => {
    expect(hours(periodOf({ date: '2026-11-27', from: '22:00', to: '08:00' }))).toBe(10)
    expect(hours(periodOf({ date: '2026-03-28', from: '22:00', to: '08:00' }))).toBe(9)
    expect(hours(periodOf({ date: '2026-10-24', from: '22:00', to: '08:00' }))).toBe(11)
    expect(hours(periodOf({ date: '2026-11-27', from: '08:00', to: '08:00' }))).toBe(24)
    expect(hours(periodOf({ date: '2026-11-27', from: '08:00', to: '16:00' }))).toBe(8)
  })

  test('too few people is warned about, never refused', () => {
    const form = { ...emptyPlan('2026-11-27'), area: 'stadsdeel-oost' }
    expect(planMistakes(form)).toEqual([])
    const expert = { experienceExpert: true }
    const other = { experienceExpert: false }
    expect(lacks([], 'manager-on-call')).toBe('nobody')
    expect(lacks([expert], 'first')).toBe('one-person')
    expect(lacks([other, other], 'second')).toBe('no-experience-expert')
    expect(lacks([expert, other], 'first')).toBeUndefined()
    expect(lacks([other], 'shift-lead')).toBeUndefined()
  })

  test('a pattern needs days, and an end that comes after its beginning', () => {
    const form = { ...emptyPlan('2026-11-27'), area: 'stadsdeel-oost', way: 'weekly' as const, until: '2026-11-01' }
    expect(planMistakes(form).map(({ field }) => field)).toEqual(['weekdays', 'until'])
    expect(patternOf({ ...form, weekdays: [6, 5], until: '' })).toMatchObject({
      weekdays: [5, 6],
      starts: '2026-11-27',
    })
  })
})
