import { decodeJwt } from 'jose'
import { LRUCache } from 'lru-cache'
import { type Asker, toAsker } from '../kernel/asker.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { Credential } from './rules.ts'
import type { Upstream } from './upstream.ts'

/** A session as the services know it: who it is, and the token that says so. */
export interface Session {
  /** The session in the cookie, or the API key. */
  secret: string
  token: string
  asker: Asker
  /** Until when the token may be passed on, milliseconds of the machine's own time. */
  expires: number
  /** How many changes of people and sessions we knew of when we asked. */
  asOf: number
}

/** A token is renewed this long before it expires, so that it holds as long as the request does, milliseconds. */
const margin = 15_000
/** How long an ended session is remembered as such, milliseconds. */
const endedFor = 5_000
const rounds = 3
const busy = () => new HttpProblem('overloaded', { headers: { 'retry-after': '2' } })

/**
 * Turns session cookies and API keys into the short-lived tokens the services trust, by asking identity. A token is kept until
 * shortly before it expires, and dropped at once when the log says that the session ended or the person changed.
 * What was asked before such a change and answered after it is asked again.
 */
export class Sessions {
  readonly #upstream: Pick<Upstream, 'fetch'>
  readonly #now: () => number
  readonly #known = new LRUCache<string, Session>({ max: 20_000 })
  readonly #ended: LRUCache<string, true>
  readonly #asking = new Map<string, Promise<Session | undefined>>()
  readonly #changed = new LRUCache<string, number>({ max: 20_000 })
  #changes = 0

  constructor(upstream: Pick<Upstream, 'fetch'>, now: () => number = Date.now) {
    this.#upstream = upstream
    this.#now = now
    this.#ended = new LRUCache({ max: 20_000, ttl: endedFor, perf: { now } })
  }

  /**
   * The session behind a cookie or key; undefined when there is none, or it ended.
   * @throws HttpProblem overloaded, when identity does not answer
   */
  async find(credential: Credential | undefined): Promise<Session | undefined> {
    if (!credential) return undefined
    const { secret } = credential
    const known = this.#known.get(secret)
    if (known && known.expires > this.#now() && this.holds(known)) return known
    if (this.#ended.has(secret)) return undefined
    const asking = this.#asking.get(secret) ?? this.#ask(credential)
    this.#asking.set(secret, asking)
    return asking.finally(() => this.#asking.delete(secret))
  }

  /** Does a session still stand as it was found: did neither it nor its person change since? */
  holds({ secret, asker, asOf }: Session): boolean {
    return [secret, asker.id, asker.sessionId].every(one => (this.#changed.get(one) ?? 0) <= asOf)
  }

  /** A person, a session or what a cookie stands for changed: what we know of it is asked anew. */
  forget(changed: string): void {
    this.#changes += 1
    this.#changed.set(changed, this.#changes)
  }

  async #ask({ secret, headers }: Credential): Promise<Session | undefined> {
    for (let round = 0; round < rounds; round++) {
      const asOf = this.#changes
      const token = await this.#fetchToken(headers)
      if (!token) {
        this.#ended.set(secret, true)
        return undefined
      }
      const claims = decodeJwt(token)
      const session = { secret, token, asker: toAsker(claims), expires: (claims.exp ?? 0) * 1000 - margin, asOf }
      if (!this.holds(session)) continue
      this.#known.set(secret, session)
      return session
    }
    throw busy()
  }

  async #fetchToken(headers: Credential['headers']): Promise<string | undefined> {
    const answer = await this.#upstream
      .fetch('identity', { method: 'POST', path: '/internal/token', headers: { ...headers } })
      .catch(() => undefined)
    if (answer?.status === 401) return undefined
    if (answer?.status !== 200) throw busy()
    return (JSON.parse(answer.body) as { token: string }).token
  }
}
