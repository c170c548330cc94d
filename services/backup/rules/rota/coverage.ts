import { isAlive, type Shift, type Span } from './shift.ts'

/** Which area lies directly in which; undefined for the top. */
export type Parents = ReadonlyMap<string, string | undefined>

/** An area and everything around it, smallest first. */
export const withParents = (area: string, parents: Parents): string[] => {
  const found: string[] = []
  for (let at: string | undefined = area; at !== undefined && !found.includes(at); at = parents.get(at)) found.push(at)
  return found
}

/** The moments of a window in which none of these periods is, in order. */
export const gapsIn = (window: Span, covering: Span[]): Span[] => {
  const { compare } = Temporal.Instant
  const gaps: Span[] = []
  let covered = window.from
  for (const { from, to } of covering.toSorted((a, b) => compare(a.from, b.from))) {
    if (compare(from, window.to) >= 0) break
    if (compare(covered, from) < 0) gaps.push({ from: covered, to: from })
    if (compare(covered, to) < 0) covered = to
  }
  if (compare(covered, window.to) < 0) gaps.push({ from: covered, to: window.to })
  return gaps
}

/** A time in which an area has nobody on the first line. */
export interface Gap extends Span {
  area: string
}

/** What to look for gaps in. */
export interface Rota {
  shifts: Shift[]
  /** The areas that have shifts of the first line at all. */
  areas: string[]
  parents: Parents
}

/**
 * The gaps of the first line: every moment of every area that has shifts at all is to be covered, by a shift of the area
 * or of one around it. A shift of nobody is no gap: it is told as what it is.
 */
export const gapsOf = ({ shifts, areas, parents }: Rota, window: Span): Gap[] => {
  const first = shifts.filter(shift => shift.team === 'first' && isAlive(shift, window.from))
  return areas.toSorted().flatMap(area => {
    const around = withParents(area, parents)
    const covering = first.filter(shift => around.includes(shift.area))
    return gapsIn(window, covering).map(gap => ({ area, ...gap }))
  })
}
