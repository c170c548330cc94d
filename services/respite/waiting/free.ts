import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { spanOf } from '../rules/nights.ts'
import { nightsFor } from '../rules/waiting.ts'
import { toLocalDate } from '../stays/rows.ts'
import { hoursOf } from '../store/locations.ts'
import type { WaitingRow } from './rows.ts'
import { findSuited, freeAmong } from './store/beds.ts'

/** A bed that somebody on the list could have, as far as can be seen without locking. */
export interface FreeBed {
  bedId: string
  locationId: string
}

/** The beds that suit somebody on the list and are free for their nights, nearest first. */
export const bedsThatFit = async (
  deps: Pick<RespiteDeps, 'settings'>,
  work: Work,
  row: WaitingRow,
): Promise<FreeBed[]> => {
  const until = work.now.add(deps.settings.duration('stays.waitingOfferTime'))
  const wanted = (await findSuited(work.db, row)).flatMap(bed => {
    const hours = hoursOf(bed, deps.settings)
    const nights = nightsFor(row, until, hours.dayStartsAt)
    const { arriveFrom, cleanBy } = spanOf(nights, hours)
    const known = { bedId: bed.bed_id, locationId: bed.location_id, from: arriveFrom, to: cleanBy }
    return toLocalDate(bed.in_use_from) <= nights.from ? [known] : []
  })
  const free = await freeAmong(work.db, wanted)
  return wanted.filter(({ bedId }) => free.has(bedId)).map(({ bedId, locationId }) => ({ bedId, locationId }))
}
