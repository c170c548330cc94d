import type { Db } from '../../kernel/database.ts'

/** Writes down that a location takes nobody new from a date on, or does so again: what can be settled on depends on it. */
export const writeClosure = async (
  db: Pick<Db, '$executeRaw'>,
  locationId: string,
  closed: boolean,
  date: string,
): Promise<void> => {
  if (closed)
    await db.$executeRaw`
      insert into respite.closure (location_id, from_date) values (${locationId}::uuid, ${date}::date)
      on conflict (location_id, from_date) do update set to_date = null`
  else
    await db.$executeRaw`
      update respite.closure set to_date = ${date}::date where location_id = ${locationId}::uuid and to_date is null`
}
