import { recordAccess } from '../kernel/access-log.ts'
import type { Asker } from '../kernel/asker.ts'
import type { Db } from '../kernel/database.ts'
import type { Call } from './rules/call.ts'
import { callRelation } from './rules/call-sight.ts'

/** Writes down that staff saw a call about somebody we know (NEN 7513); the person's own looks are none. */
export const recordCallLooks = async (
  db: Pick<Db, '$executeRaw'>,
  asker: Asker,
  seen: Call[],
  action: string,
  now: Temporal.Instant,
): Promise<void> => {
  const known = seen.filter(
    call => call.aboutId && call.aboutId !== asker.id && callRelation(asker, call) !== 'reporter',
  )
  const accesses = known.map(({ id, aboutId }) => ({
    ...{ service: 'backup', actor: asker.id, person: aboutId, subject: id, action },
  }))
  await recordAccess(db, accesses, now)
}
