import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { prepare } from '../posting.ts'
import type { Plan } from '../rules/help-request.ts'
import { climb } from '../rules/lifecycle.ts'
import { findKnownIds } from '../store/refiling.ts'
import { writeNew } from '../store/writing.ts'
import { messagesOf } from '../telling.ts'
import { actingNow } from '../times.ts'
import { type DemoHelpRequest, demoHelpRequests } from './help-requests.ts'

/** Posts the demo's help requests that are not there yet; who was erased asks for nothing. */
export const seedHelpRequests = async (deps: ServiceDeps): Promise<void> => {
  const known = await findKnownIds(
    deps.database.prisma,
    demoHelpRequests.map(one => one.id),
  )
  for (const one of demoHelpRequests) if (!known.includes(one.id)) await seed(deps, one)
}

const seed = async (deps: ServiceDeps, { id, askerId, hoursAgo, body }: DemoHelpRequest) => {
  const isThere = await deps.vault.seal(askerId, '').catch(() => undefined)
  if (!isThere) return
  const now = deps.clock.now()
  const posted = await prepare(deps, body, { id, askerId, now: now.subtract({ hours: hoursAgo }) }).catch(elsewhere)
  if (!posted) return
  const plan = climbUntil(deps, posted.plan, now)
  const messages = await messagesOf(deps.database.prisma, plan)
  await writeNew(deps.database.pool, plan, posted.sealed, { exact: body.place, messages, once: null })
}

/** The map may be another town's: what is not on it is left out. */
const elsewhere = (error: unknown): undefined => {
  if (!(error instanceof HttpProblem)) throw error
}

/** A request that was posted a while ago has climbed since; told as one beginning, with its whole history. */
const climbUntil = (deps: ServiceDeps, plan: Plan, now: Temporal.Instant): Plan => {
  const { stepDue, revision } = plan.after
  if (!stepDue || Temporal.Instant.compare(stepDue, now) > 0) return plan
  const next = climb(plan.after, actingNow(deps, stepDue))
  if (typeof next === 'string') return plan
  return climbUntil(
    deps,
    { ...plan, after: { ...next.after, revision }, entries: [...plan.entries, ...next.entries] },
    now,
  )
}
