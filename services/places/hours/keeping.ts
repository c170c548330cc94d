import { timeZone, toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { Logger } from '../../kernel/logger.ts'
import { noStop } from '../../kernel/timers.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { type Opened, openedBy, windowAt } from './opened.ts'

/** The timer that works out, every night, when things are open in the weeks that come. */
export const extending = { kind: 'hours.extend', subject: 'support-points' } as const

/** What is known for less than this is worked out anew. */
const enough = { hours: 6 * 7 * 24 }
/** So many support points at once, which is less than a second of work: timers that are due meanwhile go first. */
const slice = 60

/**
 * Works out the coming weeks for some support points whose time runs out, and comes back at once as long as there are
 * more, otherwise in the next night. Nothing is told: hours, which others keep, are the same.
 */
export const extend = async (work: Work, logger: Logger): Promise<void> => {
  const short = await runningOut(work.db, work.now)
  if (short.length > 0) await extendThese(work, short, logger)
  await work.timers.set({ ...extending, dueAt: short.length > 0 ? work.now : nextNight(work.now), data: noStop })
}

interface Short {
  id: string
  hours: string
}

/** Known until too soon, or from too late: after the clock was put back. */
const runningOut = (db: Db, now: Temporal.Instant) => db.$queryRaw<Short[]>`
  select id, hours from places.support_point
  where hours is not null and (opened_until is null or opened_until < ${toDate(now.add(enough))} or opened_from > ${toDate(now)})
  order by opened_until nulls first limit ${slice}`

const extendThese = async ({ db, now }: Work, short: Short[], logger: Logger) => {
  const window = windowAt(now)
  const found = await openedBy(
    short.map(({ hours }) => hours),
    window,
  )
  const unread: Opened = { opened: '{}', opened_from: toDate(window.from), opened_until: toDate(window.until) }
  const rows = short.map(({ id, hours }) => {
    const opened = found.get(hours)
    return { id, hours, ...(opened && !(opened instanceof Error) ? opened : unread) }
  })
  const lost = short.filter(({ hours }) => found.get(hours) instanceof Error).map(({ id }) => id)
  if (lost.length > 0) logger.warn({ supportPoints: lost }, 'opening hours can no longer be read')
  await db.$executeRaw`
    update places.support_point as p
    set opened = r.opened, opened_from = r.opened_from, opened_until = r.opened_until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id text, hours text, opened tstzmultirange, opened_from timestamptz, opened_until timestamptz)
    where p.id = r.id and p.hours = r.hours`
}

/** At half past three, when there is least to do. */
const nextNight = (now: Temporal.Instant): Temporal.Instant => {
  const local = now.toZonedDateTimeISO(timeZone)
  const tonight = local.withPlainTime('03:30')
  return (Temporal.ZonedDateTime.compare(tonight, local) > 0 ? tonight : tonight.add({ days: 1 })).toInstant()
}
