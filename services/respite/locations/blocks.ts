import type { LocalText } from '../../contracts/api/common.ts'
import type { NewBedBlock } from '../../contracts/api/respite-locations.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { blockedSpan, nightAt } from '../rules/nights.ts'
import { assertPeriod } from '../stays/checking.ts'
import { expireLapsedHolds } from '../stays/expiring.ts'
import { type Block, findBlock, insertBlock, liftBlock } from '../store/blocks.ts'
import { findBeds, hoursOf, type LocationRow } from '../store/locations.ts'
import { insertBlockSpan, type Taken, takenFrom } from '../store/occupancy.ts'
import { bedsChanged } from '../telling.ts'
import { type Keeper, lockKept } from './rights.ts'

/**
 * Blocks a bed for some nights. A hold in the way that has lapsed goes first.
 * @throws HttpProblem not-found, forbidden, invalid-period, period-in-past; bed-taken (the stay in the way is named, for
 *   who keeps the location may see it), bed-blocked (it is blocked then already), wrong-state (it is not in use)
 */
export const blockBed = async (
  deps: RespiteDeps,
  work: Work,
  keeper: Keeper,
  { bedId, body }: { bedId: string; body: NewBedBlock },
): Promise<Block> => {
  const known = (await findBeds(work.db, [bedId])).get(bedId)
  if (!known) throw new HttpProblem('not-found')
  const location = await lockKept(work, keeper, known.location_id)
  const bed = (await findBeds(work.db, [bedId])).get(bedId) ?? known
  if (bed.removed_on) throw new HttpProblem('wrong-state')
  const hours = hoursOf(location, deps.settings)
  assertPeriod(body.period, nightAt(work.now, hours.dayStartsAt))
  await expireLapsedHolds(deps, work, bedId)
  const span = blockedSpan(body.period, hours)
  const [way] = await takenFrom(work.db, location.id, span.from, { bedId, to: span.to })
  if (way) throw inTheWay(way)
  const block: Block = {
    ...{ id: newId(), bedId, locationId: location.id, period: body.period, reason: body.reason, lifted: false },
    createdBy: keeper.asker.id,
  }
  await insertBlock(work.db, block, work.now)
  await insertBlockSpan(work.db, { ...block, frontDoor: bed.front_door }, span)
  bedsChanged(work, location.id, [bedId])
  return block
}

const inTheWay = ({ id, isBlock, period, status }: Taken) => {
  const { from = '', to = '' } = period ?? {}
  const detail: LocalText = isBlock
    ? { nl: `Geblokkeerd van ${from} tot ${to}.`, en: `Blocked from ${from} to ${to}.` }
    : { nl: `Er verblijft iemand van ${from} tot ${to}.`, en: `Somebody stays there from ${from} to ${to}.` }
  return new HttpProblem(isBlock ? 'bed-blocked' : 'bed-taken', {
    ...(period ? { detail } : {}),
    more: {
      inTheWay: { what: isBlock ? 'block' : 'stay', id, ...(period ? { period } : {}), ...(status ? { status } : {}) },
    },
  })
}

/**
 * A block that may be known of.
 * @throws HttpProblem not-found
 */
export const readBlock = async (db: Work['db'], id: string): Promise<Block> => {
  const block = await findBlock(db, id)
  if (!block) throw new HttpProblem('not-found')
  return block
}

/**
 * Lifts a block: the bed can be had again, and is offered to who waits. The nights that are over were blocked and stay so.
 * @throws HttpProblem not-found, forbidden, wrong-state when it is over
 */
export const liftBedBlock = async (deps: RespiteDeps, work: Work, keeper: Keeper, id: string): Promise<Block> => {
  const known = await readBlock(work.db, id)
  const location = await lockKept(work, keeper, known.locationId)
  const block = await readBlock(work.db, id)
  if (block.lifted) return block
  const tonight = nightAt(work.now, hoursOf(location, deps.settings).dayStartsAt).toString()
  if (block.period.to <= tonight) throw new HttpProblem('wrong-state')
  return await giveBack(deps, work, block, location)
}

/** Ends a block that is not over yet; its location has been locked. */
export const giveBack = async (deps: RespiteDeps, work: Work, block: Block, location: LocationRow): Promise<Block> => {
  const hours = hoursOf(location, deps.settings)
  const tonight = nightAt(work.now, hours.dayStartsAt).toString()
  const until = block.period.from < tonight ? tonight : undefined
  const period = until ? { from: block.period.from, to: until } : block.period
  await liftBlock(work.db, block.id, until ? { until, at: blockedSpan(period, hours).to } : undefined)
  bedsChanged(work, location.id, [block.bedId])
  await deps.offering.offerFreedBed(deps, work, block.bedId)
  return { ...block, period, lifted: true }
}
