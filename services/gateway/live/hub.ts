import type { WebSocket } from 'ws'
import type { Precedence } from '../../kernel/precedence.ts'
import type { Wakeups } from '../../kernel/wakeups.ts'
import type { Credential } from '../rules.ts'
import type { Sessions } from '../session.ts'
import type { LiveLog } from '../store.ts'
import { AudienceIndex, audiencesOf } from './audience.ts'
import { Follower } from './follower.ts'
import { Bundle, heartbeatFrame, type LiveEvent, resyncFrame, toFrame } from './frames.ts'
import { type CloseReason, Member } from './member.ts'

/** What the hub needs, and its bounds. */
export interface HubOptions {
  log: LiveLog
  sessions: Pick<Sessions, 'find' | 'holds' | 'forget'>
  wakeups: Pick<Wakeups, 'on' | 'off'>
  precedence: Precedence
  onError: (error: unknown) => void
  /** Milliseconds between two pings of a socket. */
  pingEvery?: number
  /** Pings after which we look whether a socket's session is still there. */
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
  readonly #follower: Follower
  #pings: NodeJS.Timeout | undefined
  #group = 0
  #taken = 0

  constructor(options: HubOptions) {
    this.#options = { pingEvery: 20_000, pingsPerCheck: 15, maxBuffered: 1024 * 1024, tooOld: 10_000, ...options }
    this.#follower = new Follower({ ...options, tell: events => this.#deliver(events) })
  }

  /** Begins at the end of the log. */
  async start(): Promise<void> {
    await this.#follower.start()
    this.#pings = setInterval(() => this.#pingGroup(), this.#options.pingEvery / pingGroups)
  }

  /** Tells every socket that we go away, and stops. */
  async stop(): Promise<void> {
    clearInterval(this.#pings)
    for (const member of this.#members) member.close('goingAway')
    await this.#follower.stop()
  }

  /** Milliseconds since the log was last read. */
  get silence(): number {
    return this.#follower.silence
  }

  /** How far it has read the log, as frames say it: who begins to listen from here misses nothing that is asked later. */
  get position(): string {
    return String(this.#follower.position)
  }

  /**
   * Takes a socket in.
   * @param from the position it has everything up to; by default from now on
   */
  add(
    socket: WebSocket,
    who: { credential: Credential | undefined; heartbeat: boolean },
    from: number = this.#follower.position,
  ): void {
    const { maxBuffered } = this.#options
    const onEnd = (member: Member, reason: CloseReason | 'left') => this.#remove(member, reason)
    const member = new Member(socket, { ...who, from, maxBuffered, onEnd, group: this.#taken++ % pingGroups })
    this.#members.add(member)
    this.figures.sockets += 1
    void this.#join(member)
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
  async #join(member: Member, attempt = 1): Promise<void> {
    const { sessions } = this.#options
    const round = member.hold()
    this.#index.delete(member)
    const isCurrent = () => member.round === round && !member.closed
    try {
      await this.#follower.upToDate()
      const session = await sessions.find(member.credential)
      if (!isCurrent()) return
      if (!session) return member.close('sessionEnded')
      if (!sessions.holds(session)) return this.#joinAgain(member, member.from)
      member.personId = session.asker.id
      member.sessionId = session.asker.sessionId
      const audiences = audiencesOf(session.asker)
      this.#index.set(member, audiences)
      await this.#catchUp(member, audiences, isCurrent)
    } catch (error) {
      if (!isCurrent()) return
      if (attempt === attempts) return member.close('tryAgain')
      this.#options.onError(error)
      setTimeout(() => isCurrent() && void this.#join(member, attempt + 1), retryAfter).unref()
    }
  }

  /** News after `until` is being held back; what came before it is read from the log. */
  async #catchUp(member: Member, audiences: string[], isCurrent: () => boolean) {
    const { log, tooOld } = this.#options
    const until = this.#follower.position
    const behind = until - member.from
    if (behind < 0 || behind > tooOld) this.#resync(member, until)
    while (member.from < until) {
      const events = await log.missed(member.from, until, audiences, page)
      if (!isCurrent()) return
      const taken = member.sendFrames(events.flatMap(event => toFrame(event) ?? []))
      member.from = events.length === page ? (events.at(-1)?.position ?? until) : until
      await taken
      if (!isCurrent()) return
    }
    member.release()
    if (member.heartbeat && !member.greeted) this.#greet(member)
  }

  #resync(member: Member, position: number) {
    member.from = position
    member.sendNote(resyncFrame(position))
  }

  #greet(member: Member) {
    member.greeted = true
    member.sendNote(heartbeatFrame(this.#follower.position))
  }

  #pingGroup() {
    this.#group = (this.#group + 1) % pingGroups
    for (const member of this.#members) if (member.group === this.#group) this.#ping(member)
  }

  #ping(member: Member) {
    if (!member.ping()) return member.close('tooSlow')
    if (member.catchingUp) return
    if (member.heartbeat) member.sendNote(heartbeatFrame(this.#follower.position))
    if (member.pings % this.#options.pingsPerCheck === 0) void this.#check(member)
  }

  /** Nobody tells of a session that runs out. When identity does not answer, it is asked the next time. */
  async #check(member: Member) {
    const session = await this.#options.sessions.find(member.credential).catch(() => null)
    if (session === undefined) member.close('sessionEnded')
  }

  #remove(member: Member, reason: CloseReason | 'left') {
    this.#members.delete(member)
    this.#index.delete(member)
    this.figures.sockets -= 1
    this.figures.closed[reason] += 1
  }
}
