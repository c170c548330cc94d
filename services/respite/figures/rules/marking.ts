import type { Nights, StayKind } from '../../../contracts/api/respite-locations.ts'
import { bedsOfStay, type Counted, expectedNights, type MovedFrom, sleptNights } from './counted-nights.ts'
import { common, dayNumber } from './period.ts'

/** A bed, as far as it is counted. */
export interface CountedBed {
  id: string
  locationId: string
  kinds: StayKind[]
  /** Date of the first night it could be slept in. */
  inUseFrom: string
  /** Date of the first night it could not any more. */
  removedOn: string | undefined
}

/** A stay on a bed. */
export interface CountedStay extends Counted {
  /** The bed they are in, or were in last. */
  bedId: string
  kind: StayKind
  groups: string[]
  /** Beds they moved away from, oldest first. */
  moves: MovedFrom[]
  /** Date of the night that is running or next to come, at its location. */
  tonight: string
}

/** Nights in which a bed could not be used. */
export interface CountedBlock {
  bedId: string
  period: Nights
}

/** What is counted in a period. */
export interface Material {
  period: Nights
  beds: CountedBed[]
  stays: CountedStay[]
  blocks: CountedBlock[]
}

/** What one bed was in a night; a later one overrules an earlier: where somebody slept, the bed was not blocked. */
export const mark = { outOfUse: 0, free: 1, expected: 2, blocked: 3, occupied: 4 } as const
type Mark = (typeof mark)[keyof typeof mark]

/** Nights of one kind of stay on one bed. */
type ByKind = Map<StayKind, { occupied: number; expected: number }>

/** A bed with what its nights were. */
export interface BedNights {
  bed: CountedBed
  marks: Uint8Array
  kinds: ByKind
}

const nightsOfBed = ({ inUseFrom, removedOn }: CountedBed, period: Nights) =>
  common(period, { from: inUseFrom, to: removedOn ?? period.to })

/** Marks nights of a bed that are in use and not marked so strongly yet; gives how many. */
const put = (marks: Uint8Array, period: Nights, nights: Nights | undefined, as: Mark): number => {
  const both = nights && common(period, nights)
  if (!both) return 0
  const first = dayNumber(period.from)
  let count = 0
  for (let day = dayNumber(both.from) - first; day < dayNumber(both.to) - first; day++) {
    const was = marks[day] ?? mark.outOfUse
    if (as !== mark.free && was === mark.outOfUse) continue
    if (was >= as) continue
    marks[day] = as
    count++
  }
  return count
}

/** Nights slept, by group; somebody in two groups counts in both, somebody in none under ''. */
export type GroupNights = Map<string, number>

/** Counts what each bed was, night by night, and how many nights each group had. */
export const markNights = ({ period, beds, stays, blocks }: Material): { beds: BedNights[]; groups: GroupNights } => {
  const length = dayNumber(period.to) - dayNumber(period.from)
  const marked = beds.map((bed): BedNights => ({ bed, marks: new Uint8Array(length), kinds: new Map() }))
  const byId = new Map(marked.map(one => [one.bed.id, one]))
  const groups: GroupNights = new Map()
  for (const { bed, marks } of marked) put(marks, period, nightsOfBed(bed, period), mark.free)
  for (const stay of stays) {
    const occupied = markStay(byId, period, stay, 'occupied')
    markStay(byId, period, stay, 'expected')
    for (const group of occupied === 0 ? [] : groupsOf(stay)) groups.set(group, (groups.get(group) ?? 0) + occupied)
  }
  for (const { bedId, period: nights } of blocks) {
    const bed = byId.get(bedId)
    if (bed) put(bed.marks, period, nights, mark.blocked)
  }
  return { beds: marked, groups }
}

/** The groups somebody counts in; '' when none is told. */
export const groupsOf = ({ groups }: { groups: string[] }): string[] =>
  groups.length > 0 ? [...new Set(groups)] : ['']

/** Marks the nights of a stay on the beds they were on; gives how many. */
const markStay = (
  beds: Map<string, BedNights>,
  period: Nights,
  stay: CountedStay,
  as: 'occupied' | 'expected',
): number => {
  const nights = (as === 'occupied' ? sleptNights : expectedNights)(stay, stay.tonight)
  let sum = 0
  for (const { bedId, period: on } of nights ? bedsOfStay(nights, stay.bedId, stay.moves) : []) {
    const bed = beds.get(bedId)
    if (!bed) continue
    const count = put(bed.marks, period, on, mark[as])
    const before = bed.kinds.get(stay.kind) ?? { occupied: 0, expected: 0 }
    bed.kinds.set(stay.kind, { ...before, [as]: before[as] + count })
    sum += count
  }
  return sum
}
