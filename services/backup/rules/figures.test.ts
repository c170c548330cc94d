import { describe, expect, it } from 'vitest'
import { norms, normView, periodOf, shareOf } from './figures.ts'

const today = Temporal.PlainDate.from('2026-12-01')

describe('the norms', () => {
  it('are 45 minutes in 80 %, the hour in 90 % and four hours in 85 % [DOMAIN, backup 7]', () => {
    expect(norms.map(({ minutes, goal }) => [minutes, goal])).toEqual([
      [45, 0.8],
      [60, 0.9],
      [240, 0.85],
    ])
  })

  it('have a share of what they were measured on, and none of nothing', () => {
    const [norm] = norms
    expect(normView(norm as never, { met: 2, of: 3 })).toMatchObject({ met: 2, of: 3, share: 0.667 })
    expect(normView(norm as never, { met: 0, of: 0 }).share).toBeNull()
    expect(shareOf(7, 2)).toBe(3.5)
  })
})

describe('the period', () => {
  it('is the last four weeks, today included, when nobody says which', () => {
    expect(periodOf({}, today)).toEqual({ from: '2026-11-04', to: '2026-12-02' })
    expect(periodOf({ from: '2026-11-01' }, today)).toEqual({ from: '2026-11-01', to: '2026-12-02' })
  })

  it.each([
    { from: '2026-12-01', to: '2026-12-01' },
    { from: '2026-12-02', to: '2026-12-01' },
    { from: '2020-01-01', to: '2026-01-01' },
    { from: '1900-01-01', to: '1900-02-01' },
    { from: '9999-01-01', to: '9999-02-01' },
  ])('cannot be %j', asked => {
    expect(periodOf(asked, today)).toBeUndefined()
  })
})
