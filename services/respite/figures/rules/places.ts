import type { Bottlenecks } from '../../../contracts/api/respite-figures.ts'
import type { StayKind } from '../../../contracts/api/respite-locations.ts'
import { type Apart, type BedTraits, frontDoorClash, type Need, unsuited } from '../../rules/fit.ts'
import { groupsOf } from './marking.ts'
import { dayNumber, laterOf } from './period.ts'

/** A group is without a place when no bed that suits it comes free within so many nights; refusals count so far back (ours). */
export const lookAround = { ahead: 14, back: 28 }

/** What takes a bed: nights as whole numbers, half open; a bed that is not clean in time is taken for another night. */
export interface TakenNights {
  first: number
  end: number
  /** Of who is there; a block has none. */
  groups: string[]
}

/** A bed with what takes it from tonight on. */
export interface PlaceBed extends BedTraits {
  id: string
  /** Beds of one location behind one front door have the same. */
  door: string
  exceptions: { groups: string[] }[]
  taken: TakenNights[]
}

/** What somebody needs who has no bed: they wait, or were refused. */
export interface Demand extends Need {
  /** Date of the first night that was asked for; what is past counts from tonight. */
  from: string
  nights: number
  what: 'waiting' | 'refused'
}

/** The beds with what is needed to say whether somebody finds a place among them. */
export interface Town {
  beds: PlaceBed[]
  apart: Apart
  tonight: string
}

const taken = (spans: TakenNights[], first: number, nights: number) =>
  spans.filter(span => span.first < first + nights && span.end > first)

/** Can this bed be had by somebody for all their nights, beginning within the fortnight? */
const hasRoom = (bed: PlaceBed, demand: Demand, town: Town, neighbours: PlaceBed[]): boolean => {
  const start = dayNumber(laterOf(town.tonight, demand.from))
  for (let first = start; first < start + lookAround.ahead; first++) {
    if (taken(bed.taken, first, demand.nights).length > 0) continue
    const behindTheDoor = neighbours
      .flatMap(one => taken(one.taken, first, demand.nights))
      .flatMap(({ groups }) => groups)
    if (!frontDoorClash(demand.groups, behindTheDoor, town.apart, bed.exceptions)) return true
  }
  return false
}

/** Is there a bed for somebody, within the fortnight? */
const hasPlace = (demand: Demand, town: Town, byDoor: Map<string, PlaceBed[]>): boolean =>
  town.beds
    .filter(bed => !unsuited(bed, demand))
    .some(bed => {
      const others = (byDoor.get(bed.door) ?? []).filter(({ id }) => id !== bed.id)
      return hasRoom(bed, demand, town, others)
    })

/**
 * The groups without a place: who waits or was refused while no bed that suits them is free within a fortnight, by group
 * and kind, most first. Somebody in two groups counts in both, somebody of whom no group is told under ''.
 */
export const groupsWithoutPlace = (demands: Demand[], town: Town): Bottlenecks['groupsWithoutPlace'] => {
  const byDoor = Map.groupBy(town.beds, ({ door }) => door)
  const known = new Map<string, boolean>()
  const lines = new Map<string, Bottlenecks['groupsWithoutPlace'][number]>()
  for (const demand of demands) {
    const { kind, groups, features, nights, what } = demand
    const from = laterOf(town.tonight, demand.from)
    const key = JSON.stringify([kind, groups.toSorted(), features.toSorted(), from, nights])
    const placed = known.get(key) ?? hasPlace(demand, town, byDoor)
    known.set(key, placed)
    if (placed) continue
    for (const group of groupsOf(demand)) {
      const line = lines.get(`${group} ${kind}`) ?? { group, kind, waiting: 0, refused: 0 }
      line[what]++
      lines.set(`${group} ${kind}`, line)
    }
  }
  return [...lines.values()].sort(byWorst)
}

type Line = { group: string; kind: StayKind; waiting: number; refused: number }

const byWorst = (a: Line, b: Line) =>
  b.waiting - a.waiting || b.refused - a.refused || (`${a.group} ${a.kind}` < `${b.group} ${b.kind}` ? -1 : 1)
