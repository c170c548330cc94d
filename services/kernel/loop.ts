/**
 * Calls `turn` again and again: at once while it says there is more, otherwise after `idle` milliseconds or when
 * woken. A turn that fails is reported and tried again after a pause; two turns never overlap. With `apart`, turns begin
 * at least so many milliseconds after each other: the first comes at once, and what comes meanwhile goes together.
 */
export class Loop {
  readonly #turn: () => Promise<boolean>
  readonly #idle: number
  readonly #apart: number
  readonly #onError: (error: unknown) => void
  #running: Promise<void> | undefined
  #stopped = false
  #woken = false
  #wake: (() => void) | undefined

  constructor(turn: () => Promise<boolean>, idle: number, onError: (error: unknown) => void, { apart = 0 } = {}) {
    this.#turn = turn
    this.#idle = idle
    this.#apart = apart
    this.#onError = onError
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** There may be something to do. */
  wake = (): void => {
    this.#woken = true
    this.#wake?.()
  }

  /** Stops after the turn that is running. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.wake()
    await this.#running
  }

  async #run() {
    while (!this.#stopped) {
      this.#woken = false
      const began = performance.now()
      const more = await this.#turn().catch(error => {
        this.#onError(error)
        return false
      })
      if (!more && !this.#woken && !this.#stopped) await this.#pause(this.#idle)
      await this.#keepApart(began)
    }
  }

  async #keepApart(began: number) {
    for (let left = this.#left(began); left > 0; left = this.#left(began)) await this.#pause(left)
  }

  #left(began: number) {
    return this.#stopped ? 0 : Math.ceil(began + this.#apart - performance.now())
  }

  #pause(milliseconds: number) {
    return new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
