import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach } from 'vitest'

const longest = 120_000 // milliseconds that a test may take, on a busy machine

/**
 * Tests count from today, and the beds' day begins at noon: no test begins so late that its day would end under it.
 */
beforeEach(async () => {
  const now = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam')
  const ends = [now.withPlainTime('12:00'), now.add({ days: 1 }).startOfDay()]
  const left = ends.map(end => end.epochMilliseconds - now.epochMilliseconds).find(one => one > 0) ?? 0
  if (left < longest) await pause(left + 1_000)
}, longest + 60_000)
