import { toDate } from './clock.ts'
import { currentRequest } from './context.ts'
import type { Db } from './database.ts'
import { newId } from './ids.ts'

/** One look at, or deed on, somebody's record: who, when, what, why (NEN 7513). */
export interface Access {
  service: string
  actor: string
  /** Whose record it is. */
  person?: string | undefined
  subject: string
  action: string
  reason?: string
}

/** Writes looks at records down; what is written stays. */
export const recordAccess = async (
  db: Pick<Db, '$executeRaw'>,
  accesses: Access[],
  now: Temporal.Instant,
): Promise<void> => {
  if (accesses.length === 0) return
  const rows = JSON.stringify(
    accesses.map(access => ({ id: newId(), at: toDate(now), request_id: currentRequest()?.id ?? null, ...access })),
  )
  await db.$executeRaw`
    insert into kernel.access_log (id, at, service, actor, person, subject, action, reason, request_id)
    select id, at, service, actor, person, subject, action, reason, request_id
    from jsonb_to_recordset(${rows}::jsonb) as a(id uuid, at timestamptz, service text, actor text, person text,
      subject text, action text, reason text, request_id text)`
}
