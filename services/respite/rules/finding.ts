import type { Nights } from '../../contracts/api/respite-locations.ts'
import type { Misfit } from '../../contracts/api/respite-stays.ts'
import { type Apart, type BedTraits, frontDoorClash, type Need, unsuited } from './fit.ts'
import { type Limits, limitsFor, tooLong } from './limits.ts'
import { type Hours, spanOf } from './nights.ts'

/** How far ahead a next free night is looked for. */
export const searchedAhead = Temporal.Duration.from({ years: 1 })

/** What takes a bed, and when: a stay with its cleaning, or a block. A hold that lapsed takes nothing. */
export interface Taking {
  bedId: string
  frontDoor: string
  isBlock: boolean
  groups: string[]
  from: Temporal.Instant
  to: Temporal.Instant
}

/** A bed that may be found. */
export interface FindableBed extends BedTraits {
  id: string
  frontDoor: string
  inUseFrom: string
}

/** A location, as far as its beds' being free goes. */
export interface FindableLocation {
  hours: Hours
  /** All that takes its beds. */
  takings: Taking[]
  exceptions: { groups: string[] }[]
  /** Its own limits. */
  limits: Limits
}

/** What is asked: of which nights, for whom. */
export interface Wish extends Need {
  period: Nights
  apart: Apart
  /** The municipality's limits. */
  limits: Limits
}

const overlaps = (taking: Taking, from: Temporal.Instant, to: Temporal.Instant) =>
  Temporal.Instant.compare(taking.from, to) < 0 && Temporal.Instant.compare(taking.to, from) > 0

const isTooLong = ({ period, kind, limits }: Wish, location: FindableLocation) =>
  tooLong(period, limitsFor(kind, limits, location.limits)) !== undefined

/**
 * Why somebody cannot have a bed in these nights; undefined when they can. First what the bed is, then how long somebody
 * can stay there, then who is in it, then who lives behind its front door [DOMAIN, beds 1, 2, 4].
 */
export const whyNot = (bed: FindableBed, wish: Wish, location: FindableLocation): Misfit | undefined =>
  unsuited(bed, wish) ?? (isTooLong(wish, location) ? 'too-long' : whyNotFree(bed, wish, location))

const whyNotFree = (bed: FindableBed, { period, groups, apart }: Wish, location: FindableLocation) => {
  const { arriveFrom, cleanBy } = spanOf(period, location.hours)
  const inTheWay = location.takings.filter(taking => overlaps(taking, arriveFrom, cleanBy))
  const ofBed = inTheWay.filter(({ bedId }) => bedId === bed.id)
  const behindTheDoor = inTheWay.filter(({ frontDoor, isBlock }) => frontDoor === bed.frontDoor && !isBlock)
  const living = behindTheDoor.flatMap(taking => taking.groups)
  if (ofBed.some(({ isBlock }) => !isBlock)) return 'taken'
  if (ofBed.length > 0 || bed.inUseFrom > period.from) return 'blocked'
  return frontDoorClash(groups, living, apart, location.exceptions) ? 'front-door' : undefined
}

/** The first night, within a year, from which one of the beds can be had for as many nights; none when they are too many. */
export const nextFree = (beds: FindableBed[], wish: Wish, location: FindableLocation): string | undefined => {
  if (isTooLong(wish, location)) return undefined
  const suited = beds.filter(bed => !unsuited(bed, wish))
  const first = Temporal.PlainDate.from(wish.period.from)
  const nights = first.until(wish.period.to)
  const last = first.add(searchedAhead)
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const later = { ...wish, period: { from: day.toString(), to: day.add(nights).toString() } }
    if (suited.some(bed => !whyNotFree(bed, later, location))) return day.toString()
  }
  return undefined
}

/** Why the beds of a location do not fit, when nobody can stay there so long. @param whys why they would not fit for fewer nights; @param free how many would */
export const whysTooLong = (whys: Misfit[], free: number): Misfit[] => [
  ...whys.map(why => (ofTheBed.includes(why) ? why : 'too-long')),
  ...Array<Misfit>(free).fill('too-long'),
]

/** What a bed is, whoever is in it. */
const ofTheBed: Misfit[] = ['other-kind', 'group-not-suited', 'feature-missing']
