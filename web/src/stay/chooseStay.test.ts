import { expect, test } from 'vitest'
import type { Stay, StayStatus } from '../../../services/contracts/api/respite-stays.ts'
import { chooseStay } from './chooseStay.ts'

const stay = (id: string, status: StayStatus, from: string, to: string) =>
  ({ id, status, period: { from, to } }) as Stay
const today = '2026-12-05'

test('who is in house reads about that stay first, and about the next one after it', () => {
  const stays = [stay('next', 'reserved', '2026-12-20', '2026-12-22'), stay('now', 'in-house', '2026-12-01', today)]
  const chosen = chooseStay(stays, today)
  expect(chosen.stay?.id).toBe('now')
  expect(chosen.later.map(({ id }) => id)).toEqual(['next'])
})

test('of two stays to come the first is shown, in whatever order they were asked for', () => {
  const stays = [stay('b', 'reserved', '2026-12-20', '2026-12-22'), stay('a', 'reserved', '2026-12-10', '2026-12-12')]
  expect(chooseStay(stays, today).stay?.id).toBe('a')
})

test('after a stay its next step can still be read; a stay called off is told until its nights have passed', () => {
  const ended = stay('ended', 'ended', '2026-11-01', '2026-11-05')
  expect(chooseStay([ended], today).stay?.id).toBe('ended')
  const off = stay('off', 'cancelled', '2026-12-07', '2026-12-09')
  expect(chooseStay([ended, off], today).stay?.id).toBe('off')
  expect(chooseStay([ended, off], '2026-12-09').stay?.id).toBe('ended')
})

test('a hold and a stay nobody came to are not shown', () => {
  const stays = [stay('a', 'held', '2026-12-07', '2026-12-09'), stay('b', 'no-show', '2026-12-01', '2026-12-03')]
  expect(chooseStay(stays, today)).toEqual({ stay: undefined, later: [] })
})
