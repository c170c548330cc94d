import type { OpenState } from '../../contracts/api/opening-hours.ts'
import { toText } from '../../kernel/clock.ts'
import { readHours } from '../../kernel/opening-hours.ts'

/** What is kept of when something is open: the first period that ends after the moment asked, and what is known at all. */
export interface KeptHours {
  /** The notation; null: not known when it is open. */
  hours: string | null
  opened_from: Date | null
  opened_until: Date | null
  open_from: Date | null
  open_until: Date | null
}

/** So far is looked for when it opens, or closes: as `Hours.stateAt` does. */
const ahead = 14 * 24 * 3_600_000

/** Hours that leave it open at times (by appointment, `10:00+`): no period is kept of those, so the notation must say. */
const unsure = /["+]|unknown/

/**
 * Whether something is open at a moment, from what is kept: without the library of the notation, which is slow to start.
 * Undefined when too little is kept.
 */
export const keptState = (row: KeptHours, at: Temporal.Instant): OpenState | undefined => {
  const moment = at.epochMilliseconds
  const [known, until] = [row.opened_from?.getTime(), row.opened_until?.getTime()]
  if (known === undefined || until === undefined || moment < known || moment >= until) return undefined
  const horizon = moment + ahead
  const [from, to] = [row.open_from?.getTime() ?? Number.POSITIVE_INFINITY, row.open_until?.getTime() ?? until]
  const isOpen = from <= moment
  const change = isOpen ? to : from
  if (until < horizon && (change >= until || change === Number.POSITIVE_INFINITY)) return undefined
  const when = change < horizon ? { [isOpen ? 'until' : 'next']: toText(new Date(change)) } : {}
  return { at: toText(at), open: isOpen, ...when }
}

/** Whether something is open at a moment; undefined when its hours are not known, or nobody can read them. */
export const openingOf = async (row: KeptHours, at: Temporal.Instant): Promise<OpenState | undefined> => {
  if (row.hours === null) return undefined
  const kept = keptState(row, at)
  if (kept && (kept.open || !unsure.test(row.hours))) return kept
  const hours = await readHours(row.hours).catch(() => undefined)
  return hours?.stateAt(at)
}
