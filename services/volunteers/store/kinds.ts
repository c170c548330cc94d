import type { Db } from '../../kernel/database.ts'

/** Keeps which kinds of help there are; what is older than what we know is ignored. */
export const keepKinds = async (db: Db, { revision, kinds }: { revision: number; kinds: string[] }): Promise<void> => {
  await db.$executeRaw`
    insert into volunteers.known_kinds as k (revision, kinds) values (${revision}, ${kinds})
    on conflict (one_row) do update set revision = excluded.revision, kinds = excluded.kinds
    where k.revision < excluded.revision`
}

/** Which kinds of help there are; undefined while nobody has told us. */
export const findKinds = async (db: Pick<Db, '$queryRaw'>): Promise<string[] | undefined> => {
  const [row] = await db.$queryRaw<{ kinds: string[] }[]>`select kinds from volunteers.known_kinds`
  return row?.kinds
}
