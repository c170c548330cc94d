import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** A program in a process of its own, that does what it is asked. */
export interface Child<Ready> {
  /** What it said when it was ready. */
  ready: Ready
  /** Asks it for something; waits for the answer. One question at a time. */
  ask<Result>(question: object): Promise<Result>
  stop(): Promise<void>
}

/** Starts one of our programs in a process of its own, and waits until it is ready. */
export const startChild = async <Ready>(file: URL, env: Record<string, string> = {}): Promise<Child<Ready>> => {
  const child = fork(file, { env: { ...process.env, ...env } })
  const answer = () => answerOf(child, file)
  const ready = (await answer()) as Ready
  return {
    ready,
    ask: async <Result>(question: object) => {
      const answered = answer()
      child.send(question)
      return (await answered) as Result
    },
    stop: async () => {
      if (child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

const answerOf = (child: ChildProcess, file: URL) =>
  new Promise<unknown>((resolve, reject) => {
    const gone = () => reject(new Error(`${file.pathname} ended.`))
    child.once('exit', gone)
    child.once('message', message => {
      child.off('exit', gone)
      resolve(message)
    })
  })

/** Serves questions in a child; `close` runs when the one who started it lets go. */
export const serve = async <Question>(
  ready: object,
  answer: (question: Question) => Promise<object>,
  close: () => Promise<unknown>,
): Promise<void> => {
  process.on('message', (question: Question) => void answer(question).then(result => process.send?.(result)))
  process.once('disconnect', () => void close().finally(() => process.exit()))
  process.send?.(ready)
}
