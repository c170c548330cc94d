import { LRUCache } from 'lru-cache'
import type { AddressSuggestions } from '../../contracts/api/addresses.ts'
import type { Point } from '../../contracts/api/common.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { FoundPlace, Geocoder } from './geocoder.ts'
import { isLocal } from './local.ts'
import { NoAnswer } from './pdok.ts'

/** After no answer, so long nobody is made to wait for another, milliseconds. */
const rest = 30_000
/** Areas and support points that are shown below what the national service found. */
const ownBelow = 3

/** Where addresses are looked up. */
export interface AddressSources {
  /** The national service; absent where it is not to be asked. */
  pdok?: Geocoder | undefined
  local: Geocoder
  logger: Pick<Logger, 'warn'>
}

/** Finds addresses by the national service as long as it answers, and otherwise by what is known here. */
export class AddressFinder {
  readonly #sources: AddressSources
  /** What was asked lately, in memory only: who deletes a letter has been there before. */
  readonly #suggested = new LRUCache<string, AddressSuggestions>({ max: 500, ttl: 3_600_000 })
  readonly #places = new LRUCache<string, FoundPlace>({ max: 2_000, ttl: 24 * 3_600_000 })
  #restsUntil = 0

  constructor(sources: AddressSources) {
    this.#sources = sources
  }

  /** What somebody may be typing. */
  async suggest(q: string, near: Point, limit: number): Promise<AddressSuggestions> {
    const { local } = this.#sources
    const key = JSON.stringify([q.trim().toLowerCase(), near.lat.toFixed(2), near.lon.toFixed(2), limit])
    const known = this.#suggested.get(key)
    if (known) return known
    const found = await this.#ask(pdok => pdok.suggest(q, near, limit))
    if (!found) return { items: await local.suggest(q, near, limit), nextCursor: null, source: 'local' }
    for (const { id, label, place } of found) if (place) this.#places.set(id, { id, label, place })
    const own = (await local.suggest(q, near, limit))
      .filter(({ kind }) => kind === 'area' || kind === 'support-point')
      .slice(0, Math.max(ownBelow, limit - found.length))
    const items = [...found.slice(0, Math.max(0, limit - own.length)), ...own].slice(0, limit)
    const answer: AddressSuggestions = { items, nextCursor: null, source: 'pdok' }
    this.#suggested.set(key, answer)
    return answer
  }

  /** What a suggestion is; undefined when there is no such thing, or it cannot be asked now. */
  async lookup(id: string): Promise<FoundPlace | undefined> {
    if (isLocal(id)) return this.#sources.local.lookup(id)
    const known = this.#places.get(id)
    if (known || !/^[a-z]{3}-[\w-]{1,80}$/.test(id)) return known
    const found = await this.#ask(pdok => pdok.lookup(id))
    if (found) this.#places.set(id, found)
    return found
  }

  /** The address nearest to a point, or else the area it lies in. */
  async reverse(place: Point): Promise<FoundPlace | undefined> {
    return (await this.#ask(pdok => pdok.reverse(place))) ?? this.#sources.local.reverse(place)
  }

  async #ask<T>(question: (pdok: Geocoder) => Promise<T>): Promise<T | undefined> {
    const { pdok, logger } = this.#sources
    if (!pdok || performance.now() < this.#restsUntil) return undefined
    try {
      return await question(pdok)
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      this.#restsUntil = performance.now() + rest
      logger.warn('addresses: the address service does not answer; for a while only what is known here is found')
      return undefined
    }
  }
}
