import { setTimeout as pause } from 'node:timers/promises'

/** Asks until the answer is yes, or the time is over; says which. Only for what cannot call back. */
export const waitUntil = async (yes: () => Promise<boolean>, milliseconds: number, every: number): Promise<boolean> => {
  const end = performance.now() + milliseconds
  while (!(await yes())) {
    if (performance.now() >= end) return false
    await pause(every)
  }
  return true
}
