import type { WebSocket } from 'ws'
import { Loop } from '../../kernel/loop.ts'
import type { Wakeups } from '../../kernel/wakeups.ts'
import type { Sessions } from '../session.ts'
import type { LiveLog } from '../store.ts'
import { AudienceIndex, audiencesOf } from './audience.ts'
import { Bundle, heartbeatFrame, type LiveEvent, resyncFrame, toFrame } from './frames.ts'
import { type CloseReason, Member } from './member.ts'

/** What the hub needs, and its bounds. */
export interface HubOptions {
  log: LiveLog
  sessions: Pick<Sessions, 'find' | 'holds' | 'forget'>
  wakeups: Pick<Wakeups, 'on' | 'off'>
  onError: (error: unknown) => void
  /** Milliseconds between two pings of a socket. */
  pingEvery?: number
  /** Pings after which a socket's rights are looked at again, though nothing was heard of a change. */
  pingsPerCheck?: number
  /** Bytes that may wait for one socket's network. */
  maxBuffered?: number
  /** Events of the log that may have been missed; after more a client asks everything again. */
  tooOld?: number
}

/** What the hub has done since it started. */
export interface HubFigures {
  sockets: number
  events: number
  frames: number
  messages: number
  closed: Record<CloseReason | 'left', number>
}

const lookEvery = 250 // milliseconds, when nobody calls
const batch = 500
const page = 500
/** Sockets are pinged in so many groups, one after the other. */
const pingGroups = 20
const attempts = 5
const retryAfter = 1_000 // milliseconds

/**
 * Pushes the event log to the sockets whose owners may see it. It reads the log in commit order from where it was, finds
 * the sockets of an event's audience by an index, serialises each frame once, and sends a socket one message per turn
 * with everything it has for it: the more there is to do, the more goes into one message.
 *
 * A socket joins in the same way when it opens, comes back, or its person's rights changed: its news is held back, its
 * rights are asked, what it missed is read from the log, and then it goes on with the others.
 */
export class Hub {
  readonly figures: HubFigures = {
    sockets: 0,
    events: 0,
    frames: 0,
    messages: 0,
    closed: { left: 0, goingAway: 0, tryAgain: 0, sessionEnded: 0, tooSlow: 0 },
  }
  readonly #options: Required<HubOptions>
  readonly #index = new AudienceIndex<Member>()
  readonly #members = new Set<Member>()
  readonly #loop: Loop
  #position = 0
  #turned = Promise.withResolvers<void>()
  #readAt = performance.now()
  #pings: NodeJS.Timeout | undefined
  #group = 0
  #taken = 0

  constructor(options: HubOptions) {
    this.#options = { pingEvery: 20_000, pingsPerCheck: 15, maxBuffered: 1024 * 1024, tooOld: 10_000, ...options }
    this.#loop = new Loop(() => this.#turn(), lookEvery, options.onError)
  }

  /** Begins at the end of the log. */
  async start(): Promise<void> {
    this.#position = await this.#options.log.last()
    this.#options.wakeups.on('log', this.#loop.wake)
    this.#loop.start()
    this.#pings = setInterval(() => this.#pingGroup(), this.#options.pingEvery / pingGroups)
  }

  /** Tells every socket that we go away, and stops. */
  async stop(): Promise<void> {
    clearInterval(this.#pings)
    this.#options.wakeups.off('log', this.#loop.wake)
    for (const member of this.#members) member.close('goingAway')
    await this.#loop.stop()
  }

  /** Milliseconds since the log was last read. */
  get silence(): number {
    return performance.now() - this.#readAt
  }

  /**
   * Takes a socket in.
   * @param after the position it has everything up to; undefined: from now on; null: one we do not know
   */
  add(socket: WebSocket, who: { cookies: string | undefined; heartbeat: boolean }, after?: number | null): void {
    const { maxBuffered } = this.#options
    const from = after ?? this.#position
    const onEnd = (member: Member, reason: CloseReason | 'left') => this.#remove(member, reason)
    const member = new Member(socket, { ...who, from, maxBuffered, onEnd, group: this.#taken++ % pingGroups })
    this.#members.add(member)
    this.figures.sockets += 1
    void this.#join(member, after === null)
  }

  async #turn(): Promise<boolean> {
    const events = await this.#options.log.read(this.#position, batch)
    this.#readAt = performance.now()
    if (events.length === 0) return false
    this.#deliver(events)
    this.#turned.resolve()
    this.#turned = Promise.withResolvers()
    return events.length === batch
  }

  /** Waits until the hub has read what is in the log now, so that it knows of every change of rights until now. */
  async #upToDate(): Promise<void> {
    const last = await this.#options.log.last()
    while (this.#position < last) {
      this.#loop.wake()
      await this.#turned.promise
    }
  }

  #deliver(events: LiveEvent[]) {
    const root = new Bundle()
    const bundles = new Map<Member, Bundle>()
    const after: (() => void)[] = []
    for (const event of events) {
      const frame = toFrame(event)
      if (frame)
        for (const member of this.#index.find(event.audience))
          bundles.set(member, (bundles.get(member) ?? root).with(frame))
      after.push(...this.#heed(event))
      this.#position = event.position
    }
    for (const [member, bundle] of bundles) {
      member.deliver(bundle)
      this.figures.frames += bundle.frames.length
    }
    this.figures.events += events.length
    this.figures.messages += bundles.size
    for (const act of after) act()
  }

  /** What an event means for the rights of sockets: from here on they hear nothing until those are known again. */
  #heed({ type, subject, position, data }: LiveEvent): (() => void)[] {
    const { sessions } = this.#options
    if (type !== 'person.changed' && type !== 'person.erased' && type !== 'session.ended') return []
    const sessionId = type === 'session.ended' ? String(data?.['sessionId']) : undefined
    sessions.forget(sessionId ?? subject)
    const theirs = [...this.#members].filter(member =>
      sessionId ? member.sessionId === sessionId : member.personId === subject,
    )
    for (const member of theirs) this.#index.delete(member)
    return theirs.map(member => () => this.#joinAgain(member, position))
  }

  /** Asks the rights of a socket that has everything up to a position anew. */
  #joinAgain(member: Member, position: number) {
    if (!member.catchingUp) member.from = Math.max(member.from, position)
    void this.#join(member)
  }

  /** Lets a socket hear what it may, beginning with what it missed; closes it when its session ended. */
  async #join(member: Member, unknownPosition = false, attempt = 1): Promise<void> {
    const { sessions } = this.#options
    const round = member.hold()
    this.#index.delete(member)
    const isCurrent = () => member.round === round && !member.closed
    try {
      await this.#upToDate()
      const session = await sessions.find(member.cookies)
      if (!isCurrent()) return
      if (!session) return member.close('sessionEnded')
      if (!sessions.holds(session)) return this.#joinAgain(member, member.from)
      member.personId = session.asker.id
      member.sessionId = session.asker.sessionId
      const audiences = audiencesOf(session.asker)
      this.#index.set(member, audiences)
      await this.#catchUp(member, audiences, unknownPosition, isCurrent)
    } catch (error) {
      if (!isCurrent()) return
      if (attempt === attempts) return member.close('tryAgain')
      this.#options.onError(error)
      setTimeout(() => isCurrent() && void this.#join(member, unknownPosition, attempt + 1), retryAfter).unref()
    }
  }

  /** News after `until` is being held back; what came before it is read from the log. */
  async #catchUp(member: Member, audiences: string[], unknownPosition: boolean, isCurrent: () => boolean) {
    const { log, tooOld } = this.#options
    const until = this.#position
    const missed = until - member.from
    if (unknownPosition || missed < 0 || missed > tooOld) return this.#resync(member)
    while (member.from < until) {
      const events = await log.missed(member.from, until, audiences, page)
      if (!isCurrent()) return
      await member.sendFrames(events.flatMap(event => toFrame(event) ?? []))
      if (!isCurrent()) return
      member.from = events.length === page ? (events.at(-1)?.position ?? until) : until
    }
    member.release(until)
    this.#greet(member)
  }

  #resync(member: Member) {
    member.from = this.#position
    member.sendNote(resyncFrame(this.#position))
    member.release(this.#position)
    this.#greet(member)
  }

  #greet(member: Member) {
    if (!member.heartbeat || member.greeted) return
    member.greeted = true
    member.sendNote(heartbeatFrame(this.#position))
  }

  #pingGroup() {
    this.#group = (this.#group + 1) % pingGroups
    for (const member of this.#members) if (member.group === this.#group) this.#ping(member)
  }

  #ping(member: Member) {
    if (!member.ping()) return member.close('tooSlow')
    if (member.catchingUp) return
    if (member.heartbeat) member.sendNote(heartbeatFrame(this.#position))
    if (member.pings % this.#options.pingsPerCheck === 0) this.#joinAgain(member, this.#position)
  }

  #remove(member: Member, reason: CloseReason | 'left') {
    this.#members.delete(member)
    this.#index.delete(member)
    this.figures.sockets -= 1
    this.figures.closed[reason] += 1
  }
}
