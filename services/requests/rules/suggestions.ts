import type { Point } from '../../contracts/api/common.ts'
import type { Suggestion } from '../../contracts/api/help-requests.ts'
import { distance } from '../../kernel/geo.ts'

/** Something that already exists: a support point, an activity; circles have the same shape. */
export interface Existing {
  kind: Suggestion['kind']
  id: string
  name: string
  place: Point
  functions: string[]
  /** Neighbours are welcome without an appointment. */
  neighboursWelcome: boolean
  /** Opening hours, as notation. */
  hours?: string
  /** When it is next. */
  next?: { from: string; to: string }
}

/** How many are shown (ours): a few to choose from, not a catalogue. */
export const mostSuggestions = 4

/**
 * What already exists near by, best first: no match is never the end [DOMAIN, help requests 4; 004, 5.3.1 'first
 * examine whether something already exists nearby']. What fits the kind of help comes before what does not, an open
 * door before an appointment, then the nearest; what fits less counts as a kilometre further for each step (ours), so that a
 * meal a bit further goes before a cup of coffee. Nothing is too far to be named: the distance stands with it.
 * @param functions what helps with the kind of request, most fitting first
 * @param place the place as the asker of this list may know it
 */
export const rankSuggestions = (existing: Existing[], functions: string[], place: Point): Suggestion[] => {
  const fitness = (one: Existing) => {
    const index = functions.findIndex(wanted => one.functions.includes(wanted))
    return index === -1 ? functions.length : index
  }
  const ranked = existing.map(one => ({
    one,
    fits: fitness(one) < functions.length,
    metres: distance(place, one.place),
    effort: distance(place, one.place) + fitness(one) * 1000,
  }))
  return ranked
    .toSorted(
      (a, b) =>
        Number(b.fits) - Number(a.fits) ||
        Number(b.one.neighboursWelcome) - Number(a.one.neighboursWelcome) ||
        a.effort - b.effort ||
        a.one.id.localeCompare(b.one.id),
    )
    .slice(0, mostSuggestions)
    .map(({ one, metres }) => toSuggestion(one, Math.round(metres)))
}

const toSuggestion = ({ kind, id, name, functions, place, next }: Existing, metres: number): Suggestion => ({
  ...{ kind, id, name, functions, place },
  ...(next ? { next } : {}),
  distance: metres,
})
