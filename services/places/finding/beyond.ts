import { setImmediate as breathe } from 'node:timers/promises'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { readHours } from '../../kernel/opening-hours.ts'
import type { Pool } from '../../kernel/service.ts'
import type { PointFilter } from './conditions.ts'
import { hoursBeyond, keptUntil } from './store.ts'

/** So many different notations are read for one question. */
const most = 2_000
/** Nobody else waits longer than this, milliseconds. */
const patience = 10
/** Of what lies back so much is always kept (`hours/opened.ts`). */
const keptBack = { hours: 24 }

/**
 * Finds the notations that are open at the moment asked, of points whose kept periods do not reach it (more than six
 * weeks from now, or in the past). Mostly there are none, and nothing is asked of the database to know that.
 */
export const createBeyond = (pool: Pool) => {
  let known: Temporal.Instant | undefined
  /** What is written later is kept until later: what was once found to be kept stays so. */
  const isKept = async (at: Temporal.Instant, now: Temporal.Instant) => {
    if (Temporal.Instant.compare(at, now.subtract(keptBack)) < 0) return false
    if (known && Temporal.Instant.compare(at, known) < 0) return true
    known = await keptUntil(pool)
    return !known || Temporal.Instant.compare(at, known) < 0
  }
  /** @throws HttpProblem invalid-parameter when there are too many to read */
  return async (filter: PointFilter, now: Temporal.Instant): Promise<string[]> => {
    const at = filter.openAt
    if (!at || (await isKept(at, now))) return []
    const notations = await hoursBeyond(pool, filter, at, most + 1)
    if (notations.length > most) throw tooMany()
    return inTurn(() => openAt(notations, at))
  }
}

const tooMany = () =>
  new HttpProblem('invalid-parameter', {
    errors: [
      {
        ...{ pointer: '/openAt', code: 'too-far' },
        detail: {
          nl: 'Dit moment is te ver weg om overal na te kijken. Zoek dichter bij een plek, met near en within.',
          en: 'This moment is too far away to be looked up everywhere. Look closer to a place, with near and within.',
        },
      },
    ],
  })

/** One question of this kind is worked out at a time, in pieces: whoever asks for something else is not kept waiting. */
let last: Promise<unknown> = Promise.resolve()
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work, work)
  last = mine
  return mine
}

const openAt = async (notations: string[], at: Temporal.Instant) => {
  const open: string[] = []
  let since = performance.now()
  for (const notation of notations) {
    const hours = await readHours(notation).catch(() => undefined)
    if (hours?.periods(at, at.add({ seconds: 1 })).some(({ from }) => Temporal.Instant.compare(from, at) <= 0))
      open.push(notation)
    if (performance.now() - since < patience) continue
    await breathe()
    since = performance.now()
  }
  return open
}
