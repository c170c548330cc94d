import type { HelpRequestState } from '../contracts/events/help-requests.ts'
import type { LoggedEvent } from '../kernel/log.ts'
import { peopleReactions } from '../kernel/people.ts'
import type { Reactions } from '../kernel/reactions.ts'
import type { TimerHandlers } from '../kernel/sweeper.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { offerEvent } from './events.ts'
import { close, expire, findLiveOf, type OfferRow } from './store/offers.ts'
import { removeProfile } from './store/profiles.ts'
import { findWaiting, keepRequest, lockRequest, searchAnew } from './store/requests.ts'
import { settle, type WaveDeps, waveTimer } from './waves.ts'

/** The timer that looks again for one request, because somebody new came near. */
const lookAgain = 'look-again'

/** What volunteers does when something happened. */
export const reactions = (deps: WaveDeps): Reactions => {
  const follow = async (event: LoggedEvent, work: Work) => {
    const request = await keepRequest(work.db, event.subject, event.data as HelpRequestState)
    if (request) await settle(deps, work, request, { fresh: request.isNew })
  }
  return {
    ...peopleReactions('volunteers'),
    'person.erased': forget,
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
  await peopleReactions('volunteers')['person.erased']?.(event, work)
}

const giveBack = async (work: Work, offer: OfferRow) => {
  const request = await lockRequest(work.db, offer.helpRequestId)
  const to = offer.status === 'accepted' ? 'withdrawn' : 'superseded'
  const closed = await close(work.db, [offer.id], offer.status, to, work.now)
  if (!request) return
  if (to === 'withdrawn') await searchAnew(work.db, request.id)
  work.append(...closed.map(one => offerEvent(one, request)))
}
