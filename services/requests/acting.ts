import type { HelpRequestPatch, HelpRequest as HelpRequestView } from '../contracts/api/help-requests.ts'
import { type Abilities, type Action as Ability, as } from '../kernel/abilities.ts'
import type { Asker } from '../kernel/asker.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { recordLooks } from './looks.ts'
import { type Acting, edit, type Outcome, reopen } from './rules/lifecycle.ts'
import { checkedPeriod } from './rules/period.ts'
import { mentionsDanger } from './rules/safety.ts'
import { relationOf } from './rules/sight.ts'
import { openWhereabouts, openWords, sealAll } from './sealing.ts'
import type { Stored } from './store/rows.ts'
import { lockRequest, writePlan } from './store/writing.ts'
import { actingNow } from './times.ts'
import { viewOf } from './view.ts'

/** Who does something to which request, and the ability it takes. */
export interface Deed {
  asker: Asker
  abilities: Abilities
  id: string
  ability: Ability
}

/** What the rules say of an action, and what was sealed anew for it. */
export interface Decision {
  outcome: Outcome
  sealed?: Omit<Stored, 'request'>
}

/**
 * Does something to a help request, with its row locked: looks whether the asker may, lets the rules decide, writes
 * what they say, and gives the request as it became.
 * @throws HttpProblem not-found when the asker may not know it whole, forbidden, wrong-state
 */
export const act = async (
  deps: ServiceDeps,
  work: Work,
  { asker, abilities, id, ability }: Deed,
  decide: (stored: Stored, acting: Acting) => Decision | Promise<Decision>,
): Promise<HelpRequestView> => {
  const stored = await lockRequest(work.db, id)
  const relation = stored ? relationOf(asker, stored.request) : 'nobody'
  if (!stored || relation === 'nobody' || relation === 'neighbour') throw new HttpProblem('not-found')
  if (!abilities.can(ability, as('HelpRequest', stored.request))) throw new HttpProblem('forbidden')
  const { outcome, sealed } = await decide(stored, actingNow(deps, work.now, asker.id))
  if (outcome === 'wrong-state') throw new HttpProblem('wrong-state')
  const { words, whereabouts } = sealed ?? stored
  const became = outcome === 'repeated' ? stored : await writePlan(work, deps.vault, outcome, { words, whereabouts })
  await recordLooks(work.db, asker, [became.request], ability, work.now)
  return await viewOf(deps, asker, became)
}

/** Changes text, period or address; the text goes through the same safety check as a new one. */
export const change = async (
  { vault }: Pick<ServiceDeps, 'vault'>,
  stored: Stored,
  patch: HelpRequestPatch,
  acting: Acting,
): Promise<Decision> => {
  const [words, where] = [(await openWords(vault, [stored]))[0], (await openWhereabouts(vault, [stored]))[0]]
  if (!words || !where) return { outcome: 'wrong-state' }
  const text = patch.text ?? words.text
  const danger = mentionsDanger(text, where.onBehalfOf?.relation)
  const period = patch.period && checkedPeriod(patch.period, acting.now)
  const outcome = edit(stored.request, { danger, period }, acting)
  const sealed = await sealAll(vault, stored.request.askerId, text, {
    ...where,
    address: patch.address ?? where.address,
  })
  return { outcome, sealed }
}

/** Opens a request again; its text, and why, go through the safety check. What of an erased person is left stays closed. */
export const openAgain = async (
  { vault }: Pick<ServiceDeps, 'vault'>,
  stored: Stored,
  reason: string | undefined,
  acting: Acting,
): Promise<Decision> => {
  const [words] = await openWords(vault, [stored])
  if (!words) return { outcome: 'wrong-state' }
  return { outcome: reopen(stored.request, { danger: mentionsDanger(words.text, reason), reason }, acting) }
}
