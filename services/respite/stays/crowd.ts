/** Somebody who waits until it is decided who has the bed. */
interface Waiter<Ask> {
  ask: Ask
  tell(gone: boolean): void
}

/** However many keep coming, those who were looked for wait no longer than this. */
const mostLooks = 10

/**
 * Many who want the same bed at the same moment. The first goes ahead; the others wait here, in memory, and not each on a
 * connection of their own for the lock of the location, which would keep everybody else from the database. When the
 * first is done, one look says for all of them at once whose nights are gone; the others go on one after the other.
 * It decides nothing that the database does not: with several processes each has a crowd of its own.
 */
export class Crowd<Ask> {
  readonly #look: (bedId: string, asks: Ask[]) => Promise<boolean[]>
  /** By bed: who waits for the one that is deciding about it now. */
  readonly #waiting = new Map<string, Waiter<Ask>[]>()

  /** @param look for which of these the bed is gone; counts them as refused */
  constructor(look: (bedId: string, asks: Ask[]) => Promise<boolean[]>) {
    this.#look = look
  }

  /**
   * Runs `decide` when nobody else is deciding about this bed; `gone` when it went to another meanwhile.
   * @param meanwhile what can be done while waiting
   */
  async enter<T>(bedId: string, ask: Ask, decide: () => Promise<T>, meanwhile = () => {}): Promise<T | 'gone'> {
    for (let waiting = this.#waiting.get(bedId); waiting; waiting = this.#waiting.get(bedId)) {
      meanwhile()
      if (await this.#wait(waiting, ask)) return 'gone'
    }
    const waiting: Waiter<Ask>[] = []
    this.#waiting.set(bedId, waiting)
    try {
      return await decide()
    } finally {
      void this.#lookForAll(bedId, waiting) // who decided need not wait for it
    }
  }

  #wait(waiting: Waiter<Ask>[], ask: Ask): Promise<boolean> {
    return new Promise(tell => waiting.push({ ask, tell }))
  }

  /**
   * Looks for those who wait, and for those who come while it looks. Then all hear at once, so that who lost the same can
   * share what they do next.
   */
  async #lookForAll(bedId: string, waiting: Waiter<Ask>[]): Promise<void> {
    const looked: { waiter: Waiter<Ask>; gone: boolean }[] = []
    for (let looks = 0; waiting.length > 0 && looks < mostLooks; looks++) {
      const now = waiting.splice(0)
      const gone = await this.#lookFor(bedId, now)
      looked.push(...now.map((waiter, i) => ({ waiter, gone: gone[i] ?? false })))
    }
    this.#waiting.delete(bedId)
    for (const { waiter, gone } of looked) waiter.tell(gone)
    for (const { tell } of waiting) tell(false)
  }

  /** When the look fails everybody finds out for themselves. */
  #lookFor(bedId: string, waiters: Waiter<Ask>[]): Promise<boolean[]> {
    return this.#look(
      bedId,
      waiters.map(({ ask }) => ask),
    ).catch(() => [])
  }
}
