import type { Nights } from '../../contracts/api/respite-locations.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { type Hours, spanOf } from '../rules/nights.ts'
import { type BedRow, findBeds, hoursOf, type LocationRow, lockLocation } from '../store/locations.ts'
import type { Taking } from './writing.ts'

/** A bed with its location, locked. */
export interface Place {
  bed: BedRow
  location: LocationRow
  hours: Hours
}

/**
 * The bed of a stay, its location locked until the transaction ends. A location that has closed takes nobody new, but who
 * has a bed there arrives, stays and leaves as was agreed.
 * @throws HttpProblem invalid-body (there is no such bed)
 */
export const lockOwnPlace = async (
  { settings }: Pick<ServiceDeps, 'settings'>,
  work: Work,
  bedId: string,
): Promise<Place> => {
  const known = (await findBeds(work.db, [bedId])).get(bedId)
  const location = known && (await lockLocation(work.db, known.location_id))
  // What was read before the lock may have changed since.
  const bed = (await findBeds(work.db, [bedId])).get(bedId)
  if (!bed || !location || bed.removed_on)
    throw fieldProblem('invalid-body', '/bedId', { nl: 'Dit bed is er niet.', en: 'There is no such bed.' })
  return { bed, location, hours: hoursOf(location, settings) }
}

/**
 * The bed somebody asks for, its location locked until the transaction ends.
 * @throws HttpProblem invalid-body (there is no such bed), bed-blocked (its location is closed)
 */
export const lockPlace = async (deps: Pick<ServiceDeps, 'settings'>, work: Work, bedId: string): Promise<Place> => {
  const place = await lockOwnPlace(deps, work, bedId)
  if (place.location.closed)
    throw new HttpProblem('bed-blocked', {
      detail: { nl: 'Deze locatie is gesloten.', en: 'This location is closed.' },
    })
  return place
}

/** What nights take of a bed, with the cleaning after them. */
export const takingOf = ({ bed, hours }: Place, period: Nights, groups: string[]): Taking => {
  const { arriveFrom, leaveBy, cleanBy } = spanOf(period, hours)
  return {
    ...{ bedId: bed.id, locationId: bed.location_id, frontDoor: bed.front_door, groups },
    ...{ from: arriveFrom, to: cleanBy, cleanAt: leaveBy },
  }
}
