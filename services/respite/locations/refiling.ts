import { areasAreComplete, locate } from '../../kernel/areas.ts'
import type { Reactions } from '../../kernel/reactions.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { listLocations } from '../store/location-reading.ts'
import { fileStays, saveLocation } from '../store/location-writing.ts'
import { lockLocation } from '../store/locations.ts'
import { locationChanged } from './telling.ts'

/** The timer that files the next locations anew. */
const refileTimer = 'locations-refile'
/** Events about areas may arrive in any order: until all have, we look again after this. */
const pause = Temporal.Duration.from({ milliseconds: 200 })
/** So many in one transaction: each is locked, and a stay of it must not wait long. */
const batch = 20

/** The map was drawn anew: locations are in other areas, and other people keep them. */
export const refilingReactions: Reactions = {
  'areas.imported': (_event, work) => refileAfter(work, undefined, work.now),
}

const refileAfter = (work: Work, after: { name: string; id: string } | undefined, dueAt: Temporal.Instant) =>
  work.timers.set({ kind: refileTimer, subject: 'all', dueAt, data: after ? { after } : {} })

/** Files the next locations anew; one that is outside now keeps what was known of it. */
export const refilingTimers: TimerHandlers = {
  [refileTimer]: async ({ data }, work) => {
    const after = data['after'] as { name: string; id: string } | undefined
    if (!(await areasAreComplete(work.db, 'respite'))) return refileAfter(work, after, work.now.add(pause))
    const rows = await listLocations(work.db, { after, limit: batch })
    const now = rows.slice(0, batch)
    for (const { id } of now) await refile(work, id)
    const last = now.at(-1)
    if (last && rows.length > batch) await refileAfter(work, { name: last.name, id: last.id }, work.now)
  },
}

const refile = async (work: Work, id: string) => {
  const row = await lockLocation(work.db, id)
  if (!row) return
  const { areas, outside } = await locate(work.db, 'respite', row)
  if (outside || areas.join() === row.areas.join()) return
  const after = { ...row, areas, revision: row.revision + 1 }
  await saveLocation(work.db, after)
  await fileStays(work.db, after)
  locationChanged(work, after)
}
