import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { noStop } from '../../kernel/timers.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { nextNight } from '../rules/waiting.ts'
import { lockLocation } from '../store/locations.ts'
import { bedsThatFit, type FreeBed } from './free.ts'
import { findWaiting } from './store/list.ts'

/** The timer that looks for a free bed for somebody on the list. */
export const lookTimer = 'waiting-look'

/** Looks for a free bed at once: in a transaction of its own, so that one location at a time is locked. */
export const lookSoon = (work: Work, id: string): Promise<void> =>
  work.timers.set({ kind: lookTimer, subject: id, dueAt: work.now })

/** Looks again when a night has passed: what was taken tonight may be free tomorrow, without anything happening. */
export const lookTomorrow = (deps: Pick<RespiteDeps, 'settings'>, work: Work, id: string): Promise<void> =>
  work.timers.set({
    ...{ kind: lookTimer, subject: id, data: noStop },
    dueAt: nextNight(work.now, deps.settings.text('stays.dayStartsAt')),
  })

/**
 * Looks through the beds that are free and fit, nearest first, one location a time; each is offered to the first in
 * line whom it fits, as any freed bed is. What a front door or a limit keeps from them is looked past.
 */
export const lookTimers = (deps: RespiteDeps): TimerHandlers => ({
  [lookTimer]: async ({ subject, data }, work) => {
    const row = await findWaiting(work.db, subject)
    if (row?.status !== 'waiting') return
    const looked = (data['looked'] as string[] | undefined) ?? []
    const free = (await bedsThatFit(deps, work, row)).filter(({ locationId }) => !looked.includes(locationId))
    const [nearest] = free
    if (!nearest) return await lookTomorrow(deps, work, subject)
    // Set before anything is offered: who is passed over only for a moment sets it anew.
    const again = { looked: [...looked, nearest.locationId] }
    await work.timers.set({ kind: lookTimer, subject, dueAt: work.now, data: again })
    await offerFrom(deps, work, subject, free)
  },
})

/**
 * Offers the free beds of the nearest location, as if each had just become free, until somebody has one. Whatever comes
 * free is offered to the first in line, so it may not be this one.
 * @param free what fits, nearest first
 */
export const offerFrom = async (deps: RespiteDeps, work: Work, waitingId: string, free: FreeBed[]): Promise<void> => {
  const nearest = free[0]?.locationId
  if (!nearest) return
  await lockLocation(work.db, nearest)
  for (const { bedId } of free.filter(({ locationId }) => locationId === nearest)) {
    await deps.offering.offerFreedBed(deps, work, bedId)
    if ((await findWaiting(work.db, waitingId))?.status !== 'waiting') return
  }
}
