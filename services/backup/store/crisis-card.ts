import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { Sealed } from '../../kernel/vault.ts'

/** Keeps somebody's crisis card; the last word counts. */
export const keepCard = async (
  db: Pick<Db, '$executeRaw'>,
  { personId, card, shared }: { personId: string; card: Sealed; shared: boolean },
  now: Temporal.Instant,
): Promise<void> => {
  await db.$executeRaw`
    insert into backup.crisis_card (person_id, card, shared, changed_at)
    values (${personId}, ${card}, ${shared}, ${toDate(now)})
    on conflict (person_id) do update set card = excluded.card, shared = excluded.shared, changed_at = excluded.changed_at`
}

/** Somebody's crisis card, sealed; undefined when they have none, or do not share it where that is asked. */
export const findCard = async (
  db: Pick<Db, '$queryRaw'>,
  personId: string,
  onlyShared = false,
): Promise<Sealed | undefined> => {
  const rows = await db.$queryRaw<{ card: Sealed }[]>`
    select card from backup.crisis_card where person_id = ${personId} and (shared or not ${onlyShared})`
  return rows[0]?.card
}

/** Throws somebody's crisis card away. */
export const removeCard = async (db: Pick<Db, '$executeRaw'>, personId: string): Promise<void> => {
  await db.$executeRaw`delete from backup.crisis_card where person_id = ${personId}`
}
