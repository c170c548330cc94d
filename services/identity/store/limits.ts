import { type Clock, toDate } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { keyedHash } from '../../kernel/ids.ts'
import { rateWindow, retryAfter } from '../rules.ts'

/**
 * Rate limits in the database: they hold over several processes and over a restart, which those in memory do not, and
 * signing in is where it matters. A key is kept as a hash.
 */
export class Limits {
  readonly #database: Database
  readonly #clock: Clock
  readonly #secret: string

  constructor(database: Database, clock: Clock, secret: string) {
    this.#database = database
    this.#clock = clock
    this.#secret = secret
  }

  /**
   * Counts one, of `most` in ten minutes.
   * @throws HttpProblem too-many, with the seconds to wait
   */
  async take(what: string, who: string, most: number): Promise<void> {
    const key = keyedHash(this.#secret, `rate ${what} ${who}`)
    const now = toDate(this.#clock.now())
    const rows = await this.#database.prisma.$queryRaw<{ tokens: number }[]>`
      insert into identity.rate as r (key, tokens, at) values (${key}, ${most - 1}::float8, ${now})
      on conflict (key) do update set at = excluded.at, tokens = least(${most}::float8,
          r.tokens + greatest(0, extract(epoch from excluded.at - r.at)) * ${most}::float8 / ${rateWindow}::float8) - 1
        where r.tokens + greatest(0, extract(epoch from excluded.at - r.at)) * ${most}::float8 / ${rateWindow}::float8 >= 1
      returning tokens`
    if (rows.length > 0) return
    const left = await this.#database.prisma.identityRate.findUnique({ where: { key } })
    const secondsAgo = left ? (now.getTime() - left.at.getTime()) / 1000 : rateWindow
    throw new HttpProblem('too-many', {
      headers: { 'retry-after': String(retryAfter(left?.tokens ?? 0, most, secondsAgo)) },
    })
  }
}
