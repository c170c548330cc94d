import { LRUCache } from 'lru-cache'

interface Bucket {
  tokens: number
  at: number
}

/** A token bucket per key, in this process: so many at once, refilled evenly over the window. */
export class RateLimiter {
  readonly #most: number
  readonly #window: number
  readonly #buckets = new LRUCache<string, Bucket>({ max: 20_000 })

  /** @param window milliseconds in which `most` are allowed */
  constructor(most: number, window: number) {
    this.#most = most
    this.#window = window
  }

  /** Takes one; 0 when allowed, otherwise after how many seconds to try again. */
  take(key: string, now = performance.now()): number {
    const bucket = this.#buckets.get(key) ?? { tokens: this.#most, at: now }
    const tokens = Math.min(this.#most, bucket.tokens + ((now - bucket.at) * this.#most) / this.#window)
    const allowed = tokens >= 1
    this.#buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now })
    return allowed ? 0 : Math.ceil(((1 - tokens) * this.#window) / this.#most / 1000)
  }
}
