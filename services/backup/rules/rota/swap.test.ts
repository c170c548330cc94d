import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../../infra/testing/seed.ts'
import type { Shift } from './shift.ts'
import { mayKnow, membersAfter, moveSwap, type Swap, type SwapActor, type SwapMove } from './swap.ts'

const now = Temporal.Instant.from('2026-11-25T12:00:00Z')
const [from, to] = [now.add({ hours: 10 }), now.add({ hours: 18 })]
const shift: Shift = {
  ...{ id: 'shift', area: 'municipality-town', team: 'first', members: ['asker', 'mate'], cancelled: false },
  ...{ from, to, revision: 1 },
}
const swap = (parts: Partial<Swap> = {}): Swap => ({
  ...{ id: 'swap', shiftId: 'shift', fromId: 'asker', status: 'asked', from, to, createdAt: now, revision: 1 },
  ...parts,
})
const actors: Record<string, SwapActor> = Object.fromEntries(
  ['asker', 'mate', 'named', 'other', 'lead', 'stranger'].map(id => [
    id,
    { id, leads: id === 'lead', fits: id !== 'stranger' && id !== 'lead' },
  ]),
)
const move = (one: Swap, what: SwapMove, who: string, of = shift) =>
  moveSwap(one, of, what, actors[who] as SwapActor, now)
const status = (outcome: ReturnType<typeof moveSwap>) => (typeof outcome === 'string' ? outcome : outcome.status)

test('who was asked by name may accept and decline, and nobody else', () => {
  const asked = swap({ toId: 'named' })
  expect(status(move(asked, 'accept', 'named'))).toBe('accepted')
  expect(status(move(asked, 'decline', 'named'))).toBe('declined')
  for (const who of ['asker', 'mate', 'other', 'lead']) expect(move(asked, 'accept', who)).toBe('forbidden')
})

test('a question to everybody is taken by the first whom it fits and who is not in the shift', () => {
  const asked = swap()
  for (const who of ['asker', 'mate', 'stranger', 'lead']) expect(move(asked, 'accept', who)).toBe('forbidden')
  const accepted = move(asked, 'accept', 'other') as Swap
  expect(accepted).toMatchObject({ status: 'accepted', toId: 'other' })
  expect([move(accepted, 'accept', 'other'), move(accepted, 'accept', 'named')]).toEqual(['repeated', 'wrong-state'])
})

test('a swap that no longer says what was asked can only be called off', () => {
  const accepted = swap({ status: 'accepted', toId: 'named' })
  const stale: Shift[] = [
    { ...shift, cancelled: true },
    { ...shift, from: from.add({ hours: 1 }) },
    { ...shift, members: ['mate'] },
    { ...shift, members: ['asker', 'named'] },
    { ...shift, from: now.subtract({ hours: 8 }), to: now },
  ]
  for (const changed of stale) {
    expect(move(accepted, 'approve', 'lead', changed)).toBe('wrong-state')
    expect(status(move(accepted, 'cancel', 'asker', changed))).toBe('cancelled')
  }
  expect(status(move(accepted, 'approve', 'lead', { ...shift, revision: 9, members: ['asker', 'new'] }))).toBe(
    'approved',
  )
})

test('whatever anybody does in whatever order, only who plans lets a shift change hands, and only to who said yes', () => {
  const moves = fc.constantFrom<SwapMove>('accept', 'approve', 'decline', 'cancel')
  const steps = fc.array(fc.tuple(moves, fc.constantFrom(...Object.keys(actors))), { maxLength: 12 })
  fc.assert(
    fc.property(steps, fc.option(fc.constant('named'), { nil: undefined }), (taken, toId) => {
      let at = swap({ toId })
      const done: string[] = []
      for (const [what, who] of taken) {
        const next = move(at, what, who)
        if (typeof next === 'string') continue
        expect(mayKnow(at, actors[who] as SwapActor)).toBe(true)
        done.push(`${what} ${who}`)
        at = next
      }
      if (at.status !== 'approved') return
      expect(done).toEqual([`accept ${at.toId}`, 'approve lead'])
      expect(membersAfter(at, shift)).toEqual([at.toId, 'mate'])
    }),
    { seed },
  )
})
