import type { Nights } from '../../../contracts/api/respite-locations.ts'
import type { StayStatus } from '../../../contracts/api/respite-stays.ts'

/** Where somebody is on a location's day. */
export type PartOfDay = 'arriving' | 'leaving' | 'staying' | 'overdue'

/** A stay, as far as a day goes. */
export interface DayStay {
  status: StayStatus
  period: Nights
  /** Its time of leaving has passed. */
  isLate: boolean
}

/**
 * Which part of a day a stay belongs to: one at most. Who was to come earlier and did not is still expected today; who
 * should have gone is overdue from the hour of leaving on. Who came today need not be waited for any more, and stays; of an
 * earlier day it is still told who came. A bed that is only held has nobody in it.
 * @param today local date
 */
export const partOfDay = (stay: DayStay, date: string, today: string): PartOfDay | undefined => {
  if (stay.status === 'in-house' || stay.status === 'ended') return partOfGuest(stay, date, today)
  return stay.status === 'reserved' ? partOfExpected(stay.period, date, today) : undefined
}

const partOfGuest = ({ status, period: { from, to }, isLate }: DayStay, date: string, today: string) => {
  if (date < from) return undefined
  if (status === 'in-house' && isLate && date >= to) return date <= today ? 'overdue' : undefined
  if (date > to) return undefined
  if (date === to) return 'leaving'
  const isToldAsComing = date === from && !(status === 'in-house' && date === today)
  return isToldAsComing ? 'arriving' : 'staying'
}

const partOfExpected = ({ from, to }: Nights, date: string, today: string) => {
  if (date < from || date > to) return undefined
  if (date === to) return date > today ? 'leaving' : undefined
  if (date === from) return 'arriving'
  return date > today ? 'staying' : 'arriving'
}
