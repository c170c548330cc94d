/** What can wait is held up for so long at most, milliseconds: nothing starves, however many alerts there are. */
const patience = 100
const nothing = () => {}

/**
 * What is urgent goes first: while an alert is on its way through this process, from the report until the live screens
 * have it, work that can wait does not begin. A courtesy within one process and no lock: who does not ask is not held up.
 */
export class Precedence {
  #underway = 0
  readonly #waiting = new Set<() => void>()

  /** Something urgent begins. @returns what says that it is over; a second time it does nothing */
  begin(): () => void {
    this.#underway += 1
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#underway -= 1
      if (this.#underway === 0) this.#letGo()
    }
  }

  /** Goes on with what is urgent, if anything is: as `begin` then, and nothing otherwise. */
  goOn(): () => void {
    return this.#underway > 0 ? this.begin() : nothing
  }

  /** Resolves when nothing urgent is on its way, or has been for too long; mostly there is nothing to wait for. */
  async turn(): Promise<void> {
    if (this.#underway === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const late = setTimeout(resolve, patience)
    this.#waiting.add(resolve)
    await promise
    clearTimeout(late)
    this.#waiting.delete(resolve)
  }

  #letGo() {
    for (const go of this.#waiting) go()
  }
}
