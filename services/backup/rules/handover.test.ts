import { describe, expect, it } from 'vitest'
import { isLeftOpen, nextDayStart, nightOf, parseHandoverId, parseMorning } from './handover.ts'

const zone = 'Europe/Amsterdam'
const night = (date: string) => nightOf(Temporal.PlainDate.from(date), '07:30', zone)
const hours = ({ from, to }: ReturnType<typeof night>) => from.until(to).total('hours')

describe('a night', () => {
  it('is from half past seven to half past seven, local time', () => {
    expect(night('2026-12-01')).toEqual({
      from: Temporal.Instant.from('2026-11-30T06:30:00Z'),
      to: Temporal.Instant.from('2026-12-01T06:30:00Z'),
    })
    expect(night('2026-07-01').to).toEqual(Temporal.Instant.from('2026-07-01T05:30:00Z'))
  })

  it('has 23 hours when the clock goes forward and 25 when it goes back, and the nights around it 24', () => {
    const of = (...dates: string[]) => dates.map(date => hours(night(date)))
    expect(of('2026-03-28', '2026-03-29', '2026-03-30')).toEqual([24, 23, 24])
    expect(of('2026-10-24', '2026-10-25', '2026-10-26')).toEqual([24, 25, 24])
  })

  it('begins where the one before ends, every day of the year', () => {
    for (let date = Temporal.PlainDate.from('2026-01-01'); date.year === 2026; date = date.add({ days: 1 }))
      expect(night(String(date.add({ days: 1 }))).from).toEqual(night(String(date)).to)
  })

  it('is followed by the next start of the day, also when that is now', () => {
    const next = (now: string) => String(nextDayStart(Temporal.Instant.from(now), '07:30', zone))
    expect(next('2026-10-24T05:29:59Z')).toBe('2026-10-24T05:30:00Z')
    expect(next('2026-10-24T05:30:00Z')).toBe('2026-10-25T06:30:00Z')
  })
})

describe('what is left open', () => {
  it.each([
    ['on-the-way', undefined, undefined, true],
    ['closed', undefined, undefined, false],
    ['closed', undefined, 'Morgen bellen', true],
    ['handed-over', undefined, 'Morgen bellen', true],
    ['closed', 'carla', 'Morgen bellen', false],
  ] as const)('%s, taken on by %s, promised %s: %s', (status, takenOnBy, promised, open) => {
    expect(isLeftOpen({ status, takenOnBy }, promised)).toBe(open)
  })
})

describe('the id of a handover', () => {
  it('is an area and a morning that exists', () => {
    expect(parseHandoverId('stadsdeel-oost.2026-12-01')).toEqual({
      ...{ area: 'stadsdeel-oost', date: Temporal.PlainDate.from('2026-12-01') },
    })
    for (const wrong of ['2026-02-30', '0000-01-01', '2026-13-01', '9999-12-31', ''])
      expect(parseMorning(wrong), wrong).toBeUndefined()
  })
})
