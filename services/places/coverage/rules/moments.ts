/** When something is open, in milliseconds since 1970: half open, in order, apart from each other. */
export type Spans = [from: number, to: number][]

/** A stretch of time in which the same points are open. */
export interface Stretch {
  from: number
  to: number
  /** Which of the points, by their place in the list; in that order. */
  open: number[]
}

/** Cuts a period at every moment at which one of the points opens or closes. */
export function* stretchesOf(points: Spans[], from: number, to: number): Generator<Stretch> {
  const changes = points
    .flatMap((spans, point) =>
      spans.flatMap(([start, end]) => [
        { at: Math.max(start, from), point, by: 1 },
        { at: Math.min(end, to), point, by: -1 },
      ]),
    )
    .filter(({ at }) => at < to)
    .sort((a, b) => a.at - b.at)
  const counts = points.map(() => 0)
  let start = from
  for (const { at, point, by } of changes) {
    if (at > start) yield { from: start, to: at, open: indexesOf(counts) }
    start = Math.max(start, at)
    counts[point] = (counts[point] ?? 0) + by
  }
  if (to > start) yield { from: start, to, open: indexesOf(counts) }
}

const indexesOf = (counts: number[]) => counts.flatMap((count, i) => (count > 0 ? [i] : []))

/** At how many moments one of the points opens or closes within a period, its beginning included. */
export const countMoments = (points: Spans[], from: number, to: number): number => {
  const moments = new Set([from])
  for (const [start, end] of points.flat()) for (const at of [start, end]) if (at > from && at < to) moments.add(at)
  return moments.size
}
