import type { LoggedEvent } from '../../kernel/log.ts'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { noteBed, type StayEvent } from '../rules/call-bed.ts'
import { findLocationName, keepCallBed, keepLocation } from '../store/call-beds.ts'
import { lockCalls, writePlans } from '../store/calls-writing.ts'

/** What a call hears of its stay; a plan that was written down, or a guest who stays too long, is for the location. */
const told: StayEvent[] = [
  'stay.held',
  'stay.kept-holding',
  'stay.reserved',
  'stay.arrived',
  'stay.extended',
  'stay.moved',
  'stay.ended',
  'stay.cancelled',
  'stay.no-show',
  'stay.expired',
]

/** A bed that is taken from within a call, and what becomes of it, is told to its call; a bed that goes, too. */
export const bedReactions = (deps: ServiceDeps): Reactions => ({
  'respite-location.changed': ({ subject, data }, { db }) => keepLocation(db, subject, data),
  ...Object.fromEntries(
    told.map(type => [type, (event: LoggedEvent<StayEvent>, work: Work) => hear(deps, event, work)]),
  ),
})

const hear = async (deps: ServiceDeps, event: LoggedEvent<StayEvent>, work: Work): Promise<void> => {
  const { type, subject, data, actor, occurredAt } = event
  const { backupCallId } = data
  if (!backupCallId) return
  const [stored] = await lockCalls(work.db, [backupCallId])
  if (!stored) return
  await keepCallBed(work.db, subject, { ...data, backupCallId }, occurredAt)
  const location = await findLocationName(work.db, data.locationId)
  const plan = noteBed(stored.call, type, location, { now: occurredAt, by: actor ?? undefined })
  await writePlans(work, deps.vault, [{ plan }])
}
