import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import { consequencesFor, type LiveOffer, type RequestState } from './consequences.ts'

const now = 1_000_000
const request: RequestState = {
  status: 'open',
  step: 'neighbours',
  danger: false,
  offerId: null,
  refused: [],
  lookAt: null,
  emptyLooks: 0,
}
const offer = (id: string, more: Partial<LiveOffer> = {}): LiveOffer => ({
  id,
  helperId: `helper ${id}`,
  status: 'proposed',
  by: 'system',
  takenIn: false,
  ...more,
})
const follow = (state: Partial<RequestState>, offers: LiveOffer[] = []) => {
  const { over, look, room } = consequencesFor({ ...request, ...state }, offers, 5, now)
  return { over: over.map(({ id }) => id), look, room }
}
const accepted = offer('a', { status: 'accepted' })

test('an open request on the first rung that nobody was asked for is looked at', () => {
  expect(follow({})).toEqual({ over: [], look: true, room: 5 })
})

test('while a wave waits for answers no other goes out; when all have answered the next one does', () => {
  expect(follow({ lookAt: now + 1 }, [offer('a'), offer('b')])).toEqual({ over: [], look: false, room: 3 })
  expect(follow({ lookAt: now + 1 }, [])).toMatchObject({ look: true })
})

test('when nobody is left we look again only when the time has come', () => {
  expect(follow({ lookAt: now + 1, emptyLooks: 1 })).toMatchObject({ look: false })
  expect(follow({ lookAt: now, emptyLooks: 1 })).toMatchObject({ look: true })
})

test('an acceptance stands though requests has not heard of it, and ends the search', () => {
  expect(follow({}, [accepted, offer('b')])).toEqual({ over: ['b'], look: false, room: 0 })
  expect(follow({ status: 'matched', offerId: 'a' }, [accepted])).toMatchObject({ over: [], look: false })
})

test('a request that opens again ends the match it was in, and no other', () => {
  expect(follow({ offerId: 'a' }, [accepted])).toMatchObject({ over: ['a'], look: true })
  expect(follow({ offerId: 'x' }, [accepted])).toMatchObject({ over: [], look: false })
})

test('a yes of whom the asker would rather not have is over, also one that nobody had heard of yet', () => {
  expect(follow({ offerId: 'x', refused: [accepted.helperId] }, [accepted])).toMatchObject({ over: ['a'], look: true })
})

test('a done request keeps who did it; a cancelled one or one handed on keeps nobody', () => {
  expect(follow({ status: 'done', offerId: 'a' }, [accepted]).over).toEqual([])
  expect(follow({ status: 'done', offerId: 'x' }, [accepted]).over).toEqual(['a'])
  expect(follow({ status: 'cancelled', offerId: 'a' }, [accepted, offer('b')]).over).toEqual(['a', 'b'])
  expect(follow({ status: 'handed-on' }, [accepted]).over).toEqual(['a'])
})

test('danger ends what neighbours were asked, but not what a coordinator asked a taken-in volunteer', () => {
  const byHand = offer('c', { by: 'coordinator', takenIn: true })
  const offers = [offer('a'), offer('b', { takenIn: true }), byHand]
  expect(follow({ danger: true, step: 'social-team' }, offers)).toEqual({ over: ['a', 'b'], look: false, room: 0 })
  expect(follow({ danger: true, step: 'social-team' }, [accepted]).over).toEqual(['a'])
})

test('above the first rung open offers stay, and nobody else is asked', () => {
  expect(follow({ step: 'social-team' }, [offer('a')])).toEqual({ over: [], look: false, room: 0 })
})

test('whatever the state, neighbours are asked only for an open, safe request on the first rung, never more than a wave', () => {
  const state = fc.record({
    status: fc.constantFrom('open', 'matched', 'done', 'cancelled', 'handed-on'),
    step: fc.constantFrom('neighbours', 'social-team', 'volunteer-coordinator'),
    danger: fc.boolean(),
    offerId: fc.constantFrom(null, '0', '9'),
    refused: fc.subarray(['0', '1', '2']),
    lookAt: fc.constantFrom(null, now - 1, now + 1),
    emptyLooks: fc.integer({ min: 0, max: 3 }),
  }) as fc.Arbitrary<RequestState>
  const some = fc.record({
    status: fc.constantFrom('proposed', 'accepted'),
    by: fc.constantFrom('system', 'coordinator', 'helper'),
    takenIn: fc.boolean(),
  }) as fc.Arbitrary<Omit<LiveOffer, 'id' | 'helperId'>>
  // The database lets nobody else accept while somebody has.
  const offersOf = fc
    .array(some, { maxLength: 7 })
    .filter(list => list.filter(one => one.status === 'accepted').length <= 1)
  fc.assert(
    fc.property(state, offersOf, (state, list) => {
      const offers = list.map((one, index) => ({ ...one, id: String(index), helperId: String(index) }))
      const { over, look, room } = consequencesFor(state, offers, 5, now)
      const staying = offers.filter(one => !over.includes(one))
      if (look || room > 0) {
        expect(state).toMatchObject({ status: 'open', step: 'neighbours', danger: false })
        expect(staying.some(one => one.status === 'accepted')).toBe(false)
      }
      if (state.status !== 'open') expect(staying.some(one => one.status === 'proposed')).toBe(false)
      if (look) expect(staying.filter(one => one.by === 'system').length).toBe(0)
    }),
    { seed },
  )
})
