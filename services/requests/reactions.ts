import { areaReactions } from '../kernel/areas.ts'
import type { LoggedEvent } from '../kernel/log.ts'
import { peopleReactions } from '../kernel/people.ts'
import type { Reactions } from '../kernel/reactions.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { TimerHandlers } from '../kernel/sweeper.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { refileBatch, refileTimer, startRefiling } from './refiling.ts'
import type { Entry, HelpRequest } from './rules/help-request.ts'
import { cancel, climb, note, type Outcome } from './rules/lifecycle.ts'
import { settle } from './rules/offers.ts'
import { findOffers, keepOffer, keepSupportPoint, markUsed } from './store/copies.ts'
import { keepActivity } from './store/existing.ts'
import { findAliveOf } from './store/refiling.ts'
import { countDeclined, lockRequest, writePlan } from './store/writing.ts'
import { actingNow } from './times.ts'

/** What is told of an offer that was accepted, once. */
type OfferEvent = LoggedEvent<'offer.accepted' | 'offer.withdrawn' | 'offer.superseded'>

/** What requests does when something happened elsewhere. */
export const reactions = (deps: ServiceDeps): Reactions => ({
  ...areaReactions('requests'),
  ...peopleReactions('requests'),
  'areas.imported': async (_event, work) => startRefiling(work),
  'activity.changed': ({ subject, data }, { db }) => keepActivity(db, subject, data),
  'support-point.defined': ({ subject, data }, { db }) => keepSupportPoint(db, subject, data),
  'support-points.defined': async ({ data: { points } }, { db }) => {
    for (const { id, ...point } of points) await keepSupportPoint(db, id, point)
  },
  'person.erased': async (event, work) => {
    await peopleReactions('requests')['person.erased']?.(event, work)
    for (const id of await findAliveOf(work.db, event.subject))
      await change(deps, work, id, request => cancel(request, undefined, actingNow(deps, work.now)))
  },
  'wave.sent': async ({ data: { helpRequestId, count }, occurredAt }, work) => {
    if (count > 0) await tell(deps, work, helpRequestId, { at: occurredAt, what: 'neighbours-asked', count })
  },
  'offer.proposed': async ({ data: { helpRequestId, helperId, by }, occurredAt }, work) => {
    if (by === 'coordinator')
      await tell(deps, work, helpRequestId, { at: occurredAt, what: 'proposed', personId: helperId })
  },
  'offer.declined': async ({ data: { helpRequestId }, occurredAt }, work) => {
    await lockRequest(work.db, helpRequestId)
    const isCounted = await countDeclined(work.db, helpRequestId, occurredAt)
    await tell(deps, work, helpRequestId, isCounted ? undefined : { at: occurredAt, what: 'declined', count: 1 })
  },
  'offer.accepted': (event, work) => follow(deps, work, event),
  'offer.withdrawn': (event, work) => follow(deps, work, event),
  'offer.superseded': (event, work) => follow(deps, work, event),
})

/** What requests does when it is time: a request climbs, or what is placed is filed anew. */
export const timers = (deps: ServiceDeps): TimerHandlers => {
  const climbOne: TimerHandlers[string] = ({ data }, work) =>
    change(deps, work, String(data['helpRequestId']), request => climb(request, actingNow(deps, work.now)))
  return { 'neighbours-step': climbOne, 'social-team-step': climbOne, [refileTimer]: refileBatch(deps) }
}

/** Changes a request as the system, when the rules say that there is something to change. */
const change = async (deps: ServiceDeps, work: Work, id: string, decide: (request: HelpRequest) => Outcome) => {
  const stored = await lockRequest(work.db, id)
  const outcome = stored && decide(stored.request)
  if (stored && typeof outcome === 'object') await writePlan(work, deps.vault, outcome, stored)
}

/** Adds something to the history, or says that an entry of it changed. */
const tell = async (deps: ServiceDeps, work: Work, id: string, entry: Entry | undefined) =>
  change(deps, work, id, request => note(request, entry ? [entry] : []))

/**
 * Keeps what is new about an offer, and brings the request in line with all offers for it. The request is locked
 * first, so that of two pieces of news about it the second sees what came of the first. An older event that comes
 * late is no news.
 */
const follow = async (deps: ServiceDeps, work: Work, event: OfferEvent): Promise<void> => {
  let stored = await lockRequest(work.db, event.data.helpRequestId)
  if (!stored || !(await keepOffer(work.db, event))) return
  const acting = { ...actingNow(deps, work.now), confirmHelper: deps.settings.flag('requests.confirmHelper') }
  for (;;) {
    const next = settle(stored.request, await findOffers(work.db, stored.request.id), acting)
    if (!next) return
    if (next.used) await markUsed(work.db, next.used)
    stored = await writePlan(work, deps.vault, next.plan, stored)
  }
}
