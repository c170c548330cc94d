import type { BedDays } from '../../../contracts/api/respite-figures.ts'
import { type StayKind, stayKinds } from '../../../contracts/api/respite-locations.ts'
import { type BedNights, mark } from './marking.ts'

const countOf = (beds: BedNights[], matches: (mark: number) => boolean): number =>
  beds.reduce((sum, { marks }) => sum + marks.reduce((count, one) => count + (matches(one) ? 1 : 0), 0), 0)

const settled = (total: number, blocked: number) => ({ total, blocked, available: total - blocked })

/** The bed-days of some beds together. A bed with several kinds of stay counts once [004, 5.5]. */
export const bedDaysOf = (beds: BedNights[]): BedDays => ({
  ...settled(
    countOf(beds, one => one !== mark.outOfUse),
    countOf(beds, one => one === mark.blocked),
  ),
  occupied: countOf(beds, one => one === mark.occupied),
  expected: countOf(beds, one => one === mark.expected),
})

/**
 * The bed-days of some beds for one kind of stay: total, blocked and available of every bed that is for it, occupied and
 * expected by stays of that kind. A bed with several kinds is in the total of each, so the kinds do not add up.
 */
export const bedDaysOfKind = (beds: BedNights[], kind: StayKind): BedDays => {
  const { total, blocked } = bedDaysOf(beds.filter(({ bed }) => bed.kinds.includes(kind)))
  const nights = (which: 'occupied' | 'expected') =>
    beds.reduce((sum, { kinds }) => sum + (kinds.get(kind)?.[which] ?? 0), 0)
  return { ...settled(total, blocked), occupied: nights('occupied'), expected: nights('expected') }
}

/** The kinds of stay that some beds are for, or were used for. */
export const kindsOf = (beds: BedNights[]): StayKind[] =>
  stayKinds.filter(kind =>
    beds.some(({ bed, kinds }) => bed.kinds.includes(kind) || (kinds.get(kind)?.occupied ?? 0) > 0),
  )
