import { expect, test } from 'vitest'
import type { Shift } from '../../../services/contracts/api/backup-rota.ts'
import { emptyPlan } from './planForm.ts'
import { periodsOf, twiceIn } from './twoShifts.ts'

const shift = (id: string, from: string, to: string, more: Partial<Shift> = {}): Shift => ({
  ...{ id, area: 'oost', team: 'first', status: 'planned', problems: [], revision: 1 },
  period: { from, to },
  members: [{ id: 'ann', name: 'Ann', experienceExpert: false }],
  ...more,
})

test('who is planned over another shift of their own is named; who comes right after it is not', () => {
  const [period] = periodsOf({ ...emptyPlan('2026-11-27'), from: '22:00', to: '08:00' })
  if (!period) throw new Error('no period')
  const before = shift('before', '2026-11-27T13:00:00Z', '2026-11-27T21:00:00Z') // until ten, local
  const over = shift('over', '2026-11-28T06:30:00Z', '2026-11-28T14:00:00Z')
  const off = shift('off', '2026-11-27T22:00:00Z', '2026-11-28T06:00:00Z', { status: 'cancelled' })
  const found = (members: string[], except?: string) =>
    twiceIn([before, over, off], [period], members, except).map(one => [one.name, one.shift.id])
  expect(found(['ann', 'bob'])).toEqual([['Ann', 'over']])
  expect(found(['bob'])).toEqual([])
  expect(found(['ann'], 'over')).toEqual([])
})

test('shifts that come back are compared week by week, as often as they come and until they end', () => {
  const weekly = { ...emptyPlan('2026-11-27'), way: 'weekly' as const, weekdays: [1, 5] } // begins on a Friday
  const days = (form: typeof weekly) => periodsOf(form).map(({ from }) => from.slice(0, 10))
  expect(days({ ...weekly, until: '2026-12-05' })).toEqual(['2026-11-27', '2026-11-30', '2026-12-04'])
  expect(days({ ...weekly, everyWeeks: 2, until: '2026-12-13' })).toEqual(['2026-11-27', '2026-12-07', '2026-12-11'])
  expect(periodsOf({ ...weekly, from: '' })).toEqual([])
})
