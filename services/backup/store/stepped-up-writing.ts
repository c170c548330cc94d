import type { Db } from '../../kernel/database.ts'
import type { Sealed } from '../../kernel/vault.ts'

/** Keeps that support is stepped up after a call, until and including a day; the last word counts. */
export const keepSteppedUp = async (
  db: Db,
  { callId, until, what }: { callId: string; until: string; what: Sealed },
): Promise<void> => {
  await db.$executeRaw`
    insert into backup.stepped_up (call_id, until, what) values (${callId}::uuid, ${until}::text::date, ${what})
    on conflict (call_id) do update set until = excluded.until, what = excluded.what, reminded = false`
}
