import { recordAccess } from '../kernel/access-log.ts'
import type { Asker } from '../kernel/asker.ts'
import type { Db } from '../kernel/database.ts'
import type { HelpRequest } from './rules/help-request.ts'
import { knowsWhere, relationOf } from './rules/sight.ts'

/** Writes down that somebody other than the asker saw who asks and where (NEN 7513). */
export const recordLooks = async (
  db: Pick<Db, '$executeRaw'>,
  asker: Asker,
  seen: HelpRequest[],
  action: string,
  now: Temporal.Instant,
): Promise<void> => {
  const known = seen.filter(request => {
    const relation = relationOf(asker, request)
    return relation !== 'asker' && knowsWhere(relation, request)
  })
  const accesses = known.map(({ id, askerId }) => ({
    ...{ service: 'requests', actor: asker.id, person: askerId, subject: id, action },
  }))
  await recordAccess(db, accesses, now)
}
