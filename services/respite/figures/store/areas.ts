import type { Db } from '../../../kernel/database.ts'

/** These areas, as far as they are known, and all that lie in them. */
export const areasWithin = async (db: Pick<Db, '$queryRaw'>, ids: string[]): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with recursive down as (
      select id from respite.area where id = any (${ids}) and not removed
      union select a.id from down join respite.area a on a.parent = down.id where not a.removed)
    select id from down order by id`
  return rows.map(({ id }) => id)
}
