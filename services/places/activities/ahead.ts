import { timeZone } from '../../kernel/clock.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { timesAhead } from './rules/repetition.ts'
import { patternOf } from './rules/sense.ts'
import { lockActivity, planned, rowOf, saveActivity } from './store/activities.ts'
import { addDates } from './store/dates.ts'
import { forgetBefore } from './store/sign-ups.ts'
import { activityChanged, comingTimer } from './telling.ts'
import { timesAfter } from './writing.ts'

/** Wakes every night to work out the dates that come within sight. */
const aheadTimer = 'activities-ahead'
/** So many activities in one transaction: who signs up for one of them waits for it. */
const batch = 50
/** Who came is forgotten so long after it was (ours): long enough for a word with who organised it. */
const remembered = { hours: 30 * 24 }

/** Sets the clock that works dates out; the first time at once. */
export const startAhead = (work: Work): Promise<void> =>
  work.timers.ensure({ kind: aheadTimer, subject: 'all', dueAt: work.now, data: { noStop: true } })

/** The dates of every night, and of an activity of which others know too few. */
export const aheadTimers: TimerHandlers = {
  [aheadTimer]: async ({ data }, work) => {
    const after = data['after'] as string | undefined
    if (after === undefined) await forgetBefore(work.db, work.now.subtract(remembered))
    const ids = await planned(work.db, after, batch)
    for (const id of ids) await extend(work, id)
    const last = ids.length === batch ? ids.at(-1) : undefined
    const more = last ? { after: last } : {}
    const dueAt = last ? work.now : tonight(work.now)
    await work.timers.set({ kind: aheadTimer, subject: 'all', dueAt, data: { noStop: true, ...more } })
  },
  [comingTimer]: async ({ subject }, work) => {
    await extend(work, subject)
    const row = await lockActivity(work.db, subject)
    if (!row || row.status === 'cancelled') return
    const after = { ...rowOf(row), revision: row.revision + 1 }
    await saveActivity(work, after)
    await activityChanged(work, after)
  },
}

const tonight = (now: Temporal.Instant) => {
  const tomorrow = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 })
  return tomorrow.toZonedDateTime({ timeZone, plainTime: '03:30' }).toInstant()
}

/** Adds what comes within sight. It never takes a date away: what somebody called on or off stays as it is. */
const extend = async (work: Work, id: string) => {
  const row = await lockActivity(work.db, id)
  if (row?.status !== 'planned' || row.repeats === null) return
  await addDates(work.db, id, await timesAhead(patternOf(timesAfter(row, {})), work.now))
}
