import { areasAreComplete } from '../kernel/areas.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { TimerHandlers } from '../kernel/sweeper.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import type { HelpRequest, Plan } from './rules/help-request.ts'
import { refile } from './rules/lifecycle.ts'
import { openWhereabouts } from './sealing.ts'
import { type Filed, findAreas, lockBatch, writeRefiled } from './store/refiling.ts'

/** The timer that files the next batch of requests anew. */
export const refileTimer = 'refile'

const batchSize = 200
/** Events about areas may arrive in any order: until all have, we look again after this. */
const pause = Temporal.Duration.from({ milliseconds: 200 })

/** The areas were drawn anew: everything placed is filed anew, from the first request on. */
export const startRefiling = (work: Work): Promise<void> => refileAfter(work, undefined, work.now)

const refileAfter = (work: Work, after: string | undefined, dueAt: Temporal.Instant) =>
  work.timers.set({ kind: refileTimer, subject: 'all', dueAt, data: after ? { after } : {} })

/**
 * Files one batch anew and sets the timer for the next: no transaction is long, however many requests there are, and a
 * restart goes on where it was. What was refiled already and did not move costs nothing more.
 */
export const refileBatch =
  (deps: ServiceDeps): TimerHandlers[string] =>
  async ({ data }, work) => {
    const after = data['after'] === undefined ? undefined : String(data['after'])
    if (!(await areasAreComplete(work.db, 'requests'))) return refileAfter(work, after, work.now.add(pause))
    if (deps.config.demo && after === undefined) await (await import('./demo/seed.ts')).seedHelpRequests(deps)
    const batch = await lockBatch(work.db, after, batchSize)
    const where = await openWhereabouts(deps.vault, batch)
    const filed = await findAreas(
      work.db,
      batch.map(({ request }, i) => ({ exact: where[i]?.place, blurred: request.blurred })),
    )
    await writeRefiled(
      work,
      batch.flatMap(({ request }, i) => refiled(request, filed[i])),
    )
    const last = batch.at(-1)
    if (last && batch.length === batchSize) await refileAfter(work, last.request.id, work.now)
  }

/** Of somebody who was erased the exact place is gone: what was known of it stays. */
const refiled = (request: HelpRequest, filed: Filed | undefined): Plan[] => {
  const { areas, blurredAreas } = { areas: filed?.areas ?? request.areas, blurredAreas: filed?.blurredAreas ?? [] }
  const isThere = isSame(areas, request.areas) && isSame(blurredAreas, request.blurredAreas)
  return isThere ? [] : [refile(request, areas, blurredAreas)]
}

const isSame = (a: string[], b: string[]) => a.length === b.length && a.every((area, i) => area === b[i])
