import type { Period } from '../../contracts/api/common.ts'
import { toText } from '../../kernel/clock.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'

/** A period 'from now' is sent by a clock that may be behind ours (ours). */
const grace = Temporal.Duration.from({ minutes: 15 })
/** Further ahead nobody asks for help (ours). */
const furthest = Temporal.Duration.from({ hours: 5 * 366 * 24 })

/**
 * A period as it is kept, to the millisecond. It must still have something to come, end after it begins, and not lie
 * years ahead.
 * @throws HttpProblem at `/period`: period-in-past, or invalid-body with what is wrong with it
 */
export const checkedPeriod = (period: Period | undefined, now: Temporal.Instant): Period | undefined => {
  if (!period) return undefined
  const from = Temporal.Instant.from(period.from)
  const to = period.to === undefined ? undefined : Temporal.Instant.from(period.to)
  if (to && isBefore(to, from.add({ nanoseconds: 1 })))
    throw wrong('period-order', 'Het einde ligt voor het begin.', 'It ends before it begins.')
  if (isBefore(to ?? from, now.subtract(grace))) throw fieldProblem('period-in-past', '/period')
  if (isBefore(now.add(furthest), to ?? from))
    throw wrong('period-too-far', 'Dit is nog te ver weg.', 'This is too far ahead.')
  return { from: toText(from), ...(to ? { to: toText(to) } : {}) }
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0

const wrong = (code: string, nl: string, en: string) =>
  new HttpProblem('invalid-body', { errors: [{ pointer: '/period', code, detail: { nl, en } }] })
