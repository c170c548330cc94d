import { deviceTime } from '../api/serverClock.ts'

/** One piece of news from the server [API.md, `GET live`]; `resync` means: too much was missed, ask everything again. */
export interface Frame {
  position?: string
  type: string
  subject?: string
  at?: string
  data?: Record<string, unknown>
}

/** How the line to the server is. */
export type LineState = 'connecting' | 'live' | 'lost'

interface Listener {
  /** From where on it wants the news; from now on when it does not say. */
  after?: string | undefined
  /** Whatever the server said; without news in it when it was only a heartbeat. */
  onFrames(frames: Frame[]): void
  onState(state: LineState): void
  /** The session is over: no use in trying again. */
  onSignedOut(): void
}

const waits = [500, 1000, 2000, 4000, 8000, 15000]
const sessionEnded = 4401
/** The server beats every 20 s; a line that is silent for two beats is down, whatever the browser thinks. */
const longestSilence = 45_000
/** Somebody looks again at a device that slept: a line that missed one beat is not trusted, and opened anew at once. */
const longestSleep = 25_000

const liveUrl = (after: string | undefined) => {
  const url = new URL('/api/v1/live', location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  url.searchParams.set('heartbeat', 'true')
  if (after) url.searchParams.set('after', after)
  return url
}

/**
 * Keeps one line to the server open: comes back by itself after a break, with growing pauses and a little chance in them,
 * and says the last position it saw, so that nothing is missed and nothing comes twice.
 * @returns a function that closes it for good
 */
export const openLine = (listener: Listener): (() => void) => {
  let socket: WebSocket | undefined
  let position = listener.after
  let tries = 0
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  let watch: ReturnType<typeof setTimeout> | undefined
  /** When this line last said something; 0 while it is being opened. */
  let heardAt = 0

  const listenOn = (own: WebSocket) => {
    heardAt = deviceTime()
    clearTimeout(watch)
    watch = setTimeout(() => drop(own), longestSilence)
  }

  /** Gives a line up without waiting for the goodbye of who no longer answers. */
  const drop = (own: WebSocket) => {
    own.onclose = null
    own.close()
    retry()
  }

  const receive = (event: MessageEvent<string>) => {
    const message = JSON.parse(event.data) as Frame | Frame[]
    const frames = Array.isArray(message) ? message : [message]
    position = frames.findLast(frame => frame.position)?.position ?? position
    listener.onFrames(frames.filter(frame => frame.type !== 'heartbeat'))
  }

  const retry = () => {
    clearTimeout(watch)
    if (closed || timer) return
    listener.onState('lost')
    const wait = waits[Math.min(tries++, waits.length - 1)] ?? 15000
    timer = setTimeout(connect, wait * (0.75 + Math.random() / 2))
  }

  const connect = () => {
    clearTimeout(timer)
    timer = undefined
    if (closed) return
    heardAt = 0
    const own = new WebSocket(liveUrl(position))
    socket = own
    own.onopen = () => {
      tries = 0
      listenOn(own)
      listener.onState('live')
    }
    own.onmessage = event => {
      listenOn(own)
      receive(event)
    }
    own.onclose = event => {
      if (closed || own !== socket) return
      if (event.code !== sessionEnded) return retry()
      stop()
      listener.onSignedOut()
    }
  }

  const stop = () => {
    closed = true
    clearTimeout(timer)
    clearTimeout(watch)
    removeEventListener('online', wake)
    removeEventListener('pageshow', wake)
    removeEventListener('offline', cut)
    document.removeEventListener('visibilitychange', wake)
  }

  /** Timers stand still while a phone sleeps, and its socket may be dead without anybody having said so. */
  const wake = () => {
    if (document.visibilityState === 'hidden') return
    if (socket && heardAt > 0 && !timer && deviceTime() - heardAt > longestSleep) drop(socket)
    if (timer) connect()
  }
  const cut = () => socket && drop(socket)
  addEventListener('online', wake)
  addEventListener('pageshow', wake)
  addEventListener('offline', cut)
  document.addEventListener('visibilitychange', wake)
  listener.onState('connecting')
  connect()

  return () => {
    stop()
    socket?.close()
  }
}
