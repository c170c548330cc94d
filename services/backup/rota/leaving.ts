import type { Work } from '../../kernel/unit-of-work.ts'
import { removeCalendar } from '../store/rota/calendars.ts'
import { lockPatternsOf, savePattern } from '../store/rota/patterns.ts'
import { lockComingOf } from '../store/rota/shifts.ts'
import { lockOpenSwapsOf, saveSwap } from '../store/rota/swaps.ts'
import { become } from './planning.ts'
import { swapEvent } from './telling.ts'

/** Somebody was erased: the rota counts on them no more, and what is then missing warns. */
export const leaveRota = async (work: Work, personId: string): Promise<void> => {
  const without = (members: string[]) => members.filter(id => id !== personId)
  for (const pattern of await lockPatternsOf(work.db, personId))
    await savePattern(work.db, { ...pattern, members: without(pattern.members) })
  for (const shift of await lockComingOf(work.db, personId, { from: work.now }))
    await become(work, shift, { ...shift, members: without(shift.members) })
  for (const swap of await lockOpenSwapsOf(work.db, personId)) {
    const cancelled = { ...swap, status: 'cancelled' as const, revision: swap.revision + 1 }
    await saveSwap(work.db, cancelled)
    work.append(swapEvent(cancelled, undefined))
  }
  await removeCalendar(work.db, personId)
  await work.db.backupColleague.deleteMany({ where: { personId } })
}
