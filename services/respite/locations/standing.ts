import { timeZone, toDate } from '../../kernel/clock.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { bedsOf } from '../store/beds.ts'
import { writeClosure } from '../store/closures.ts'
import { saveLocation } from '../store/location-writing.ts'
import type { LocationRow } from '../store/locations.ts'
import { bedsChanged } from '../telling.ts'
import { type Keeper, lockKept } from './rights.ts'
import { locationChanged } from './telling.ts'

/** 'It is still right': the age of what is shown begins anew. */
export const confirmLocation = async (work: Work, keeper: Keeper, id: string): Promise<LocationRow> => {
  const before = await lockKept(work, keeper, id)
  const after = { ...before, confirmed_at: toDate(work.now), revision: before.revision + 1 }
  await saveLocation(work.db, after)
  locationChanged(work, after, keeper.asker.id)
  return after
}

/**
 * Closes a location for new stays, or opens it again. What was agreed stands: whoever is there or was promised a bed
 * keeps it, so that nobody is on the street because of a form. Opened again, its free beds are offered.
 */
export const setClosed = async (
  deps: RespiteDeps,
  work: Work,
  keeper: Keeper,
  { id, closed }: { id: string; closed: boolean },
): Promise<LocationRow> => {
  const before = await lockKept(work, keeper, id)
  if (before.closed === closed) return before
  const after = { ...before, closed, revision: before.revision + 1 }
  await saveLocation(work.db, after)
  await writeClosure(work.db, id, closed, work.now.toZonedDateTimeISO(timeZone).toPlainDate().toString())
  locationChanged(work, after, keeper.asker.id)
  const beds = await bedsOf(work.db, id)
  bedsChanged(
    work,
    id,
    beds.map(bed => bed.id),
  )
  if (!closed) for (const bed of beds) await deps.offering.offerFreedBed(deps, work, bed.id)
  return after
}
