import { areasAreComplete, locate } from '../../kernel/areas.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { locationChanged } from '../locations/telling.ts'
import { written } from '../locations/writing.ts'
import { saveBed } from '../store/beds.ts'
import { blankLocation, saveLocation } from '../store/location-writing.ts'
import { findLocations } from '../store/locations.ts'
import { bedsChanged } from '../telling.ts'
import { type DemoBed, type DemoLocation, demoLocations } from './locations.ts'
import { seedStays } from './seed-stays.ts'

/** Beds of the demo have been there since long before the first made-up stay. */
const inUseFrom = '2020-01-01'

/**
 * Gives the demo its locations that are not there yet, with their beds and who stays there; what somebody changed stays.
 * False when areas are missing.
 */
export const seedBeds = async (deps: RespiteDeps, work: Work): Promise<boolean> => {
  if (!(await areasAreComplete(work.db, 'respite'))) return false
  const known = await findLocations(
    work.db,
    demoLocations.map(({ id }) => id),
  )
  const added: string[] = []
  for (const one of demoLocations) if (!known.has(one.id) && (await seedLocation(work, one))) added.push(one.id)
  await seedStays(deps, work, added)
  return true
}

/** False when it is not on the map, which may be another town's. */
const seedLocation = async (work: Work, { id, body, beds }: DemoLocation): Promise<boolean> => {
  const { areas, outside } = await locate(work.db, 'respite', body.place)
  if (outside) return false
  const confirmedAt = toDate(work.now.subtract({ hours: 50 }))
  const row = {
    ...written(blankLocation(id, work.now), body),
    ...{ lat: body.place.lat, lon: body.place.lon, areas, confirmed_at: confirmedAt, revision: 1 },
  }
  await saveLocation(work.db, row)
  for (const bed of beds) await saveBed(work.db, toRow(id, bed))
  locationChanged(work, row)
  bedsChanged(
    work,
    id,
    beds.map(bed => bed.id),
  )
  return true
}

const toRow = (locationId: string, bed: DemoBed) => ({
  ...{ id: bed.id, location_id: locationId, room: bed.room, name: bed.name ?? '', kinds: bed.kinds },
  ...{ features: bed.features ?? [], groups: bed.groups ?? [], front_door: bed.frontDoor ?? '' },
  ...{ in_use_from: inUseFrom, removed_on: null, ref: null, revision: 1 },
})
