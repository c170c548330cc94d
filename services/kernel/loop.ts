/**
 * Calls `turn` again and again: at once while it says there is more, otherwise after `idle` milliseconds or when
 * woken. A turn that fails is reported and tried again after a pause; two turns never overlap.
 */
export class Loop {
  readonly #turn: () => Promise<boolean>
  readonly #idle: number
  readonly #onError: (error: unknown) => void
  #running: Promise<void> | undefined
  #stopped = false
  #woken = false
  #wake: (() => void) | undefined

  constructor(turn: () => Promise<boolean>, idle: number, onError: (error: unknown) => void) {
    this.#turn = turn
    this.#idle = idle
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
      const more = await this.#turn().catch(error => {
        this.#onError(error)
        return false
      })
      if (!more && !this.#woken && !this.#stopped) await this.#pause()
    }
  }

  #pause() {
    return new Promise<void>(resolve => {
      const timer = setTimeout(resolve, this.#idle)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
