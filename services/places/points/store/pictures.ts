import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'

type Reader = Pick<Db, '$queryRaw'>

/** A picture as it stands in its table; sizes in pixels. */
export interface PictureRow {
  id: string
  support_point_id: string
  alt: string
  width: number
  height: number
}

/** The pictures of a support point, in the order they came. */
export const picturesOf = async (db: Reader, pointId: string): Promise<PictureRow[]> =>
  await db.$queryRaw<PictureRow[]>`
    select id, support_point_id, alt, width, height from places.picture
    where support_point_id = ${pointId} order by added_at, id`

/** What is on the pictures of a support point, in words. */
export const altsOf = async (db: Reader, pointId: string): Promise<string[]> =>
  (await picturesOf(db, pointId)).map(({ alt }) => alt)

/** One picture. */
export const findPicture = async (db: Reader, id: string): Promise<PictureRow | undefined> => {
  const [row] = await db.$queryRaw<PictureRow[]>`
    select id, support_point_id, alt, width, height from places.picture where id = ${id}::uuid`
  return row
}

/** Writes a picture whose files are in the store: they are no leftovers any more. */
export const savePicture = async ({ db, now }: Work, row: PictureRow, addedBy: string): Promise<void> => {
  await db.$executeRaw`
    insert into places.picture (id, support_point_id, alt, width, height, added_by, added_at)
    values (${row.id}::uuid, ${row.support_point_id}, ${row.alt}, ${row.width}, ${row.height}, ${addedBy},
      ${toDate(now)})`
  await forgetLeftover(db, [row.id])
}

/** Takes a picture away; its files are leftovers then (a trigger of the table). */
export const deletePicture = async (db: Db, id: string): Promise<void> => {
  await db.$executeRaw`delete from places.picture where id = ${id}::uuid`
}

/** Files are on their way into the store: to be removed after a moment, unless their picture comes. */
export const noteLeftover = async (db: Db, id: string, removeAfter: Temporal.Instant): Promise<void> => {
  await db.$executeRaw`
    insert into places.leftover_picture (id, remove_after) values (${id}::uuid, ${toDate(removeAfter)})`
}

/** Pictures whose files are to be removed by now, a hundred at most. */
export const leftoversAt = async (db: Reader, now: Temporal.Instant): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from places.leftover_picture where remove_after <= ${toDate(now)} order by remove_after limit 100`
  return rows.map(({ id }) => id)
}

/** Their files are gone, or wanted after all. */
export const forgetLeftover = async (db: Pick<Db, '$executeRaw'>, ids: string[]): Promise<void> => {
  await db.$executeRaw`delete from places.leftover_picture where id = any (${ids}::uuid[])`
}
