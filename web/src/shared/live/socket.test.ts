import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Frame, type LineState, openLine } from './socket.ts'

/** A line we hold the other end of. */
class FakeSocket {
  static made: FakeSocket[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  readonly url: URL
  constructor(url: URL) {
    this.url = url
    FakeSocket.made.push(this)
  }
  close() {}
  says(message: Frame | Frame[]) {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
}

/** The device the page is on: it can be looked at again after it slept. */
const device = Object.assign(new EventTarget(), { visibilityState: 'visible' })

const last = () => FakeSocket.made.at(-1) as FakeSocket
let states: LineState[]
let frames: Frame[]
let signedOut: boolean
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.made = []
  states = []
  frames = []
  signedOut = false
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('location', { href: 'https://omzien.test/' })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  vi.stubGlobal('document', device)
  stop = openLine({
    onState: state => states.push(state),
    onFrames: more => frames.push(...more),
    onSignedOut: () => {
      signedOut = true
    },
  })
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the line begins where the page began to ask, so that nothing in between is missed', () => {
  const stopOther = openLine({ after: '41', onState: () => {}, onFrames: () => {}, onSignedOut: () => {} })
  expect(last().url.searchParams.get('after')).toBe('41')
  stopOther()
})

test('after a break the line comes back by itself and says the last position it saw', () => {
  last().onopen?.()
  last().says([
    { type: 'offer.proposed', position: '7' },
    { type: 'offer.accepted', position: '8' },
  ])
  last().onclose?.({ code: 1006 })
  expect(states).toEqual(['connecting', 'live', 'lost'])
  vi.advanceTimersByTime(2_000)
  expect(FakeSocket.made).toHaveLength(2)
  expect(last().url.searchParams.get('after')).toBe('8')
})

test('a heartbeat moves the position but is not news', () => {
  last().onopen?.()
  last().says({ type: 'heartbeat', position: '9' })
  last().onclose?.({ code: 1006 })
  vi.advanceTimersByTime(2_000)
  expect(frames).toEqual([])
  expect(last().url.searchParams.get('after')).toBe('9')
})

test('a line that falls silent is given up and opened anew', () => {
  last().onopen?.()
  vi.advanceTimersByTime(46_000)
  expect(states.at(-1)).toBe('lost')
  vi.advanceTimersByTime(2_000)
  expect(FakeSocket.made).toHaveLength(2)
})

test('a phone that slept opens its line anew at once, without waiting for the silence to be noticed', () => {
  last().onopen?.()
  last().says({ type: 'backup-call.alerted', position: '12' })
  vi.setSystemTime(Date.now() + 30_000)
  device.dispatchEvent(new Event('visibilitychange'))
  expect(FakeSocket.made).toHaveLength(2)
  expect(last().url.searchParams.get('after')).toBe('12')
  device.dispatchEvent(new Event('visibilitychange'))
  expect(FakeSocket.made).toHaveLength(2)
})

test('when the session has ended nobody keeps knocking', () => {
  last().onopen?.()
  last().onclose?.({ code: 4401 })
  vi.advanceTimersByTime(60_000)
  expect(signedOut).toBe(true)
  expect(FakeSocket.made).toHaveLength(1)
})
