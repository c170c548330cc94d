import { describe, expect, test } from 'vitest'
import { Bundle, type LiveEvent, shownTypes, toFrame, toMessage, toPosition } from './frames.ts'

const at = new Date('2026-12-01T09:30:00.000Z')
const event = (more: Partial<LiveEvent> = {}): LiveEvent => ({
  position: 7,
  type: 'offer.proposed',
  subject: 'o1',
  at,
  audience: ['person:p1'],
  data: { offerId: 'o1', helpRequestId: 'r1', helperId: 'p1', status: 'proposed', by: 'system', takenIn: false },
  ...more,
})

describe('a frame', () => {
  test('shows the fields its type names and nothing else of the event', () => {
    expect(JSON.parse(toFrame(event())?.text ?? '')).toEqual({
      position: '7',
      type: 'offer.proposed',
      subject: 'o1',
      at: '2026-12-01T09:30:00.000Z',
      data: { offerId: 'o1', helpRequestId: 'r1', status: 'proposed', by: 'system' },
    })
  })

  test('of what is not for screens, or not known here, does not exist', () => {
    for (const type of ['session.ended', 'areas.defined', 'person.erased', 'tomorrow.invented', 'constructor'])
      expect(toFrame(event({ type, data: {} })), type).toBeUndefined()
    expect(shownTypes).not.toContain('session.ended')
  })
})

test('one frame is a message as it is, several are an array in order', () => {
  const frame = (position: number) => ({ position, text: `{"position":"${position}"}` })
  expect(JSON.parse(toMessage([frame(1)]).toString())).toEqual({ position: '1' })
  expect(JSON.parse(toMessage([frame(1), frame(2)]).toString())).toEqual([{ position: '1' }, { position: '2' }])
})

test('sockets that get the same frames share one message, encoded once', () => {
  const [one, two] = [
    { position: 1, text: '1' },
    { position: 2, text: '2' },
  ]
  const root = new Bundle()
  expect(root.with(one).with(two)).toBe(root.with(one).with(two))
  expect(root.with(one).with(two).message).toBe(root.with(one).with(two).message)
  expect(root.with(two).message.toString()).toBe('2')
  expect(root.with(one).with(two).message.toString()).toBe('[1,2]')
})

test('a position that never came from us is not taken for one', () => {
  expect(toPosition('42')).toBe(42)
  for (const text of ['', '-1', '4.2', '1e3', 'abc', '9'.repeat(40)]) expect(toPosition(text), text).toBe(Infinity)
})
