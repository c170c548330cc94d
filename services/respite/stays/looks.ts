import type { Stay } from '../../contracts/api/respite-stays.ts'
import { recordAccess } from '../../kernel/access-log.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { Db } from '../../kernel/database.ts'

/** Writes down that somebody saw a stay of a person we know (NEN 7513); the person's own looks are none. */
export const recordStayLooks = (
  db: Pick<Db, '$executeRaw'>,
  asker: Asker,
  seen: Stay[],
  action: string,
  now: Temporal.Instant,
): Promise<void> =>
  recordAccess(
    db,
    seen
      .filter(({ client: { personId } }) => personId && personId !== asker.id)
      .map(({ id, client }) => ({ service: 'respite', actor: asker.id, person: client.personId, subject: id, action })),
    now,
  )
