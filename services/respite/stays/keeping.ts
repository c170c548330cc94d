import type { Nights } from '../../contracts/api/respite-locations.ts'
import type { KeptPlace, Stay } from '../../contracts/api/respite-stays.ts'
import type { Db } from '../../kernel/database.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { blockedSpan, nightAt } from '../rules/nights.ts'
import { insertBlock } from '../store/blocks.ts'
import { insertBlockSpan } from '../store/occupancy.ts'
import { bedsChanged } from '../telling.ts'
import { assertPeriod } from './checking.ts'
import { expireLapsedHolds } from './expiring.ts'
import { inTheWay } from './facts.ts'
import { lockPlace, type Place } from './place.ts'
import type { StayRow } from './rows.ts'

/** A place to be kept: everything about it has been decided, nothing is written. */
export interface Keeping {
  place: Place
  period: Nights
  stay: StayRow
}

/**
 * Looks whether the 24-hour place of somebody who tries a satellite home can be kept for them meanwhile. Both locations
 * have been locked.
 * @throws HttpProblem invalid-body (not for this kind, or the same bed), bed-taken, bed-blocked, and as `assertPeriod`
 */
export const keepingOf = async (
  deps: RespiteDeps,
  work: Work,
  stay: StayRow,
  { bedId, until }: KeptPlace,
): Promise<Keeping> => {
  if (stay.kind !== 'satellite' || bedId === stay.bedId) throw fieldProblem('invalid-body', '/keeps')
  const place = await lockPlace(deps, work, bedId)
  const nights = deps.settings.number('stays.satelliteKeepTime')
  const to = until ?? Temporal.PlainDate.from(stay.period.from).add({ days: nights }).toString()
  const period = { from: stay.period.from, to }
  assertPeriod(period, nightAt(work.now, place.hours.dayStartsAt), '/keeps/until')
  await expireLapsedHolds(deps, work, bedId)
  const [way] = await inTheWay(work.db, bedId, blockedSpan(period, place.hours), undefined)
  if (way)
    throw new HttpProblem(way.isBlock ? 'bed-blocked' : 'bed-taken', {
      detail: {
        nl: 'De plek in de 24-uursvoorziening kan dan niet worden bewaard.',
        en: 'The place in the 24-hour facility cannot be kept then.',
      },
    })
  return { place, period, stay }
}

/** What stands with a place that is kept, for who sees to the beds there. */
const reason = 'Bewaard voor wie een satellietwoning probeert'

/** Keeps the place: it is blocked for others as long. */
export const keep = async (work: Work, { place: { bed, hours }, period, stay }: Keeping): Promise<void> => {
  const block = {
    ...{ id: newId(), bedId: bed.id, locationId: bed.location_id, period, reason, lifted: false },
    createdBy: stay.requestedBy,
  }
  await insertBlock(work.db, block, work.now)
  await work.db.$executeRaw`update respite.block set for_stay_id = ${stay.id}::uuid where id = ${block.id}::uuid`
  await insertBlockSpan(work.db, { ...block, frontDoor: bed.front_door }, blockedSpan(period, hours))
  bedsChanged(work, bed.location_id, [bed.id])
}

/** The places kept for stays, by stay. */
export const keptFor = async (
  db: Pick<Db, '$queryRaw'>,
  stayIds: string[],
): Promise<Map<string, NonNullable<Stay['kept']>>> => {
  if (stayIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ stay: string; bedId: string; location: string; bed: string; until: string }[]>`
    select k.for_stay_id as stay, k.bed_id as "bedId", l.name as location, trim(b.room || ' ' || b.name) as bed,
      k.to_date::text as until
    from respite.block k join respite.bed b on b.id = k.bed_id join respite.location l on l.id = k.location_id
    where k.for_stay_id = any (${stayIds}::uuid[]) and not k.lifted`
  return new Map(rows.map(({ stay, ...kept }) => [stay, kept]))
}
