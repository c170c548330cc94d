import { type Policies, policyFor } from '../policy.ts'
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

/** A line that may not be without people: nobody stands in for a second team [see duty]. */
export type Line = 'first' | 'second'

/** A time in which an area has nobody on a line. */
export interface Gap extends Span {
  area: string
  team: Line
}

/** What to look for gaps in. */
export interface Rota {
  shifts: Shift[]
  /** The areas in which each line is to be there: of the first, those that have shifts of it at all. */
  areas: Record<Line, string[]>
  parents: Parents
}

/**
 * The gaps of the lines that go out: every moment of every area in which the line is to be there is to be covered, by a
 * shift of the area or of one around it. A shift of nobody is no gap: it is told as what it is.
 */
export const gapsOf = ({ shifts, areas, parents }: Rota, window: Span): Gap[] => {
  const gapsOfLine = (team: Line) => {
    const ofLine = shifts.filter(shift => shift.team === team && isAlive(shift, window.from))
    return areas[team].toSorted().flatMap(area => {
      const around = withParents(area, parents)
      const covering = ofLine.filter(shift => around.includes(shift.area))
      return gapsIn(window, covering).map(gap => ({ area, team, ...gap }))
    })
  }
  return [...gapsOfLine('first'), ...gapsOfLine('second')]
}

/**
 * The areas in which a second team is to be there, because a step of the policy that calls there go by tells it: of
 * those that have a first line, and those with a policy of their own. What lies in another of them is covered with it.
 */
export const areasOfSecond = (covered: string[], parents: Parents, policies: Policies): string[] => {
  const counts = (area: string) =>
    policyFor(withParents(area, parents).toReversed(), policies).some(({ notify }) => notify === 'second-team')
  const own = [...policies.byArea.keys()].filter(area => parents.has(area))
  const counting = [...new Set([...covered, ...own])].filter(counts)
  const liesIn = (area: string) => withParents(area, parents).slice(1)
  return counting.filter(area => !liesIn(area).some(around => counting.includes(around)))
}
