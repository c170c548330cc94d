import { toDate } from '../../kernel/clock.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { type RawStay, type StayRow, toStayRow } from './rows.ts'
import { type Ending, writeChange } from './writing.ts'

/** A stay that is over before it began: it leaves its bed. */
export const released = (stay: StayRow, status: Ending, now: Temporal.Instant): StayRow => ({
  ...stay,
  ...{ status, heldUntil: undefined, endedAt: now, revision: stay.revision + 1 },
})

/** A hold that lapsed leaves its bed; who was offered it by the waiting list waits on. The location has been locked. */
export const expireHold = async (deps: RespiteDeps, work: Work, stay: StayRow): Promise<void> => {
  await writeChange(work, deps.vault, {
    after: released(stay, 'expired', work.now),
    event: 'expired',
    entries: [{ what: 'expired' }],
    takes: null,
    beds: [stay.bedId],
  })
  if (stay.waitingId) await deps.offering.offerEnded(deps, work, stay.waitingId, stay.bedId)
}

/**
 * A hold that has lapsed still takes its bed until somebody writes that down: whoever finds it in the way does, in their
 * own transaction, and the bed is offered on first. The location has been locked.
 */
export const expireLapsedHolds = async (deps: RespiteDeps, work: Work, bedId: string): Promise<void> => {
  const rows = await work.db.$queryRaw<RawStay[]>`
    select * from respite.stay
    where bed_id = ${bedId}::uuid and status = 'held' and held_until <= ${toDate(work.now)} order by id for update`
  for (const row of rows) await expireHold(deps, work, toStayRow(row))
  if (rows.length > 0) await deps.offering.offerFreedBed(deps, work, bedId)
}
