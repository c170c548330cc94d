import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { isLapsed } from '../rules/stay-life.ts'
import { letGo } from '../stays/actions.ts'
import { applyChange } from '../stays/changing.ts'
import { expireHold } from '../stays/expiring.ts'
import { lockStays } from '../stays/facts.ts'
import type { StayRow } from '../stays/rows.ts'
import { findStaysOfCall } from '../store/calls.ts'
import { lockLocation } from '../store/locations.ts'

const reason = 'De melding van de achtervang is afgesloten zonder dit bed.'

/**
 * Lets go of the beds that were held or reserved for a call, whose row is locked: what is offered on, is offered on in
 * the same transaction. Somebody who is in the house stays.
 * @throws Error when a stay moved to another location meanwhile: then it is tried again
 */
export const releaseBeds = async (deps: RespiteDeps, work: Work, callId: string): Promise<void> => {
  const seen = await findStaysOfCall(work.db, callId)
  const locations = [...new Set(seen.map(stay => stay.location_id))].toSorted()
  for (const locationId of locations) await lockLocation(work.db, locationId)
  const stays = await lockStays(
    work.db,
    seen.map(({ id }) => id),
  )
  if (stays.some(({ locationId }) => !locations.includes(locationId)))
    throw new Error('A stay of the call moved while it was closed.')
  for (const stay of stays) await release(deps, work, stay)
}

const release = async (deps: RespiteDeps, work: Work, stay: StayRow): Promise<void> => {
  if (stay.status !== 'held' && stay.status !== 'reserved') return
  if (isLapsed(stay, work.now)) {
    await expireHold(deps, work, stay)
    return await deps.offering.offerFreedBed(deps, work, stay.bedId)
  }
  const { change, freed } = letGo({ work }, stay, { status: 'cancelled', reason })
  await applyChange(deps, work, change, freed ?? [])
}
