import type { NewRespiteLocation, RespiteLocationPatch } from '../../contracts/api/respite-locations.ts'
import { locate } from '../../kernel/areas.ts'
import { toDate } from '../../kernel/clock.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { blankLocation, fileStays, saveLocation } from '../store/location-writing.ts'
import { hoursOf, type LocationRow } from '../store/locations.ts'
import { readVocabulary } from '../store/vocabulary.ts'
import { bedsChanged } from '../telling.ts'
import { changeHours } from './hours.ts'
import { expireLapsedAt } from './lapsed.ts'
import { assertDoors } from './living-together.ts'
import { asKept, type Keeper } from './rights.ts'
import { assertSense } from './sense.ts'
import { locationChanged } from './telling.ts'
import { fieldsChanged, written } from './writing.ts'

/**
 * Opens a location, of the organisation of who does; an administrator may say another.
 * @throws HttpProblem outside-region, forbidden (outside the areas they work in), and what `assertSense` throws
 */
export const addLocation = async (
  deps: RespiteDeps,
  work: Work,
  keeper: Keeper,
  body: NewRespiteLocation,
  ref: string | null = null,
): Promise<LocationRow> => {
  const organisationId = body.organisationId ?? keeper.asker.organisationId
  const blank = { ...blankLocation(newId(), work.now), ref }
  return await write(deps, work, keeper, blank, { ...body, ...(organisationId ? { organisationId } : {}) })
}

/**
 * Changes a location that was locked; what does not change anything leaves it as it is. To change it is to confirm it.
 * @throws HttpProblem changed-meanwhile, and what adding one throws; groups-do-not-fit or bed-taken when what changes
 *   would not go with the stays that are there
 */
export const changeLocation = async (
  deps: RespiteDeps,
  work: Work,
  keeper: Keeper,
  before: LocationRow,
  patch: RespiteLocationPatch,
): Promise<LocationRow> => await write(deps, work, keeper, before, patch)

const write = async (
  deps: RespiteDeps,
  work: Work,
  keeper: Keeper,
  before: LocationRow,
  patch: RespiteLocationPatch,
): Promise<LocationRow> => {
  const moved = patch.place ? await placed(work, patch.place) : {}
  const told = written(before, patch)
  // The sender's own id is of the organisation whose file it was in.
  const ref = before.revision > 0 && told.organisation_id !== before.organisation_id ? null : before.ref
  const after = { ...told, ...moved, ref, confirmed_at: toDate(work.now), revision: before.revision + 1 }
  if (before.revision > 0 && fieldsChanged(before, after).length === 0) return before
  if (keeper.abilities.cannot('update', asKept(after))) throw new HttpProblem('forbidden')
  if (patch.frontDoorExceptions !== undefined && keeper.abilities.cannot('manage', asKept(after)))
    throw fieldProblem('forbidden', '/frontDoorExceptions')
  await assertSense(deps, work.db, after)
  if (before.revision > 0) await assertGoesWithStays(deps, work, before, after)
  await saveLocation(work.db, after)
  await fileStays(work.db, after)
  locationChanged(work, after, keeper.asker.id)
  bedsChanged(work, after.id, [])
  return after
}

/** @throws HttpProblem outside-region at `/place` */
const placed = async ({ db }: Work, place: { lat: number; lon: number }) => {
  const { areas, outside } = await locate(db, 'respite', place)
  if (outside) throw fieldProblem('outside-region', '/place')
  return { lat: place.lat, lon: place.lon, areas }
}

const assertGoesWithStays = async (deps: RespiteDeps, work: Work, before: LocationRow, after: LocationRow) => {
  await expireLapsedAt(deps, work, after.id)
  if (fieldsChanged(before, after).includes('frontDoorExceptions'))
    await assertDoors(work, { apart: await readVocabulary(work.db), before, after })
  const hours = (row: LocationRow) => JSON.stringify({ ...hoursOf(row, deps.settings), cleaning: row.cleaning })
  if (hours(before) !== hours(after)) await changeHours(deps, work, after)
}
