import type { CloseCall } from '../contracts/api/backup-calls.ts'
import { timeZone } from '../kernel/clock.ts'
import { fieldProblem } from '../kernel/http/problems.ts'
import { findPeople } from '../kernel/people.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Decision, Facts } from './acting.ts'
import { secondRoles } from './rules/call-sight.ts'
import { close } from './rules/call-team.ts'
import { keyOf, sealVisit } from './sealing.ts'
import { keepSteppedUp } from './store/stepped-up-writing.ts'

/**
 * Closes a call: with a visit, or without one for a reason that a second person gives [004; DOMAIN, backup 3].
 * @throws HttpProblem visit-needed, unknown-person, invalid-period, each with the field
 */
export const closeCall = async (deps: ServiceDeps, body: CloseCall, facts: Facts): Promise<Decision> => {
  const { stored, acting, asker } = facts
  const { outcome, visited, prevented, reason, report, promised, steppedUp } = body
  const waived = !visited && body.secondPerson === undefined && !deps.settings.flag('backup.everyReportAVisit')
  if (!visited) await checkNoVisit(facts, body, waived)
  if (steppedUp) checkUntil(steppedUp.until, acting.now)
  const text = [reason, report, promised].filter(Boolean).join('\n') || undefined
  const closing = {
    ...{ outcome, visited, prevented, promised: promised ? true : undefined, text },
    ...{ secondPerson: body.secondPerson, secondWaived: waived },
  }
  const isLead = asker.roles.includes('shift-lead')
  const decided = close(stored.call, closing, { isLead }, acting)
  if (typeof decided === 'string') return { outcome: decided }
  if (steppedUp) await keepStep(deps, facts, steppedUp)
  const visit = await sealVisit(deps.vault, stored.call.id, { reason, report, promised })
  return { outcome: decided, sealed: { visit } }
}

const checkNoVisit = async ({ asker, work }: Facts, { reason, secondPerson }: CloseCall, waived: boolean) => {
  if (reason === undefined) throw fieldProblem('visit-needed', '/reason')
  if (waived) return
  if (secondPerson === undefined) throw fieldProblem('visit-needed', '/secondPerson')
  const known = (await findPeople(work.db, 'backup', [secondPerson])).get(secondPerson)
  const isFit = secondPerson !== asker.id && known?.roles.some(role => secondRoles.includes(role))
  if (!isFit) throw fieldProblem('unknown-person', '/secondPerson')
}

/** Support is stepped up for a time: from today on, for a year at most (ours). */
const checkUntil = (until: string, now: Temporal.Instant) => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const day = Temporal.PlainDate.from(until)
  const isLater = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0
  if (isLater(today, day) || isLater(day, today.add({ years: 1 })))
    throw fieldProblem('invalid-period', '/steppedUp/until')
}

const keepStep = async (
  { vault }: ServiceDeps,
  { stored, work }: Facts,
  steppedUp: NonNullable<CloseCall['steppedUp']>,
) => {
  const { id } = stored.call
  const what = await vault.seal(keyOf(id), steppedUp.what)
  await keepSteppedUp(work.db, { callId: id, until: steppedUp.until, what })
}
