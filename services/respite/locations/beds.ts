import type { BedPatch, NewBed } from '../../contracts/api/respite-locations.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { farthest, nightAt } from '../rules/nights.ts'
import { saveBed } from '../store/beds.ts'
import { type BedRow, findBeds, hoursOf, type LocationRow } from '../store/locations.ts'
import { changeDoor, takenFrom } from '../store/occupancy.ts'
import { readVocabulary } from '../store/vocabulary.ts'
import { bedsChanged } from '../telling.ts'
import { bedFieldsChanged, patched, toRow, toWritten, type Written } from './bed-fields.ts'
import { assertGoesWith } from './bed-going.ts'
import { expireLapsedAt } from './lapsed.ts'
import { assertDoors } from './living-together.ts'
import { type Keeper, lockKept } from './rights.ts'
import { assertKnown } from './sense.ts'

const tonightAt = (deps: RespiteDeps, work: Work, location: LocationRow) =>
  nightAt(work.now, hoursOf(location, deps.settings).dayStartsAt)

/**
 * Adds a bed to a location; who waits for one like it is offered it.
 * @throws HttpProblem invalid-body (there is no such location), forbidden, unknown-group, unknown-feature
 */
export const addBed = async (deps: RespiteDeps, work: Work, keeper: Keeper, body: NewBed): Promise<BedRow> => {
  const location = await lockKept(work, keeper, body.locationId).catch(noLocation)
  return await addBedTo(deps, work, { location, body })
}

const noLocation = (error: unknown): never => {
  if (!(error instanceof HttpProblem) || error.code !== 'not-found') throw error
  throw fieldProblem('invalid-body', '/locationId', {
    nl: 'Deze locatie is er niet.',
    en: 'There is no such location.',
  })
}

/** Adds a bed to a location that was locked. */
export const addBedTo = async (
  deps: RespiteDeps,
  work: Work,
  { location, body, ref = null }: { location: LocationRow; body: Omit<NewBed, 'locationId'>; ref?: string | null },
): Promise<BedRow> => {
  const tonight = tonightAt(deps, work, location).toString()
  const bed: Written = {
    ...{
      id: newId(),
      location_id: location.id,
      room: body.room,
      name: body.name ?? '',
      kinds: [...new Set(body.kinds)],
    },
    ...{ features: body.features ?? [], groups: body.groups ?? [], front_door: body.frontDoor ?? '' },
    ...{ in_use_from: body.inUseFrom ?? tonight, removed_on: null, ref, revision: 1 },
  }
  assertDate(bed.in_use_from, tonight)
  await assertWords(work, bed)
  await saveBed(work.db, bed)
  await freed(deps, work, bed)
  return toRow(bed)
}

/** @throws HttpProblem invalid-period at `/inUseFrom` when it is nowhere near */
const assertDate = (date: string, tonight: string) => {
  const days = Math.abs(Temporal.PlainDate.from(tonight).until(date, { largestUnit: 'days' }).days)
  if (days > farthest.ahead * 10) throw fieldProblem('invalid-period', '/inUseFrom')
}

const assertWords = async ({ db }: Work, bed: Written) => {
  const { groups, features } = await readVocabulary(db)
  assertKnown('unknown-group', groups, bed.groups, '/groups')
  assertKnown('unknown-feature', features, bed.features, '/features')
}

/** A bed can be had, or had by others than before: it is told, and offered to who waits. */
const freed = async (deps: RespiteDeps, work: Work, { id, location_id, removed_on }: Written) => {
  bedsChanged(work, location_id, [id])
  if (removed_on === null) await deps.offering.offerFreedBed(deps, work, id)
}

/** Which bed changes, and the revision somebody saw, when they said. */
export interface BedChange {
  id: string
  seen?: number | undefined
}

/**
 * Changes a bed, or takes it out of use; what is promised in it must still go.
 * @throws HttpProblem not-found, forbidden, changed-meanwhile, unknown-group, unknown-feature; wrong-state,
 *   bed-not-for-kind or groups-do-not-fit when a stay that is there, or is promised, would not go with it
 */
export const changeBed = async (
  deps: RespiteDeps,
  work: Work,
  keeper: Keeper,
  { id, seen, patch }: BedChange & { patch: BedPatch },
): Promise<BedRow> => {
  const known = (await findBeds(work.db, [id])).get(id)
  if (!known) throw new HttpProblem('not-found')
  const location = await lockKept(work, keeper, known.location_id)
  // What was read before the lock may have changed since.
  const before = (await findBeds(work.db, [id])).get(id) ?? known
  if (seen !== undefined && seen !== before.revision) throw new HttpProblem('changed-meanwhile')
  return await changeBedOf(deps, work, { location, before, patch })
}

/** Changes a bed of a location that was locked. */
export const changeBedOf = async (
  deps: RespiteDeps,
  work: Work,
  { location, before, patch }: { location: LocationRow; before: BedRow; patch: BedPatch },
): Promise<BedRow> => {
  const tonight = tonightAt(deps, work, location).toString()
  const was = toWritten(before)
  const bed = { ...patched(was, patch, tonight), revision: was.revision + 1 }
  if (bedFieldsChanged(before, toRow(bed)).length === 0) return before
  assertDate(bed.in_use_from, tonight)
  await assertWords(work, bed)
  await expireLapsedAt(deps, work, location.id)
  const there = await takenFrom(work.db, location.id, work.now, { bedId: bed.id })
  for (const stay of there.filter(({ isBlock, period }) => !isBlock && period)) assertGoesWith(stay, bed)
  if (bed.front_door !== was.front_door) await putBehind(work, location, bed)
  await saveBed(work.db, bed)
  await freed(deps, work, bed)
  return toRow(bed)
}

const putBehind = async (work: Work, location: LocationRow, { id, front_door }: Written) => {
  const apart = await readVocabulary(work.db)
  await assertDoors(work, { apart, before: location, after: location, bed: { id, frontDoor: front_door } })
  await changeDoor(work.db, id, front_door, work.now)
}
