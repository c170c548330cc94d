import type { Db } from '../../../kernel/database.ts'
import type { Parents } from '../../rules/rota/coverage.ts'

/** Is there such an area, and is it served? */
export const isServed = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<boolean> => {
  const rows = await db.$queryRaw<object[]>`
    select id from backup.area where id = ${id} and not removed and not outside`
  return rows.length > 0
}

/** Which area lies in which. */
export const loadParents = async (db: Pick<Db, '$queryRaw'>): Promise<Parents> => {
  const rows = await db.$queryRaw<{ id: string; parent: string | null }[]>`
    select id, parent from backup.area where not removed`
  return new Map(rows.map(({ id, parent }) => [id, parent ?? undefined]))
}

/** The names of areas. */
export const findAreaNames = async (db: Pick<Db, '$queryRaw'>, ids: string[]): Promise<Map<string, string>> => {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select id, name from backup.area where id = any (${ids})`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The whole municipality, once it is known. */
export const findMunicipality = async (db: Pick<Db, '$queryRaw'>): Promise<string | undefined> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from backup.area where level = 'municipality' and not removed and not outside order by id limit 1`
  return rows[0]?.id
}
