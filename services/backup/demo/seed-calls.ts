import { areasAreComplete } from '../../kernel/areas.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { prepareReport } from '../reporting.ts'
import type { Plan } from '../rules/call.ts'
import type { Acting, Outcome } from '../rules/call-life.ts'
import { acknowledge, arrive, close, setOff } from '../rules/call-team.ts'
import { sealVisit } from '../sealing.ts'
import { findCallIds } from '../store/calls-reading.ts'
import { writeReport } from '../store/calls-writing.ts'
import { type DemoCall, demoCalls } from './calls.ts'

/** Gives the demo its calls that are not there yet; who was erased reports nothing. False when areas are missing. */
export const seedCalls = async (deps: ServiceDeps, work: Work): Promise<boolean> => {
  if (!(await areasAreComplete(work.db, 'backup'))) return false
  const known = await findCallIds(
    work.db,
    demoCalls.map(({ id }) => id),
  )
  for (const one of demoCalls) if (!known.includes(one.id)) await seed(deps, one)
  return true
}

const seed = async (deps: ServiceDeps, one: DemoCall) => {
  const { id, reporterId, reporterRoles, hoursAgo, body, closing } = one
  const isThere = await deps.vault.seal(reporterId, '').catch(() => undefined)
  if (!isThere) return
  const reporter: Pick<Asker, 'id' | 'roles'> = { id: reporterId, roles: reporterRoles }
  const now = deps.clock.now().subtract({ hours: hoursAgo })
  const { plan, sealed } = await prepareReport(deps, reporter, body, { id, now })
  if (plan.after.outside) return // the map may be another town's
  const { reason, report, promised } = closing
  const visit = await sealVisit(deps.vault, id, { reason, report, promised })
  await writeReport(deps.database.pool, { plan: untilClosed(plan, one), sealed: { ...sealed, visit } }, null)
}

/** The whole life of a call as one beginning: told once, with its history, and nobody is sent a message any more. */
const untilClosed = (plan: Plan, { team, minutes, closedAfter, closing }: DemoCall): Plan => {
  const at = (after: number): Acting => ({ now: plan.after.createdAt.add({ minutes: after }), by: team[0] })
  const shift = { id: '01900000-0000-7000-8004-000000000000', area: '', team: 'first' as const, members: team }
  const visit = minutes
    ? [
        (before: Plan) => acknowledge(before.after, shift, at(minutes.acknowledged)),
        (before: Plan) => setOff(before.after, { isLead: false }, at(minutes.setOff)),
        (before: Plan) => arrive(before.after, { isLead: false }, at(minutes.arrived)),
      ]
    : []
  const { outcome, visited, prevented, promised, secondPerson } = closing
  const ending = {
    ...{ outcome, visited, prevented, secondPerson, secondWaived: false, text: undefined },
    promised: promised ? true : undefined,
  }
  const end = (before: Plan) => close(before.after, ending, { isLead: false }, at(closedAfter))
  return { ...[...visit, end].reduce(goOn, plan), before: undefined, tellings: [] }
}

/** @throws Error when the demo tells of something that cannot be */
const goOn = (plan: Plan, next: (plan: Plan) => Outcome): Plan => {
  const outcome = next(plan)
  if (typeof outcome === 'string') throw new Error(`A call of the demo cannot go on: ${outcome}.`)
  return { ...outcome, entries: [...plan.entries, ...outcome.entries] }
}
