import { ConfigError } from '../../services/kernel/config.ts'
import { explainFileError, StartError } from '../start-error.ts'

/** Where the lines go; the terminal, unless a test says otherwise. */
export type Write = (text: string) => void

/** Somebody asked us to stop while we were still starting. */
export class Stopped extends Error {}

/** Shows what a start is doing: a line a step, with how long it took. */
export class Steps {
  readonly #write: Write
  #stopped = false

  constructor(write: Write = text => process.stdout.write(text)) {
    this.#write = write
  }

  /** No further step is begun. */
  stop(): void {
    this.#stopped = true
  }

  /**
   * Does one step.
   * @param run gets a function to add a few words to the line while it works
   * @throws Stopped when a stop was asked for, before or during the step; else what `run` throws
   */
  async step<Result>(name: string, run: (say: (words: string) => void) => Promise<Result>): Promise<Result> {
    if (this.#stopped) throw new Stopped()
    const began = performance.now()
    this.#write(`  ${name} … `)
    try {
      const result = await run(words => this.#write(`${words} … `))
      this.#write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`)
      if (this.#stopped) throw new Stopped()
      return result
    } catch (error) {
      if (!(error instanceof Stopped)) this.#write('failed\n')
      throw error
    }
  }
}

/** What is shown of an error that ends a start: one sentence when there is something to do about it, all of it if not. */
export const explain = (thrown: unknown): string => {
  const error = explainFileError(thrown, (thrown as NodeJS.ErrnoException)?.path ?? "Omzien's data")
  if (error instanceof StartError || error instanceof ConfigError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
