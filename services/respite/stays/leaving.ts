import { timeZone } from '../../kernel/clock.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { inTheWay } from './facts.ts'
import type { Place } from './place.ts'
import type { StayRow } from './rows.ts'
import type { Taking } from './writing.ts'

/** What is left to be taken of a bed. */
interface Taken {
  from_at: Date
}

/**
 * What a guest who leaves now leaves behind: the bed is theirs until now, and then it is cleaned. It never reaches into
 * what comes next: who stayed too long has the next guest at the door.
 * @returns null when nothing is left
 */
export const leavingNow = async (work: Work, { bed, hours }: Place, stay: StayRow): Promise<Taking | null> => {
  const [taken] = await work.db.$queryRaw<Taken[]>`
    select lower(during) as from_at from respite.occupancy where id = ${stay.id}::uuid`
  if (!taken) return null
  const began = Temporal.Instant.fromEpochMilliseconds(taken.from_at.getTime())
  const cleanAt = Temporal.Instant.compare(began, work.now) > 0 ? began : work.now
  const cleanBy = cleanAt.toZonedDateTimeISO(timeZone).add(hours.cleaning).toInstant()
  const [next] = await inTheWay(work.db, bed.id, { from: began, to: cleanBy }, stay.id)
  const to = next && Temporal.Instant.compare(next.from, cleanBy) < 0 ? next.from : cleanBy
  if (Temporal.Instant.compare(began, to) >= 0) return null
  return {
    ...{ bedId: bed.id, locationId: bed.location_id, frontDoor: bed.front_door, groups: stay.groups },
    ...{ from: began, to, cleanAt },
  }
}
