import type { BackupCallState } from '../../contracts/events/backup.ts'
import type { Db } from '../../kernel/database.ts'
import type { CallOfBeds } from '../rules/call.ts'

/** Keeps how a call stands, and its row locked until the transaction ends. @returns false when we know something later */
export const keepCall = async (
  db: Pick<Db, '$executeRaw'>,
  id: string,
  { revision, status, outcome }: BackupCallState,
): Promise<boolean> => {
  const changed = await db.$executeRaw`
    insert into respite.backup_call as c (id, revision, status, outcome)
    values (${id}::uuid, ${revision}, ${status}, ${outcome ?? null})
    on conflict (id) do update set revision = excluded.revision, status = excluded.status, outcome = excluded.outcome
    where c.revision < excluded.revision`
  return changed > 0
}

/**
 * A call as it stands, which stays so until the transaction ends: whoever closes it waits for the beds that are being
 * taken for it. Of one that is open we may have heard nothing yet. Undefined: nobody ever reported it.
 */
export const holdCall = async (db: Db, id: string): Promise<CallOfBeds | undefined> => {
  await db.$executeRaw`
    insert into respite.backup_call (id, revision, status) select ${id}::uuid, 0, 'alerted'
    where respite.was_reported(${id}) on conflict (id) do nothing`
  const [row] = await db.$queryRaw<CallOfBeds[]>`
    select status, outcome from respite.backup_call where id = ${id}::uuid for share`
  return row
}

/** The stays of a call that can still be let go, with where they are. */
export const findStaysOfCall = async (
  db: Pick<Db, '$queryRaw'>,
  callId: string,
): Promise<{ id: string; location_id: string }[]> => db.$queryRaw<{ id: string; location_id: string }[]>`
  select id, location_id from respite.stay
  where backup_call_id = ${callId}::uuid and status in ('held', 'reserved') order by id`
