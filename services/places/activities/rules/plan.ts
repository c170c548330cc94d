import type { TimeOf } from './repetition.ts'

/** A date as it stands, that has not begun. */
export interface KnownDate extends TimeOf {
  cancelled: boolean
  /** How many people signed up for it. */
  signedUp: number
}

/** What is to be done to the dates of an activity that changed. */
export interface DatePlan {
  add: TimeOf[]
  /** The same date at another hour. */
  shift: TimeOf[]
  /** People signed up for a date that is no more: it stays, called off, and they are told. */
  callOff: KnownDate[]
  /** Nobody had signed up. */
  drop: string[]
  /** What is only once goes to another date, with everybody who signed up. */
  carry?: { from: string; to: TimeOf }
}

const isAt = (a: TimeOf, b: TimeOf) => a.from.equals(b.from) && a.to.equals(b.to)

/**
 * What to do so that the dates that have not begun are as wanted. A date that began is in neither list, and so never
 * changes; one that was called off stays so while the pattern has it, or people signed up for it.
 * @param once whether it is one time, before and after
 */
export const planDates = (known: KnownDate[], wanted: TimeOf[], once: boolean): DatePlan => {
  const [only, target] = [known[0], wanted[0]]
  if (once && known.length === 1 && only && target && only.date !== target.date && !only.cancelled)
    return { add: [], shift: [], callOff: [], drop: [], carry: { from: only.date, to: target } }
  const before = new Map(known.map(one => [one.date, one]))
  const after = new Set(wanted.map(({ date }) => date))
  const gone = known.filter(({ date }) => !after.has(date))
  return {
    add: wanted.filter(({ date }) => !before.has(date)),
    shift: wanted.filter(one => before.has(one.date) && !isAt(one, before.get(one.date) ?? one)),
    callOff: gone.filter(({ signedUp, cancelled }) => signedUp > 0 && !cancelled),
    drop: gone.filter(({ signedUp }) => signedUp === 0).map(({ date }) => date),
  }
}
