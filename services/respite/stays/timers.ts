import { timeZone, toText } from '../../kernel/clock.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { giveUpPlace } from '../locations/kept.ts'
import { spanOf } from '../rules/nights.ts'
import { isLapsed } from '../rules/stay-life.ts'
import { findBeds, hoursOf, lockLocation } from '../store/locations.ts'
import { letGo } from './actions.ts'
import { applyChange } from './changing.ts'
import { expireHold } from './expiring.ts'
import { inTheWay, lockStays } from './facts.ts'
import type { RawStay, StayRow } from './rows.ts'
import { holdTimer, keptTimer, leaveTimer, type Taking, writeChange } from './writing.ts'

/** A hold that runs out, and a time of leaving that comes. */
export const stayTimers = (deps: RespiteDeps): TimerHandlers => ({
  [holdTimer]: async ({ subject }, work) => {
    const stay = await lockStay(work, subject)
    if (!stay || !isLapsed(stay, work.now)) return
    await expireHold(deps, work, stay)
    await deps.offering.offerFreedBed(deps, work, stay.bedId)
  },
  [keptTimer]: ({ subject }, work) => giveUpPlace(deps, work, subject),
  [leaveTimer]: async ({ subject }, work) => {
    const stay = await lockStay(work, subject)
    if (stay?.status === 'reserved') await neverCame(deps, work, stay)
    if (stay?.status === 'in-house') await stillThere(deps, work, stay)
  },
})

/** The location first, then the stay: as everybody does. A stay that moved in between is looked at again. */
const lockStay = async (work: Work, id: string): Promise<StayRow | undefined> => {
  const [seen] = await work.db.$queryRaw<Pick<RawStay, 'location_id'>[]>`
    select location_id from respite.stay where id = ${id}::uuid`
  if (!seen) return undefined
  await lockLocation(work.db, seen.location_id)
  const [stay] = await lockStays(work.db, [id])
  if (stay && stay.locationId !== seen.location_id) return await lockStay(work, id)
  return stay
}

/** Reserved until the day of leaving, and nobody came. */
const neverCame = async (deps: RespiteDeps, work: Work, stay: StayRow) => {
  const { leaveBy } = await spanNow(deps, work, stay)
  if (Temporal.Instant.compare(leaveBy, work.now) > 0) return
  const { change, freed = [] } = letGo({ work }, stay, { status: 'no-show' })
  await applyChange(deps, work, change, freed)
}

/**
 * Somebody who should have left is still there: the bed stays theirs for another night, as far as the next guest leaves
 * room, so that nobody is sent to a bed that is taken; and it is said every day anew.
 */
const stillThere = async (deps: RespiteDeps, work: Work, stay: StayRow) => {
  const { leaveBy, bed, hours } = await spanNow(deps, work, stay)
  if (Temporal.Instant.compare(leaveBy, work.now) > 0) return
  const tomorrow = work.now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 }).toString()
  const next = spanOf({ from: stay.period.from, to: tomorrow }, hours)
  const [taken] = await work.db.$queryRaw<{ from_at: Date; to_at: Date }[]>`
    select lower(during) as from_at, upper(during) as to_at from respite.occupancy where id = ${stay.id}::uuid`
  const began = taken ? Temporal.Instant.fromEpochMilliseconds(taken.from_at.getTime()) : work.now
  const [way] = await inTheWay(work.db, stay.bedId, { from: began, to: next.cleanBy }, stay.id)
  const to = way ? way.from : next.cleanBy
  const takes: Taking = {
    ...{ bedId: stay.bedId, locationId: stay.locationId, frontDoor: bed.front_door, groups: stay.groups },
    ...{ from: began, to, cleanAt: next.leaveBy },
  }
  await writeChange(work, deps.vault, {
    after: { ...stay, overdue: true, revision: stay.revision + 1 },
    ...{ event: 'overdue', entries: [], beds: [stay.bedId] },
    ...(Temporal.Instant.compare(began, to) < 0 ? { takes } : {}),
    timers: [{ kind: leaveTimer, dueAt: next.leaveBy }],
  })
  deps.logger.info({ stayId: stay.id, since: toText(leaveBy) }, 'a guest is still there')
}

const spanNow = async ({ settings }: RespiteDeps, work: Work, stay: StayRow) => {
  const bed = (await findBeds(work.db, [stay.bedId])).get(stay.bedId)
  const location = await lockLocation(work.db, stay.locationId)
  if (!bed || !location) throw new Error('A stay without its bed.')
  const hours = hoursOf(location, settings)
  return { bed, hours, ...spanOf(stay.period, hours) }
}
