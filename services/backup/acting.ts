import type { BackupCall } from '../contracts/api/backup-calls.ts'
import { type Abilities, type Action as Ability, as } from '../kernel/abilities.ts'
import type { Asker } from '../kernel/asker.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { recordCallLooks } from './looks.ts'
import { nameFinder } from './names.ts'
import type { Acting, Outcome } from './rules/call-life.ts'
import { callRelation } from './rules/call-sight.ts'
import { type Circumstances, dispatchFor, districtOf } from './rules/circumstances.ts'
import type { Dispatch } from './rules/escalation.ts'
import type { SealedCall, StoredCall } from './store/calls-rows.ts'
import { lockCalls, writePlans } from './store/calls-writing.ts'
import { findCircumstances } from './store/duty.ts'
import { type ViewDeps, viewOf } from './view.ts'

/** Who does something to which call, and the ability it takes. */
export interface Deed {
  asker: Asker
  abilities: Abilities
  id: string
  ability: Ability
  /** What it is called in the log of who looked. */
  action: string
}

/** What an action decides with: the call, locked, who acts, and the work it is part of. */
export interface Facts {
  stored: StoredCall
  acting: Acting
  asker: Asker
  work: Work
  /** Who is on duty and by which steps; looked up only when asked for. */
  dispatch(areas?: string[]): Promise<Dispatch>
}

/** What the rules say of an action, and what was sealed anew for it. */
export interface Decision {
  outcome: Outcome
  sealed?: Partial<SealedCall>
}

/** What an action decides. */
export type Decide = (facts: Facts) => Decision | Promise<Decision>

/**
 * Does something to a call, with its row locked: looks whether the asker may, lets the rules decide, writes what they
 * say, and gives the call as it became. Of several at once the first is decided first; the others see what came of it.
 * @throws HttpProblem not-found, forbidden, wrong-state, already-acknowledged (with who has it)
 */
export const act = async (deps: ServiceDeps, work: Work, deed: Deed, decide: Decide): Promise<BackupCall> => {
  const { asker, abilities, id, ability, action } = deed
  const [stored] = await lockCalls(work.db, [id])
  if (!stored || callRelation(asker, stored.call) === 'nobody') throw new HttpProblem('not-found')
  if (!abilities.can(ability, as('BackupCall', stored.call))) throw new HttpProblem('forbidden')
  const found: { circumstances?: Circumstances } = {}
  const dispatch = async (areas = stored.call.areas) => {
    const call = { ...stored.call, areas }
    found.circumstances ??= await findCircumstances(work.db, [call], work.now)
    return dispatchFor(call, found.circumstances, work.now)
  }
  const acting = { now: work.now, by: asker.id }
  const { outcome, sealed } = await decide({ stored, acting, asker, work, dispatch })
  if (typeof outcome === 'string' && outcome !== 'repeated')
    throw await refusal({ ...deps, db: work.db }, asker, stored, outcome)
  const became = outcome === 'repeated' ? stored : { ...stored, ...sealed, call: outcome.after }
  if (outcome !== 'repeated') {
    const district = found.circumstances && districtOf(outcome.after, found.circumstances)
    await writePlans(work, deps.vault, [{ plan: outcome, ...(sealed ? { sealed } : {}), district }])
  }
  await recordCallLooks(work.db, asker, [became.call], action, work.now)
  return await viewOf({ ...deps, db: work.db }, asker, became)
}

const refusal = async (
  deps: ViewDeps,
  asker: Asker,
  { call }: StoredCall,
  outcome: Exclude<Outcome, object | 'repeated'>,
): Promise<HttpProblem> => {
  if (outcome !== 'already-acknowledged' || !call.acknowledgedBy) return new HttpProblem(outcome)
  const { name } = (await nameFinder(deps, deps.db, asker.locale, [call.acknowledgedBy]))(call.acknowledgedBy)
  return new HttpProblem(outcome, {
    detail: { nl: `${name} heeft deze melding al.`, en: `${name} has this call already.` },
  })
}
