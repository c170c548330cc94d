import { describe, expect, test } from 'vitest'
import type { CallBed } from '../../../../services/contracts/api/backup-calls.ts'
import type { LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { intakeAt, losesBed, nextBest, openDoorsFirst, outcomeOf } from './rules.ts'

const bed = (parts: Partial<CallBed>): CallBed => ({
  ...({ stayId: 's', status: 'held', kind: 'time-out', period: { from: '2026-12-01', to: '2026-12-04' } } as const),
  ...parts,
})

describe('closing a call that has a bed', () => {
  test('proposes the bed as how it ended, as long as the bed is there', () => {
    expect(outcomeOf(undefined)).toBeUndefined()
    expect(outcomeOf(bed({ status: 'reserved' }))).toBe('time-out-bed')
    expect(outcomeOf(bed({ kind: 'bridging' }))).toBe('bridging')
    expect(outcomeOf(bed({ status: 'expired' }))).toBeUndefined()
  })

  test('warns that another end gives up the bed, but not of who is in the house already', () => {
    expect(losesBed(bed({}), 'calmed-down')).toBe(true)
    expect(losesBed(bed({}), 'time-out-bed')).toBe(false)
    expect(losesBed(bed({}), '')).toBe(false)
    expect(losesBed(bed({ status: 'in-house' }), 'calmed-down')).toBe(false)
    expect(losesBed(undefined, 'calmed-down')).toBe(false)
  })
})

describe('whether a location takes people in at this hour', () => {
  // 2 December 2026 is a Wednesday; Amsterdam is an hour ahead of UTC.
  const wednesday = (time: string) => new Date(`2026-12-02T${time}:00+01:00`)
  const hours = [
    { weekday: 3, from: '09:00', to: '22:00' },
    { weekday: 4, from: '09:00', to: '24:00' },
  ]

  test('day and night where nothing else is said', () => expect(intakeAt([], wednesday('03:00')).state).toBe('always'))

  test('now, until the end of its hours, or later, and when', () => {
    expect(intakeAt(hours, wednesday('21:59'))).toEqual({ state: 'now', until: '22:00' })
    expect(intakeAt(hours, wednesday('22:00'))).toEqual({ state: 'later', weekday: 4, from: '09:00' })
    expect(intakeAt(hours, wednesday('03:00'))).toEqual({ state: 'later', weekday: 3, from: '09:00' })
    expect(intakeAt(hours.slice(0, 1), wednesday('23:00'))).toEqual({ state: 'later', weekday: 3, from: '09:00' })
  })
})

test('who takes people in at this hour comes before who is nearer, and otherwise the nearest', () => {
  const near = ['closed near', 'open near', 'closed far', 'open far']
  const sorted = ['open near', 'open far', 'closed near', 'closed far']
  expect(openDoorsFirst(near, one => one.startsWith('open'))).toEqual(sorted)
})

describe('the next best, when the bed is gone in that second', () => {
  const other = (bedId: string, locationId: string) => ({ bedId, locationId, name: `bij ${locationId}`, distance: 10 })
  const at = (locationId: string, distance: number) => ({ locationId, distance }) as LocationAvailability

  test('is the one that comes first on the screen, with its distance from the call', () => {
    const found = nextBest([other('a', 'far'), other('b', 'near')], [at('near', 800), at('far', 4000)])
    expect(found).toEqual({ bedId: 'b', name: 'bij near', distance: 800 })
  })

  test('is the first that the server names, where the call has no place; nothing, where there is none', () => {
    expect(nextBest([other('a', 'far'), other('b', 'near')], [])?.bedId).toBe('a')
    expect(nextBest([], [at('far', 1)])).toBeUndefined()
  })
})
