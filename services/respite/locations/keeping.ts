import type { NewRespiteLocation, RespiteLocationPatch } from '../../contracts/api/respite-locations.ts'
import { type Abilities, type Action, as } from '../../kernel/abilities.ts'
import { locate } from '../../kernel/areas.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toDate } from '../../kernel/clock.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { bedsOf } from '../store/beds.ts'
import { blankLocation, fileStays, saveLocation } from '../store/location-writing.ts'
import { hoursOf, type LocationRow, lockLocation } from '../store/locations.ts'
import { readVocabulary } from '../store/vocabulary.ts'
import { bedsChanged } from '../telling.ts'
import { changeHours } from './hours.ts'
import { assertDoors } from './living-together.ts'
import { assertSense } from './sense.ts'
import { locationChanged } from './telling.ts'
import { fieldsChanged, written } from './writing.ts'

/** Who keeps a location, and what they may. */
export interface Keeper {
  asker: Pick<Asker, 'id' | 'organisationId'>
  abilities: Abilities
}

/** A location as the abilities look at it. */
export const asKept = ({ organisation_id, areas }: Pick<LocationRow, 'organisation_id' | 'areas'>) =>
  as('RespiteLocation', { organisationId: organisation_id, areas })

/** May this asker change it? */
export const mayKeep = (abilities: Abilities, row: Pick<LocationRow, 'organisation_id' | 'areas'>): boolean =>
  abilities.can('update', asKept(row))

/**
 * A location, locked, for who keeps it.
 * @throws HttpProblem not-found, forbidden
 */
export const lockKept = async (
  work: Work,
  { abilities }: Keeper,
  id: string,
  action: Action = 'update',
): Promise<LocationRow> => {
  const row = await lockLocation(work.db, id)
  if (!row) throw new HttpProblem('not-found')
  if (abilities.cannot(action, asKept(row))) throw new HttpProblem('forbidden')
  return row
}

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
  if (fieldsChanged(before, after).includes('frontDoorExceptions'))
    await assertDoors(work, { apart: await readVocabulary(work.db), before, after })
  const hours = (row: LocationRow) => JSON.stringify({ ...hoursOf(row, deps.settings), cleaning: row.cleaning })
  if (hours(before) !== hours(after)) await changeHours(deps, work, after)
}

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
