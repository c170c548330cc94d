import { setTimeout as sleep } from 'node:timers/promises'
import { explain, Steps, Stopped } from './steps.ts'

/** How long one part may take to close before the next one is closed anyway, milliseconds. */
const PATIENCE = 10_000

type Close = () => Promise<unknown>

/**
 * The life of a process: it starts, runs until somebody asks it to stop or something it cannot do without is gone, and
 * closes what it opened, the last first.
 *
 * At the terminal a Ctrl-C reaches us twice, once from the terminal and once from npm, and impatient people press it
 * again: every signal after the first is ignored, and each part has a limited time to close, so that the end comes.
 */
export class Lifecycle {
  readonly steps = new Steps()
  readonly #closers: Close[] = []
  #starting: Promise<unknown> = Promise.resolve()
  #ending = false

  /** Something was opened that must be closed at the end. */
  onStop(close: Close): void {
    this.#closers.push(close)
  }

  /** Runs a start; if it throws, what was opened is closed, the reason is shown, and the process ends with code 1. */
  run(start: () => Promise<void>): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.#end(0))
    process.on('uncaughtException', error => this.fail(error))
    // A terminal that is gone must not keep us from closing.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
    this.#starting = start().catch(error => {
      if (!(error instanceof Stopped)) this.fail(error)
    })
  }

  /** Something is wrong that we cannot go on with. */
  fail(error: unknown): void {
    if (!this.#ending) console.error(explain(error))
    void this.#end(1)
  }

  async #end(code: number): Promise<void> {
    if (this.#ending) return
    this.#ending = true
    const began = performance.now()
    this.steps.stop()
    await this.#starting
    for (const close of this.#closers.reverse()) await closeInTime(close, code === 0)
    if (code === 0) console.log(`  stopped … ${((performance.now() - began) / 1000).toFixed(1)} s`)
    process.exit(code)
  }
}

/** After something went wrong that was said already, and what then does not close as it should adds nothing to it. */
async function closeInTime(close: Close, tell: boolean): Promise<void> {
  const tooLong = sleep(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error('a part of the process did not close in time')
  })
  await Promise.race([close(), tooLong]).catch(error => {
    if (tell) console.error(explain(error))
  })
}
