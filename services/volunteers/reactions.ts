import type { HelpRequestState } from '../contracts/events/help-requests.ts'
import type { LoggedEvent } from '../kernel/log.ts'
import { findPeople, peopleReactions } from '../kernel/people.ts'
import type { Reactions } from '../kernel/reactions.ts'
import type { TimerHandlers } from '../kernel/sweeper.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { isHelping } from './answers.ts'
import { offerEvent, profileEvent } from './events.ts'
import { keepKinds } from './store/kinds.ts'
import { close, expire, findLiveOf, type OfferRow } from './store/offers.ts'
import { pauseProfile, removeProfile } from './store/profiles.ts'
import { findWaiting, keepRequest, lockRequest, searchAnew } from './store/requests.ts'
import { withdrawAsked } from './telling.ts'
import { settle, type WaveDeps, waveTimer } from './waves.ts'

/** The timer that looks again for one request, because somebody new came near. */
const lookAgain = 'look-again'

const people = peopleReactions('volunteers')

/** What volunteers does when something happened. */
export const reactions = (deps: WaveDeps): Reactions => {
  const follow = async (event: LoggedEvent, work: Work) => {
    const request = await keepRequest(work.db, event.subject, event.data as HelpRequestState)
    if (request) await settle(deps, work, request, { fresh: request.isNew })
  }
  return {
    ...people,
    'person.changed': followPerson,
    'person.erased': forget,
    'help-request-kinds.changed': async ({ data }, work) => keepKinds(work.db, data),
    'help-request.opened': follow,
    'help-request.edited': follow,
    'help-request.climbed': follow,
    'help-request.matched': follow,
    'help-request.confirmed': follow,
    'help-request.completed': follow,
    'help-request.cancelled': follow,
    'help-request.reopened': follow,
    'help-request.handed-on': follow,
    'help-request.noted': follow,
    'offer.declined': async ({ data }, work) => {
      const request = await lockRequest(work.db, data.helpRequestId)
      if (request) await settle(deps, work, request)
    },
    'helper-profile.changed': async ({ data }, work) => {
      const waiting = await findWaiting(work.db, data.helperId, deps.settings.number('offers.waveSize'))
      for (const id of waiting.toSorted()) await work.timers.set({ kind: lookAgain, subject: id, dueAt: work.now })
    },
  }
}

/** What volunteers does when it is time. */
export const timers = (deps: WaveDeps): TimerHandlers => ({
  [waveTimer]: async ({ data }, work) => {
    const request = await lockRequest(work.db, String(data['helpRequestId']))
    if (!request) return
    const expired = await expire(work.db, request.id, work.now)
    work.append(...expired.map(offer => offerEvent(offer, request)))
    await settle(deps, work, request)
  },
  [lookAgain]: async ({ subject }, work) => {
    const request = await lockRequest(work.db, subject)
    if (request) await settle(deps, work, request, { topUp: true })
  },
})

/** Somebody was erased: what they had accepted is given back, what they were asked is over, their profile is gone. */
const forget: Reactions['person.erased'] = async (event, work) => {
  for (const offer of await findLiveOf(work.db, event.subject)) await giveBack(work, offer)
  await removeProfile(work.db, event.subject)
  await people['person.erased']?.(event, work)
}

/**
 * Who is no resident or volunteer any more can answer no offers: what they were asked goes to others, and their profile
 * pauses until they say otherwise. Goes by our copy, not by the event, so that it holds in any order.
 */
const followPerson: Reactions['person.changed'] = async (event, work) => {
  await people['person.changed']?.(event, work)
  const person = (await findPeople(work.db, 'volunteers', [event.subject])).get(event.subject)
  if (!person || isHelping(person.roles)) return
  for (const offer of await findLiveOf(work.db, event.subject)) await giveBack(work, offer)
  const revision = await pauseProfile(work.db, event.subject)
  if (revision !== undefined) work.append(profileEvent(event.subject, revision, true))
}

const giveBack = async (work: Work, offer: OfferRow) => {
  const request = await lockRequest(work.db, offer.helpRequestId)
  const to = offer.status === 'accepted' ? 'withdrawn' : 'superseded'
  const closed = await close(work.db, [offer.id], offer.status, to, work.now)
  withdrawAsked(work, closed)
  if (!request) return
  if (to === 'withdrawn') await searchAnew(work.db, request.id)
  work.append(...closed.map(one => offerEvent(one, request)))
}
