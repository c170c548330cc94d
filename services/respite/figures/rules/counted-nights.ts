import type { Nights } from '../../../contracts/api/respite-locations.ts'
import type { StayStatus } from '../../../contracts/api/respite-stays.ts'
import { daysLater, earlierOf, laterOf } from './period.ts'

/** A stay, as far as its nights are counted. */
export interface Counted {
  status: StayStatus
  period: Nights
}

/** A period, when it has nights. */
const nights = (from: string, to: string): Nights | undefined => (from < to ? { from, to } : undefined)

/**
 * The nights somebody slept there: of a stay that ended those until it did, early or late; of a guest in the house those
 * up to tonight, though they should have left. A bed that was only held, reserved or cancelled was not slept in.
 * @param tonight date of the night that is running or next to come
 */
export const sleptNights = ({ status, period: { from, to } }: Counted, tonight: string): Nights | undefined => {
  if (status === 'ended') return nights(from, to)
  if (status === 'in-house') return nights(from, daysLater(tonight, 1))
  return undefined
}

/** The nights somebody is still expected to sleep there. */
export const expectedNights = ({ status, period: { from, to } }: Counted, tonight: string): Nights | undefined => {
  if (status === 'in-house') return nights(laterOf(from, daysLater(tonight, 1)), to)
  if (status === 'reserved') return nights(laterOf(from, tonight), to)
  return undefined
}

/** A bed somebody moved away from, and the date of the first night they slept elsewhere. */
export interface MovedFrom {
  bedId: string
  until: string
}

/** Nights on one bed. */
export interface OnBed {
  bedId: string
  period: Nights
}

/** Which bed each night of a stay was on: those of the beds they moved away from, oldest first, and of the last. */
export const bedsOfStay = (period: Nights, bedId: string, moves: MovedFrom[]): OnBed[] => {
  const before = moves.map(({ bedId: left, until }, i) => ({
    bedId: left,
    period: { from: laterOf(moves[i - 1]?.until ?? period.from, period.from), to: earlierOf(until, period.to) },
  }))
  const last = { bedId, period: { from: laterOf(moves.at(-1)?.until ?? period.from, period.from), to: period.to } }
  return [...before, last].filter(({ period: { from, to } }) => from < to)
}
