import { Problem } from '../shared/api/client.ts'

const waits = [1000, 2000, 4000, 8000]

/** Whether trying again may help: no line, a busy server, or our first try is still being handled. */
export const isPassing = (reason: unknown) =>
  reason instanceof Problem &&
  (reason.status === 0 || reason.status === 429 || reason.status >= 500 || reason.code === 'idempotency-key-in-use')

/** Waits, or shorter when the device says that the line is back. */
const pause = (milliseconds: number) =>
  new Promise<void>(done => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      done()
    }
    const timer = setTimeout(go, milliseconds)
    addEventListener('online', go)
  })

/**
 * Sends until there is an answer, however long the line is down; a crisis report is never given up by itself.
 * @throws what cannot be mended by trying again
 */
export const keepTrying = async <Answer>(
  send: () => Promise<Answer>,
  onFailure: (reason: unknown, times: number) => void,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<Answer> => {
  for (let times = 1; ; times++) {
    try {
      return await send()
    } catch (reason) {
      if (!isPassing(reason)) throw reason
      onFailure(reason, times)
      await wait(waits[Math.min(times, waits.length) - 1] ?? 8000)
    }
  }
}
