import type { Clock } from '../../kernel/clock.ts'

/**
 * Asks once for everybody who comes within a time: what anybody may read without signing in must not cost the database a
 * look each. A failure is not kept.
 */
export const keptFor = <T>(time: Temporal.Duration, clock: Clock, ask: () => Promise<T>): (() => Promise<T>) => {
  let kept: { until: Temporal.Instant; answer: Promise<T> } | undefined
  return () => {
    const now = clock.now()
    if (kept && Temporal.Instant.compare(now, kept.until) < 0) return kept.answer
    const mine = { until: now.add(time), answer: ask() }
    kept = mine
    mine.answer.catch(() => {
      if (kept === mine) kept = undefined
    })
    return mine.answer
  }
}
