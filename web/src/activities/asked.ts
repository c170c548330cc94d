import type { ActivityKind } from '../../../services/contracts/api/activities.ts'
import { addDays, instant, mondayOf } from '../shared/dutchTime.ts'
import { isKind } from './kinds.ts'

/** Which days are looked at. */
export const spans = ['vandaag', 'week', 'weekend', 'alles'] as const
export type Span = (typeof spans)[number]

/** What somebody looks for; it lives in the address. */
export interface Asked {
  kind?: ActivityKind
  span: Span
  /** By day, or by how far it is from a place that only this page knows. */
  order: 'dag' | 'afstand'
}

/** What the address asks for; what makes no sense in it counts as not said. */
export const askedOf = (search: URLSearchParams): Asked => {
  const [kind, span] = [search.get('soort'), search.get('wanneer')]
  return {
    ...(isKind(kind) ? { kind } : {}),
    span: spans.find(one => one === span) ?? 'week',
    order: search.get('volgorde') === 'afstand' ? 'afstand' : 'dag',
  }
}

/** The same as an address says it; what is usual is left out. */
export const addressOf = ({ kind, span, order }: Asked): Record<string, string> => ({
  soort: kind ?? '',
  wanneer: span === 'week' ? '' : span,
  volgorde: order === 'dag' ? '' : order,
})

/** Days, the last one not included. */
export interface Days {
  from: string
  until: string
}

/**
 * The days of a span; `week` is the seven days from today, and `weekend` the one that comes or is.
 * @param today in the Netherlands
 * @returns undefined for everything there is
 */
export const daysOf = (span: Span, today: string): Days | undefined => {
  const monday = mondayOf(today)
  const saturday = addDays(monday, 5)
  if (span === 'vandaag') return { from: today, until: addDays(today, 1) }
  if (span === 'week') return { from: today, until: addDays(today, 7) }
  if (span === 'weekend') return { from: today > saturday ? today : saturday, until: addDays(monday, 7) }
  return undefined
}

/** Such days as the server takes them; from now on when they begin today, so that what is over is not told. */
export const periodOf = (days: Days | undefined, today: string) =>
  days && {
    ...(days.from > today ? { from: instant(days.from, '00:00') } : {}),
    to: instant(days.until, '00:00'),
  }
