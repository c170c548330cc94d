import type { Point } from '../../contracts/api/common.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Plan } from '../rules/help-request.ts'
import { columns, type HelpRequestRow, type Stored, toStored } from './rows.ts'
import { eventOf } from './writing.ts'

/** The next requests by id, locked. */
export const lockBatch = async (db: Db, after: string | undefined, size: number): Promise<Stored[]> => {
  const rows = await db.$queryRaw<HelpRequestRow[]>`
    select ${Prisma.raw(columns)} from requests.help_request r
    where ${after ?? null}::uuid is null or r.id > ${after ?? null}::uuid
    order by r.id limit ${size} for update`
  return rows.map(toStored)
}

/** Where a request is: exactly, unless the asker was erased, and blurred. */
export interface Placed {
  exact: Point | undefined
  blurred: Point
}

/** The areas of a request; those of the exact place only where that is known. */
export interface Filed {
  areas: string[] | null
  blurredAreas: string[]
}

/** The areas of many places, in their order, in one statement. */
export const findAreas = (db: Db, places: Placed[]): Promise<Filed[]> =>
  db.$queryRaw<Filed[]>`
    select case when p.lat is not null then (requests.areas_at(p.lat, p.lon)).areas end as areas,
      (requests.areas_at(p."blurredLat", p."blurredLon")).areas as "blurredAreas"
    from rows from (jsonb_to_recordset(${JSON.stringify(places.map(flat))}::jsonb)
      as (lat float8, lon float8, "blurredLat" float8, "blurredLon" float8)) with ordinality
      as p(lat, lon, "blurredLat", "blurredLon", n)
    order by n`

const flat = ({ exact, blurred }: Placed) => ({ ...exact, blurredLat: blurred.lat, blurredLon: blurred.lon })

/** Writes requests that are in other areas now, all in one statement, and tells of each. */
export const writeRefiled = async (work: Work, plans: Plan[]): Promise<void> => {
  const rows = plans.map(({ after: { id, areas, blurredAreas, revision } }) => ({ id, areas, blurredAreas, revision }))
  await work.db.$executeRaw`
    update requests.help_request r set areas = n.areas, blurred_areas = n."blurredAreas", revision = n.revision
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n(id uuid, areas text[], "blurredAreas" text[], revision integer)
    where r.id = n.id`
  work.append(...plans.map(eventOf))
}

/** Requests of somebody that are not over. */
export const findAliveOf = async (db: Db, askerId: string): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from requests.help_request where asker_id = ${askerId} and status in ('open', 'matched') order by id`
  return rows.map(row => row.id)
}

/** Those of these ids that are requests. */
export const findKnownIds = async (db: Pick<Db, '$queryRaw'>, ids: string[]): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from requests.help_request where id = any (${ids}::uuid[])`
  return rows.map(row => row.id)
}
