import type { BedFigures } from '../../../contracts/api/respite-figures.ts'
import { type Nights, type StayKind, stayKinds } from '../../../contracts/api/respite-locations.ts'
import { nightsIn } from '../../rules/nights.ts'
import type { CountedStay } from './marking.ts'

const mean = (stays: CountedStay[]) => {
  const nights = stays.reduce((sum, { period }) => sum + nightsIn(period), 0)
  return Math.round((nights / stays.length) * 10) / 10
}

const line = (stays: CountedStay[]) => ({ stays: stays.length, nights: mean(stays) })

const byKind = (stays: CountedStay[]): { kind: StayKind; stays: number; nights: number }[] =>
  stayKinds
    .map(kind => ({ kind, of: stays.filter(stay => stay.kind === kind) }))
    .filter(({ of }) => of.length > 0)
    .map(({ kind, of }) => ({ kind, ...line(of) }))

/**
 * The mean length of the stays that ended, whole stays, by the month in which they did,
 * as far as that is in the period: Binnenvest went from 150 to 87
 * nights [001; DOMAIN, beds 7]. Also by kind, because a mean of time-outs and respite says little.
 */
export const lengthOfStay = ({ from, to }: Nights, stays: CountedStay[]): BedFigures['lengthOfStay'] => {
  const ended = stays.filter(({ status, period }) => status === 'ended' && period.to >= from && period.to < to)
  const months = Object.entries(Object.groupBy(ended, ({ period }) => period.to.slice(0, 7)))
  return months
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, of = []]) => ({ month, ...line(of), kinds: byKind(of) }))
}
