import type { LocalText } from '../../contracts/api/common.ts'
import type { Db } from '../../kernel/database.ts'

/** Locks the words of beds until the transaction ends: `apart` is kept both ways, over several rows. */
export const lockVocabulary = async (db: Pick<Db, '$executeRaw'>): Promise<void> => {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('respite vocabulary', 0))`
}

/** Writes a group; a new one comes last. The other groups follow, so that who is apart is so both ways. */
export const saveGroup = async (
  db: Pick<Db, '$executeRaw'>,
  { id, name, apart }: { id: string; name: LocalText; apart: string[] },
): Promise<void> => {
  await db.$executeRaw`
    insert into respite.bed_group (id, nl, en, apart, position)
    select ${id}, ${name.nl}, ${name.en}, ${apart}, coalesce(max(position), 0) + 1 from respite.bed_group
    on conflict (id) do update set nl = excluded.nl, en = excluded.en, apart = excluded.apart`
  await db.$executeRaw`
    update respite.bed_group
    set apart = case when id = any (${apart}) then array_append(array_remove(apart, ${id}), ${id})
      else array_remove(apart, ${id}) end
    where id <> ${id} and (id = any (${apart})) <> (apart @> array[${id}])`
}

/** Writes a feature; a new one comes last. */
export const saveFeature = async (
  db: Pick<Db, '$executeRaw'>,
  { id, name }: { id: string; name: LocalText },
): Promise<void> => {
  await db.$executeRaw`
    insert into respite.feature (id, nl, en, position)
    select ${id}, ${name.nl}, ${name.en}, coalesce(max(position), 0) + 1 from respite.feature
    on conflict (id) do update set nl = excluded.nl, en = excluded.en`
}
