import type { Point } from '../../contracts/api/common.ts'
import type { Suggestion } from '../../contracts/api/help-requests.ts'
import type { OpenState } from '../../contracts/api/opening-hours.ts'
import { timeZone } from '../../kernel/clock.ts'
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
  /** Whether it is open now, and when next; absent when its hours are not known. */
  opening?: OpenState
  /** When it is next. */
  next?: { from: string; to: string }
}

/** How many are shown (ours): a few to choose from, not a catalogue. */
export const mostSuggestions = 4

/**
 * What already exists near by: no match is never the end [DOMAIN, help requests 4; 004, 5.3.1 'first examine whether
 * something already exists nearby']. Which are shown: what fits the kind of help before what does not, an open door before
 * an appointment, what is open before what is not, then the nearest; what fits less counts as a kilometre further for each
 * step (ours), so that a meal a bit further goes before a cup of coffee. Nothing is too far to be named: the distance
 * stands with it. They are shown in the order in which somebody can go there: see `inOrder`.
 * @param functions what helps with the kind of request, most fitting first
 * @param place the place as the asker of this list may know it
 */
export const rankSuggestions = (
  existing: Existing[],
  functions: string[],
  place: Point,
  now: Temporal.Instant,
): Suggestion[] =>
  existing
    .map(one => rankedOf(one, functions, place, now))
    .toSorted((a, b) => byFitness(a, b) || a.when - b.when || a.effort - b.effort || byId(a, b))
    .slice(0, mostSuggestions)
    .toSorted(inOrder)
    .map(({ one, metres }) => toSuggestion(one, Math.round(metres)))

/** When somebody can go there. */
const [openNow, laterToday, onAnotherDay, unknown] = [0, 1, 2, 3]

interface Ranked {
  one: Existing
  fits: boolean
  metres: number
  effort: number
  when: number
  /** When it opens or begins, in milliseconds; of no matter where it is open or nobody knows. */
  begins: number
}

const rankedOf = (one: Existing, functions: string[], place: Point, now: Temporal.Instant): Ranked => {
  const index = functions.findIndex(wanted => one.functions.includes(wanted))
  const metres = distance(place, one.place)
  return {
    ...{ one, fits: index !== -1, metres, effort: metres + (index === -1 ? functions.length : index) * 1000 },
    ...whenOf(one, now),
  }
}

const whenOf = ({ opening, next }: Existing, now: Temporal.Instant): Pick<Ranked, 'when' | 'begins'> => {
  if (opening?.open) return { when: openNow, begins: 0 }
  const from = next?.from ?? opening?.next
  if (!from) return { when: opening ? onAnotherDay : unknown, begins: opening ? Number.MAX_SAFE_INTEGER : 0 }
  const begins = Temporal.Instant.from(from)
  return { when: dayOf(begins) === dayOf(now) ? laterToday : onAnotherDay, begins: begins.epochMilliseconds }
}

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate().toString()

const byFitness = (a: Ranked, b: Ranked) =>
  Number(b.fits) - Number(a.fits) || Number(b.one.neighboursWelcome) - Number(a.one.neighboursWelcome)
const byId = (a: Ranked, b: Ranked) => a.one.id.localeCompare(b.one.id)

/** Open now, the nearest first; then what opens or begins today, and after today, the earliest first; then hours unknown. */
const inOrder = (a: Ranked, b: Ranked): number => {
  if (a.when !== b.when) return a.when - b.when
  if (a.when === unknown) return byFitness(a, b) || a.effort - b.effort || byId(a, b)
  return a.begins - b.begins || a.metres - b.metres || byId(a, b)
}

const toSuggestion = ({ kind, id, name, functions, place, opening, next }: Existing, metres: number): Suggestion => ({
  ...{ kind, id, name, functions, place },
  ...(opening ? { opening } : {}),
  ...(next ? { next } : {}),
  distance: metres,
})
