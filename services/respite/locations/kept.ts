import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { nightAt } from '../rules/nights.ts'
import { findBlock } from '../store/blocks.ts'
import { hoursOf, lockLocation } from '../store/locations.ts'
import { giveBack } from './blocks.ts'

/** The 24-hour place that was kept for a trial is not needed any more: others can have it again. */
export const giveUpPlace = async (deps: RespiteDeps, work: Work, stayId: string): Promise<void> => {
  const kept = await work.db.$queryRaw<{ id: string; location_id: string }[]>`
    select id, location_id from respite.block where for_stay_id = ${stayId}::uuid and not lifted`
  for (const { id, location_id } of kept) {
    const location = await lockLocation(work.db, location_id)
    const block = await findBlock(work.db, id)
    if (!location || !block || block.lifted) continue
    const tonight = nightAt(work.now, hoursOf(location, deps.settings).dayStartsAt).toString()
    if (block.period.to > tonight) await giveBack(deps, work, block, location)
  }
}
