import { createStore, keep, readKept } from '../shared/store.ts'
import type { Missed } from './rules.ts'

const place = 'omzien.refused'
const remembered = 50

interface Watch {
  /** Calls this device's owner cannot go to, `id/round`; newest last. */
  refused: string[]
  /** What came in while the line was down, until somebody has seen it. */
  missed: Missed | undefined
}

/** What the night screens know besides the server's answers. */
export const watch = createStore<Watch>({ refused: readKept<string[]>(place) ?? [], missed: undefined })

/** Remembers that its owner cannot go, so that this device is quiet about it for this round. */
export const refuse = (refusal: string) => {
  const refused = [...watch.get().refused, refusal].slice(-remembered)
  keep(place, refused)
  watch.set({ refused })
}
