import { timeZone, toInstant } from '../../kernel/clock.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { noStop } from '../../kernel/timers.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { daysToRemind, nextEvening, remindAt } from './rules/reminding.ts'
import { type Reminded, signedUpBefore } from './store/reminding.ts'
import { remind } from './telling.ts'

/** Wakes every evening, and then for each day people are to be reminded of. */
const [eveningTimer, dayTimer] = ['activities-evening', 'activities-remind']
/** So many dates in one transaction. */
const batch = 50

/** Sets the clock that reminds people. */
export const startReminding = (work: Work): Promise<void> =>
  work.timers.ensure({ kind: eveningTimer, subject: 'all', dueAt: nextEvening(work.now), data: noStop })

/**
 * Reminds who signed up, on the evening before. What is on then is looked up then: nothing is set that would have to
 * follow who signs off and what is called off or moved. Who signs up later is reminded by signing up (`joining.ts`).
 */
export const remindTimers: TimerHandlers = {
  [eveningTimer]: async ({ dueAt }, { now, timers }) => {
    for (const day of daysToRemind(dueAt, now))
      await timers.set({ kind: dayTimer, subject: day.toString(), dueAt: now, data: noStop })
    await timers.set({ kind: eveningTimer, subject: 'all', dueAt: nextEvening(now), data: noStop })
  },
  [dayTimer]: async ({ subject, data }, work) => {
    const day = Temporal.PlainDate.from(subject)
    const after = data['after'] as Pick<Reminded, 'activity_id' | 'date'> | undefined
    const dates = await signedUpBefore(work.db, {
      ...{ from: startOf(day), to: startOf(day.add({ days: 1 })), before: remindAt(day) },
      ...{ now: work.now, after, limit: batch },
    })
    for (const { activity_id, from_at, people } of dates) remind(work, activity_id, { people, at: toInstant(from_at) })
    const last = dates.length === batch ? dates.at(-1) : undefined
    if (!last) return
    const { activity_id, date } = last
    await work.timers.set({
      ...{ kind: dayTimer, subject, dueAt: work.now, data: { ...noStop, after: { activity_id, date } } },
    })
  },
}

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant()
