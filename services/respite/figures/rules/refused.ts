import type { BedFigures } from '../../../contracts/api/respite-figures.ts'
import type { Nights, StayKind } from '../../../contracts/api/respite-locations.ts'
import { groupsOf } from './marking.ts'
import { daysLater, nightsInCommon } from './period.ts'

/** A request that was refused, by what was asked for. */
export interface Refusal {
  kind: StayKind
  groups: string[]
  /** Date of the first night that was asked for, and how many. */
  from: string
  nights: number
  /** Code of the problem. */
  why: string
}

type RefusedLine = BedFigures['refused'][number]

/** What counts as 'for lack of a bed'; the rest was refused by a rule, however many beds there are. */
const lacks = new Set(['bed-taken', 'bed-blocked', 'groups-do-not-fit', 'no-bed'])

/** Was it refused because there was no bed, rather than by a limit? */
export const isLackOfBed = (why: string): boolean => lacks.has(why)

const nightsOf = ({ from, nights }: Refusal): Nights => ({ from, to: daysLater(from, nights) })

/**
 * Requests that were refused, by kind, group and why, most often first; `days` are the nights of them that fall in the
 * period. Somebody in two groups counts in both.
 */
export const countRefused = (period: Nights, refusals: Refusal[]): RefusedLine[] => {
  const lines = new Map<string, RefusedLine>()
  for (const refusal of refusals)
    for (const group of groupsOf(refusal)) {
      const { kind, why } = refusal
      const key = JSON.stringify([kind, group, why])
      const line = lines.get(key) ?? { kind, group, why, count: 0, days: 0 }
      line.count++
      line.days += nightsInCommon(period, nightsOf(refusal))
      lines.set(key, line)
    }
  return [...lines.values()].sort((a, b) => b.count - a.count || b.days - a.days || (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ kind, group, why }: RefusedLine) => `${kind} ${group} ${why}`

/** Requests refused for lack of a bed, and their nights in the period, each request once. */
export const countLack = (period: Nights, refusals: Refusal[]): BedFigures['lack'] => {
  const lacking = refusals.filter(({ why }) => isLackOfBed(why))
  return {
    requests: lacking.length,
    days: lacking.reduce((sum, refusal) => sum + nightsInCommon(period, nightsOf(refusal)), 0),
  }
}

/** Nights had and requests refused for lack of a bed, by group: every group that had either. */
export const byGroup = (occupied: ReadonlyMap<string, number>, refusals: Refusal[]): BedFigures['groups'] => {
  const refused = new Map<string, number>()
  for (const refusal of refusals.filter(({ why }) => isLackOfBed(why)))
    for (const group of groupsOf(refusal)) refused.set(group, (refused.get(group) ?? 0) + 1)
  return [...new Set([...occupied.keys(), ...refused.keys()])]
    .sort()
    .map(group => ({ group, occupied: occupied.get(group) ?? 0, refused: refused.get(group) ?? 0 }))
}
