import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { HoursNotUnderstood } from '../../kernel/opening-hours.ts'
import type { Window } from './opened.ts'
import type { ThreadAnswer, ThreadQuestion } from './thread-main.ts'
import type { WorkedOut } from './working-out.ts'

/** So long it waits for a next question, milliseconds; then it ends and gives its memory back. */
const patience = 2_000

let thread: Worker | undefined
let ending: NodeJS.Timeout | undefined
/** One question at a time: each waits for the one before. */
let last: Promise<unknown> = Promise.resolve()

/** Works hours out in the thread for it, started when there is none. */
export const askThread = (notations: string[], window: Window): Promise<WorkedOut> => {
  const mine = last.then(() => ask(notations, window))
  last = mine.catch(() => undefined)
  return mine
}

const ask = async (notations: string[], { from, until }: Window): Promise<WorkedOut> => {
  clearTimeout(ending)
  const worker = thread ?? new Worker(new URL('thread-main.ts', import.meta.url))
  thread = worker
  worker.ref()
  try {
    const question: ThreadQuestion = { notations, from: `${from}`, until: `${until}` }
    worker.postMessage(question)
    const [answer] = (await once(worker, 'message')) as [ThreadAnswer]
    return new Map(
      answer.map(({ notation, opened, words }) => [notation, words ? new HoursNotUnderstood(words) : (opened ?? '{}')]),
    )
  } catch (error) {
    if (thread === worker) thread = undefined
    await worker.terminate()
    throw error
  } finally {
    worker.unref()
    ending = setTimeout(endThread, patience).unref()
  }
}

const endThread = () => {
  void thread?.terminate()
  thread = undefined
}
