import type { Db } from '../../../kernel/database.ts'
import type { Fields } from '../writing.ts'

/** Keeps how a support point was when a coordinator last looked; what is kept already stays. */
export const keepReviewed = async (db: Db, id: string, fields: Fields): Promise<void> => {
  await db.$executeRaw`
    insert into places.reviewed_point (support_point_id, fields) values (${id}, ${JSON.stringify(fields)}::jsonb)
    on conflict do nothing`
}

/** How it was when a coordinator last looked; undefined when nothing changed since, or nobody ever looked. */
export const findReviewed = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<Fields | undefined> => {
  const [row] = await db.$queryRaw<{ fields: Fields }[]>`
    select fields from places.reviewed_point where support_point_id = ${id}`
  return row?.fields
}

/** A coordinator looked: there is nothing to compare with any more. */
export const forgetReviewed = async (db: Db, id: string): Promise<void> => {
  await db.$executeRaw`delete from places.reviewed_point where support_point_id = ${id}`
}
