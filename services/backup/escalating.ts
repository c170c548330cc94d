import type { LoggedEvent } from '../kernel/log.ts'
import type { Reactions } from '../kernel/reactions.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { TimerBatches } from '../kernel/sweeper.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { isOpen, type Plan } from './rules/call.ts'
import { escalate, unreached } from './rules/call-alert.ts'
import { type Circumstances, dispatchFor, districtOf } from './rules/circumstances.ts'
import type { StoredCall } from './store/calls-rows.ts'
import { callOfTimer, escalateTimer, lockCalls, writePlans } from './store/calls-writing.ts'
import { hasDeviceOnDuty } from './store/devices.ts'
import { findCircumstances } from './store/duty.ts'

/**
 * Takes the steps that are due: of all that became due together at once. They are locked with one look, decided one by
 * one by the same rules, and written with one statement, together with the messages they cause: a step and its
 * messages are decided once or not at all.
 */
export const escalationTimers = (deps: ServiceDeps): TimerBatches => ({
  [escalateTimer]: (timers, work) =>
    decideAll(deps, work, [...new Set(timers.map(({ subject }) => callOfTimer(subject)))], ({ call }, circumstances) =>
      escalate(call, dispatchFor(call, circumstances, work.now)),
    ),
})

/** A message that cannot be delivered counts as nobody told, unless a device on duty shows and sounds it all the same. */
export const escalationReactions = (deps: ServiceDeps): Reactions => ({
  'message.undeliverable': async ({ subject, data }: LoggedEvent<'message.undeliverable'>, work) => {
    if (await hasDeviceOnDuty(work.db, data.personId)) return
    await decideAll(deps, work, [data.about], ({ call }, circumstances) =>
      unreached(call, subject, dispatchFor(call, circumstances, work.now)),
    )
  },
})

const decideAll = async (
  deps: ServiceDeps,
  work: Work,
  ids: string[],
  decide: (stored: StoredCall, circumstances: Circumstances) => Plan | undefined,
): Promise<void> => {
  const stored = (await lockCalls(work.db, ids)).filter(({ call }) => isOpen(call) && call.stepDue)
  if (stored.length === 0) return
  const circumstances = await findCircumstances(
    work.db,
    stored.map(({ call }) => call),
    work.now,
  )
  const plans = stored.flatMap(one => decide(one, circumstances) ?? [])
  await writePlans(
    work,
    deps.vault,
    plans.map(plan => ({ plan, district: districtOf(plan.after, circumstances) })),
  )
}
