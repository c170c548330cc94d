import type { HelpRequest as HelpRequestView, NewHelpRequest } from '../contracts/api/help-requests.ts'
import type { Asker } from '../kernel/asker.ts'
import { blur } from '../kernel/geo.ts'
import { fieldProblem } from '../kernel/http/problems.ts'
import { newId } from '../kernel/ids.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { post } from './rules/lifecycle.ts'
import { checkedPeriod } from './rules/period.ts'
import { mentionsDanger } from './rules/safety.ts'
import { sealAll } from './sealing.ts'
import { type Refusal, writeNew } from './store/writing.ts'
import { actingNow } from './times.ts'
import { viewOf } from './view.ts'

const pointers: Record<Refusal, string> = { 'unknown-kind': '/kind', 'outside-region': '/place' }

/**
 * Posts a help request: checks, seals, and writes it with its first rung, its history and the event.
 * @throws HttpProblem unknown-kind, outside-region, period-in-past, each with the field
 */
export const postHelpRequest = async (
  deps: ServiceDeps,
  work: Work,
  asker: Asker,
  { kind, text, place, address, period, onBehalfOf }: NewHelpRequest,
): Promise<HelpRequestView> => {
  const blurred = blur(place, deps.settings.number('map.blurRadius'), deps.secret)
  const danger = mentionsDanger(text, onBehalfOf?.relation)
  const posted = { id: newId(), kind, askerId: asker.id, blurred, danger, period: checkedPeriod(period, work.now) }
  const plan = post(posted, actingNow(deps, work.now, asker.id))
  const forWhom = onBehalfOf && { name: onBehalfOf.name, relation: onBehalfOf.relation }
  const sealed = await sealAll(deps.vault, asker.id, text, { place, address, onBehalfOf: forWhom })
  const written = await writeNew(work, plan, sealed, place)
  if (typeof written === 'string') throw fieldProblem(written, pointers[written])
  return await viewOf(deps, asker, { request: written, ...sealed })
}
