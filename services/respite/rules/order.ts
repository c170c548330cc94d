import type { StayKind } from '../../contracts/api/respite-locations.ts'
import { type StayUrgency, stayUrgencies, type Waiting } from '../../contracts/api/respite-stays.ts'

/**
 * The order in which a freed bed is offered: a bridging request overtakes the waiting list, because it is the fast way
 * back [004, 2.3; DOMAIN, beds 5]; then how pressing it is; then who waits longest [DOMAIN, beds 6]. Nothing else is
 * looked at: whether somebody is known, or was ever in the chain of care, makes no difference.
 */
export interface InLine {
  id: string
  kind: StayKind
  urgency: StayUrgency
  since: Temporal.Instant
}

/** What decided a place. */
export type Deciding = Waiting['why'][number]

const classOf = ({ kind }: InLine) => (kind === 'bridging' ? 0 : 1)
const pressing = ({ urgency }: InLine) => stayUrgencies.indexOf(urgency)
const byId = (a: InLine, b: InLine) => (a.id < b.id ? -1 : 1)

const before = (a: InLine, b: InLine): number =>
  classOf(a) - classOf(b) || pressing(a) - pressing(b) || Temporal.Instant.compare(a.since, b.since) || byId(a, b)

/** Those who wait, in the order of offering. */
export const inOrder = <T extends InLine>(waiting: T[]): T[] => waiting.toSorted(before)

/** Somebody's place on the list, counted from 1, and what decides it. */
export interface Place {
  place: number
  why: Deciding[]
}

/** The place of each of those who wait, by id. */
export const placesOf = (waiting: InLine[]): Map<string, Place> => {
  const why = decidersIn(waiting)
  return new Map(inOrder(waiting).map((one, i) => [one.id, { place: i + 1, why: why(one) }]))
}

/** What sets one apart from at least one other on the list, in the order it is looked at. */
const decidersIn = (waiting: InLine[]): ((one: InLine) => Deciding[]) => {
  const alike = (keyOf: (one: InLine) => string) => {
    const counts = new Map<string, number>()
    for (const one of waiting) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
    return (one: InLine) => counts.get(keyOf(one)) ?? 0
  }
  const inClass = alike(one => `${classOf(one)}`)
  const asPressing = alike(one => `${classOf(one)} ${pressing(one)}`)
  return one => [
    ...(inClass(one) < waiting.length ? (['bridging-first'] as const) : []),
    ...(asPressing(one) < inClass(one) ? (['urgency'] as const) : []),
    ...(asPressing(one) > 1 ? (['waiting-time'] as const) : []),
  ]
}
