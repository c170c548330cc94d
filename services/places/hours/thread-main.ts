import { parentPort } from 'node:worker_threads'
import type { LocalText } from '../../contracts/api/common.ts'
import { HoursNotUnderstood } from '../../kernel/opening-hours.ts'
import { workOutHere } from './working-out.ts'

/** What the thread is asked: notations, and the instants between which they are worked out. */
export interface ThreadQuestion {
  notations: string[]
  from: string
  until: string
}

/** What it answers, for each notation: a multirange, or why it cannot be read. */
export type ThreadAnswer = { notation: string; opened?: string; words?: LocalText }[]

parentPort?.on('message', async ({ notations, from, until }: ThreadQuestion) => {
  const window = { from: Temporal.Instant.from(from), until: Temporal.Instant.from(until) }
  const found = await workOutHere(notations, window)
  const answer: ThreadAnswer = [...found].map(([notation, opened]) =>
    opened instanceof HoursNotUnderstood ? { notation, words: opened.words } : { notation, opened },
  )
  parentPort?.postMessage(answer)
})
