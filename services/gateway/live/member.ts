import type { WebSocket } from 'ws'
import type { Credential } from '../rules.ts'
import type { Bundle, Frame } from './frames.ts'
import { toMessage } from './frames.ts'

/** Why the hub closes a socket [API.md, `GET live`]; 1001 and 1013 are WebSocket's own. */
export const closeCodes = { goingAway: 1001, tryAgain: 1013, sessionEnded: 4401, tooSlow: 4408 } as const
/** One of the reasons. */
export type CloseReason = keyof typeof closeCodes

/** How a socket opened. */
export interface MemberOptions {
  credential: Credential | undefined
  heartbeat: boolean
  /** Which of the groups that are pinged one after the other it is in. */
  group: number
  /** Everything up to this position it has, or does not want. */
  from: number
  /** More than this many bytes waiting for the network is too slow. */
  maxBuffered: number
  /** Called once, when it closes or is closed. */
  onEnd(member: Member, reason: CloseReason | 'left'): void
}

/** How long a socket may take to close before it is cut, milliseconds; less when everybody waits for us to stop. */
const farewell = (reason: CloseReason) => (reason === 'goingAway' ? 500 : 3_000)

/**
 * One socket. While it catches up (what it missed is being read, or its rights are), news is held back; `from` says
 * what it has, so that nothing is sent twice.
 */
export class Member {
  readonly credential: Credential | undefined
  readonly heartbeat: boolean
  readonly group: number
  from: number
  /** Counts how often catching up began; who began earlier gives up. */
  round = 0
  /** Pings sent since the last answer. */
  unanswered = 0
  /** Pings sent in all. */
  pings = 0
  /** Its first heartbeat went out. */
  greeted = false
  personId: string | undefined
  sessionId: string | undefined
  closed = false
  readonly #socket: WebSocket
  readonly #maxBuffered: number
  readonly #onEnd: MemberOptions['onEnd']
  #held: Frame[] | undefined = []

  constructor(socket: WebSocket, options: MemberOptions) {
    this.#socket = socket
    this.#maxBuffered = options.maxBuffered
    this.credential = options.credential
    this.heartbeat = options.heartbeat
    this.group = options.group
    this.from = options.from
    this.#onEnd = options.onEnd
    // What a client sends is not looked at; what is too long, or no WebSocket at all, closes it.
    socket.on('error', () => {})
    socket.on('pong', () => {
      this.unanswered = 0
    })
    socket.once('close', () => this.#end('left'))
  }

  get catchingUp(): boolean {
    return this.#held !== undefined
  }

  /** News of a turn: sent, or held back while catching up. */
  deliver(bundle: Bundle): void {
    if (this.#held) this.#held.push(...bundle.frames)
    else if (bundle.frames.every(frame => this.#lacks(frame))) this.#send(bundle.message)
    else void this.sendFrames(bundle.frames)
  }

  /** Sends what it does not have yet; resolves when the network took it, or the socket is gone. */
  async sendFrames(frames: readonly Frame[]): Promise<void> {
    const fresh = frames.filter(frame => this.#lacks(frame))
    if (fresh.length > 0) await new Promise(taken => this.#send(toMessage(fresh), taken))
  }

  /** Sends something that is no news. */
  sendNote(frame: Frame): void {
    this.#send(toMessage([frame]))
  }

  /** From here on news is held back; what was held back is left out, it will be read again. */
  hold(): number {
    this.#held = []
    this.round += 1
    return this.round
  }

  /** It has caught up: what was held back goes out, and news as it comes. */
  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    void this.sendFrames(held)
  }

  /** Pings, and tells whether the one before was answered. */
  ping(): boolean {
    if (this.unanswered > 0) return false
    this.unanswered += 1
    this.pings += 1
    this.#socket.ping()
    return true
  }

  close(reason: CloseReason): void {
    if (this.closed) return
    this.#end(reason)
    this.#socket.close(closeCodes[reason], reason)
    const cut = setTimeout(() => this.#socket.terminate(), farewell(reason))
    this.#socket.once('close', () => clearTimeout(cut))
  }

  #end(reason: CloseReason | 'left') {
    if (this.closed) return
    this.closed = true
    this.#onEnd(this, reason)
  }

  #lacks({ position }: Frame) {
    return position > this.from
  }

  #send(message: Buffer, taken?: (nothing?: unknown) => void) {
    if (this.closed) return taken?.(undefined)
    this.#socket.send(message, { binary: false }, taken)
    if (this.#socket.bufferedAmount > this.#maxBuffered) this.close('tooSlow')
  }
}
