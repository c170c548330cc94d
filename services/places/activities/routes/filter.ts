import type { ActivityQuery } from '../../../contracts/api/activities.ts'
import type { LocalText } from '../../../contracts/api/common.ts'
import type { Asker } from '../../../kernel/asker.ts'
import { parsePoint } from '../../../kernel/geo.ts'
import { instantOf, isUuid, momentCursor } from '../../../kernel/http/asking.ts'
import { fromCursor } from '../../../kernel/http/paging.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import { keptBy } from '../rights.ts'
import type { ActivityFilter } from '../store/listing.ts'

/** So far ahead a list looks when nobody says how far. */
const ahead = { hours: 6 * 7 * 24 }

const words: Record<'place' | 'period', LocalText> = {
  place: {
    nl: 'Geef een plek op aarde: near=breedte,lengte.',
    en: 'Give a place on earth: near=latitude,longitude.',
  },
  period: { nl: 'Het einde komt na het begin.', en: 'The end comes after the start.' },
}

/**
 * What a query asks for.
 * @throws HttpProblem invalid-parameter, invalid-cursor; not-signed-in when somebody unknown asks for their own
 */
export const filterOf = (
  { near: text, limit = 20, cursor, from, to, mine, within, ...query }: ActivityQuery,
  asker: Asker | undefined,
  now: Temporal.Instant,
): ActivityFilter => {
  const near = text === undefined ? undefined : parsePoint(text)
  if (text !== undefined && !near) throw wrongParameter('/near', words.place)
  if (within !== undefined && !near) throw wrongParameter('/within', words.place)
  if (mine && !asker) throw new HttpProblem('not-signed-in')
  return {
    ...{ ...query, ...periodOf(from, to, now), near, within, limit },
    keptBy: mine && asker ? keptBy(asker) : undefined,
    after: cursor === undefined ? undefined : placeIn(cursor, near !== undefined),
  }
}

const periodOf = (from: string | undefined, to: string | undefined, now: Temporal.Instant) => {
  const start = from === undefined ? now : instantOf(from)
  const end = to === undefined ? start.add(ahead) : instantOf(to)
  if (Temporal.Instant.compare(start, end) >= 0) throw wrongParameter('/to', words.period)
  return { from: start, to: end }
}

const placeIn = (cursor: string, isNear: boolean): ActivityFilter['after'] => {
  if (!isNear) {
    const place = momentCursor(cursor)
    return place && { value: place.from, id: place.id }
  }
  const [distance, id] = fromCursor(cursor, ['number', 'string'])
  if (!isUuid(String(id))) throw new HttpProblem('invalid-cursor')
  return { value: Number(distance), id: String(id) }
}

const wrongParameter = (pointer: string, detail: LocalText) =>
  new HttpProblem('invalid-parameter', { errors: [{ pointer, code: 'value', detail }] })
