import type { StayAction } from '../../contracts/api/respite-stays.ts'
import { type Abilities, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { verdictOn } from '../rules/stay-life.ts'
import { staySight } from '../rules/stay-sight.ts'
import { findBeds, lockLocation } from '../store/locations.ts'
import { lockStays } from './facts.ts'
import { findStay } from './reading.ts'
import type { StayRow } from './rows.ts'
import { type Change, writeChange } from './writing.ts'

/** Who does what to which stay. */
export interface Deed {
  asker: Asker
  abilities: Abilities
  id: string
  action: StayAction
  /** Another bed that comes into it: its location is locked, too. */
  toBedId?: string
}

/** What happens at the door of a location takes another ability than what is arranged. */
const atTheDoor: StayAction[] = ['arrive', 'end', 'no-show']

/** May somebody do this to a stay, as far as they themselves go? A plan is the person's own, too [004, 6.3.1]. */
export const mayDo = (abilities: Abilities, asker: Pick<Asker, 'id'>, stay: StayRow, action: StayAction): boolean =>
  abilities.can(atTheDoor.includes(action) ? 'accommodate' : 'update', as('Stay', stay)) ||
  (action === 'plan' && stay.personId === asker.id)

/** What becomes of a stay, and the beds that become free by it. */
export interface Decision {
  change: Change
  freed?: string[]
}

/**
 * Does something to a stay, its location and row locked, and writes what was decided together with what follows: all of
 * it or nothing. Beds that become free are offered on in the same transaction.
 * @throws HttpProblem not-found, forbidden, wrong-state, hold-expired, and what `decide` throws
 */
export const changeStay = async (
  deps: RespiteDeps,
  work: Work,
  deed: Deed,
  decide: (stay: StayRow) => Promise<Decision> | Decision,
): Promise<StayRow> => {
  const stay = await lockForDeed(work, deed)
  const verdict = verdictOn(deed.action, stay, work.now)
  if (verdict === 'repeated') return stay
  if (verdict !== 'go') throw new HttpProblem(verdict)
  const { change, freed = [] } = await decide(stay)
  await applyChange(deps, work, change, freed)
  return change.after
}

/** Writes a change, tells the waiting list of an offer that is over or taken, and offers the freed beds on. */
export const applyChange = async (deps: RespiteDeps, work: Work, change: Change, freed: string[]): Promise<void> => {
  await writeChange(work, deps.vault, change)
  const { after } = change
  if (after.waitingId && after.status === 'cancelled')
    await deps.offering.offerEnded(deps, work, after.waitingId, after.bedId)
  if (after.waitingId && change.event === 'reserved') await deps.offering.offerTaken(deps, work, after.waitingId)
  for (const bedId of freed) await deps.offering.offerFreedBed(deps, work, bedId)
}

/** Locations are locked before the stay, in the same order by everybody; where the stay is may change until then. */
const lockForDeed = async (work: Work, { asker, abilities, id, action, toBedId }: Deed): Promise<StayRow> => {
  const seen = await findStay(work.db, id, staySight(asker))
  if (!seen || !abilities.can('read', as('Stay', seen))) throw new HttpProblem('not-found')
  if (!mayDo(abilities, asker, seen, action)) throw new HttpProblem('forbidden')
  const target = toBedId ? (await findBeds(work.db, [toBedId])).get(toBedId)?.location_id : undefined
  const locations = new Set([seen.locationId, ...(target ? [target] : [])])
  for (const locationId of [...locations].toSorted()) await lockLocation(work.db, locationId)
  const [stay] = await lockStays(work.db, [id])
  // Somebody moved it to another location in between: rare, and the asker looks again.
  if (!stay || stay.locationId !== seen.locationId) throw new HttpProblem('changed-meanwhile')
  return stay
}
