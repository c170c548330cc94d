import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import type { HelpRequest } from './help-request.ts'
import { type Acting, edit, post, refuse } from './lifecycle.ts'
import { type OfferCopy, settle } from './offers.ts'

const now = Temporal.Instant.from('2026-11-23T12:00:00Z')
const times = { neighbours: Temporal.Duration.from('PT24H'), 'social-team': Temporal.Duration.from('PT48H') }
const acting: Acting & { confirmHelper: boolean } = { now, times, confirmHelper: false }
const blurred = { lat: 52, lon: 4, radius: 250 }
const open = post(
  {
    id: 'r',
    kind: 'walk',
    askerId: 'asker',
    danger: false,
    period: undefined,
    needsVolunteer: false,
    areas: [],
    blurredAreas: [],
    blurred,
  },
  acting,
).after

const yes = (parts: Partial<OfferCopy> = {}): OfferCopy => ({
  ...{ id: 'o1', helperId: 'h1', status: 'accepted', by: 'system', takenIn: false, position: 1n },
  ...{ usedAt: undefined, at: now },
  ...parts,
})

/** Settles until there is nothing to settle, as the reaction does. */
const settleAll = (request: HelpRequest, offers: OfferCopy[]): HelpRequest => {
  for (let rounds = 0; rounds < 10; rounds++) {
    const next = settle(request, offers, acting)
    if (!next) return request
    if (next.used) next.used.usedAt = next.used.position
    request = next.plan.after
  }
  throw new Error('It never settles.')
}

test('a taken-in volunteer may know the address at once, a neighbour after the yes, and with the setting nobody before', () => {
  const confirmedAfter = (takenIn: boolean, confirmHelper: boolean) =>
    settle(open, [yes({ takenIn })], { ...acting, confirmHelper })?.plan.after.confirmed
  expect([confirmedAfter(true, false), confirmedAfter(false, false), confirmedAfter(true, true)]).toEqual([
    true,
    false,
    false,
  ])
})

test('who was refused is not matched again by another yes, whichever comes first', () => {
  const matched = settleAll(open, [yes()])
  const outcome = refuse(matched, undefined, { ...acting, by: 'asker' })
  if (typeof outcome === 'string') throw new Error(outcome)
  expect(outcome.after).toMatchObject({ status: 'open', step: 'neighbours', refused: ['h1'] })
  const again = yes({ id: 'o2', position: 3n })
  expect(settle(outcome.after, [again], acting)).toBeUndefined()
  const other = yes({ id: 'o3', helperId: 'h2', position: 2n })
  expect(settle(outcome.after, [again, other], acting)?.plan.after.helperId).toBe('h2')
})

test('when it turned out to mention danger, a neighbour who had said yes is not sent there', () => {
  const outcome = edit(open, { danger: true }, acting)
  const danger = typeof outcome === 'string' ? open : outcome.after
  expect(settle(danger, [yes()], acting)).toBeUndefined()
  expect(settle(danger, [yes({ takenIn: true })], acting)?.plan.after.status).toBe('matched')
})

test('one yes matches once: after reopening, the helper who was there before is not matched by itself', () => {
  const offers = [yes()]
  const matched = settleAll(open, offers)
  const reopened: HelpRequest = { ...matched, status: 'open', helperId: undefined, confirmed: false }
  expect(settle(reopened, offers, acting)).toBeUndefined()
  expect(settleAll(reopened, [...offers, yes({ id: 'o2', helperId: 'h2', position: 2n })]).helperId).toBe('h2')
})

/** What volunteers tells: one helper after another says yes and gives it back; the last may stay. */
const history = fc
  .record({ helpers: fc.integer({ min: 1, max: 5 }), lastStays: fc.boolean() })
  .map(({ helpers, lastStays }) =>
    Array.from({ length: helpers }, (_, i) => {
      const one = { id: `o${i}`, helperId: `h${i}` }
      const said = yes({ ...one, position: BigInt(2 * i + 1) })
      const gone = yes({ ...one, position: BigInt(2 * i + 2), status: i % 2 ? 'withdrawn' : 'superseded' })
      return lastStays && i === helpers - 1 ? [said] : [said, gone]
    }).flat(),
  )

test('in whatever order the news arrives, in the end the helper who stayed has it, or nobody', () => {
  const shuffled = history.chain(told =>
    fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length })),
  )
  fc.assert(
    fc.property(shuffled, ([told, arrived]) => {
      const copies = new Map<string, OfferCopy>()
      let request = open
      for (const news of arrived) {
        const known = copies.get(news.id)
        if (known && known.position > news.position) continue
        copies.set(news.id, { ...news, usedAt: known?.usedAt })
        request = settleAll(request, [...copies.values()])
      }
      const last = told.at(-1)
      const expected = last?.status === 'accepted' ? ['matched', last.helperId] : ['open', undefined]
      expect([request.status, request.helperId]).toEqual(expected)
    }),
    { seed },
  )
})
