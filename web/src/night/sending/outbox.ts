import { Problem } from '../../shared/api/client.ts'
import { createStore } from '../../shared/store.ts'

/**
 * What becomes of something somebody did: on its way, not arrived yet (and tried again), or refused. Nothing is guessed:
 * what arrived leaves the outbox, and the call or the bed itself, as the server answered it, says so.
 */
export interface Sending {
  state: 'sending' | 'waiting' | 'refused'
  problem?: Problem
  tries: number
}

/** Something to be sent. */
interface Errand<Answer> {
  /** Where it stands in the outbox: what and to what. */
  place: string
  /** Sends it; the same key never does it twice. */
  run(key: string, signal: AbortSignal): Promise<Answer>
  onSent(answer: Answer): void
  onEnd(): void
}

const waits = [1_000, 2_000, 4_000, 8_000, 15_000]
/** A bad network rather swallows a request than refuses it. */
const patience = 10_000

/** What is being sent, by place. */
export const outbox = createStore<Record<string, Sending | undefined>>({})
/** Sends an errand once, and tells it what came of that. */
type Try = { send(): Promise<() => void>; onEnd(): void }
const errands = new Map<string, Try>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** Where something stands in the outbox: what is done to a thing. */
export const sendingKey = (id: string, verb: string) => `${id}.${verb}`

const isPassing = (reason: unknown) =>
  !(reason instanceof Problem) || reason.status === 0 || reason.status === 429 || reason.status >= 500

const attempt = async (place: string) => {
  const errand = errands.get(place)
  if (!errand) return
  clearTimeout(timers.get(place))
  const tries = (outbox.get()[place]?.tries ?? 0) + 1
  outbox.set({ [place]: { state: 'sending', tries } })
  try {
    const tell = await errand.send()
    errands.delete(place)
    tell()
    outbox.set({ [place]: undefined })
    errand.onEnd()
  } catch (reason) {
    if (isPassing(reason)) return again(place, tries)
    errands.delete(place)
    outbox.set({ [place]: { state: 'refused', problem: reason as Problem, tries } })
    errand.onEnd()
  }
}

const again = (place: string, tries: number) => {
  outbox.set({ [place]: { state: 'waiting', tries } })
  timers.set(
    place,
    setTimeout(() => attempt(place), waits[Math.min(tries - 1, waits.length - 1)]),
  )
}

/** Sends something, and keeps trying with the same key until the server has answered. */
export const sendErrand = <Answer>({ place, run, onSent, onEnd }: Errand<Answer>) => {
  if (errands.has(place)) return
  const key = crypto.randomUUID()
  const send = async () => {
    const answer = await run(key, AbortSignal.timeout(patience))
    return () => onSent(answer)
  }
  errands.set(place, { send, onEnd })
  outbox.set({ [place]: { state: 'sending', tries: 0 } })
  void attempt(place)
}

/** Tries everything that waits again now: the line is back, or somebody is impatient. */
export const hurryErrands = () => {
  for (const place of errands.keys()) if (outbox.get()[place]?.state === 'waiting') void attempt(place)
}
