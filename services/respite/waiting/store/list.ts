import type { Nights, StayKind } from '../../../contracts/api/respite-locations.ts'
import { stayUrgencies, type WaitingQuery } from '../../../contracts/api/respite-stays.ts'
import { toInstant } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import type { CursorValues } from '../../../kernel/http/paging.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { InLine } from '../../rules/order.ts'
import { toLocalDate } from '../../stays/rows.ts'
import { type RawWaiting, toRawWaiting, toWaitingRow, type WaitingRow } from '../rows.ts'

type Reading = Pick<Db, '$queryRaw'>

/**
 * Locks the waiting list until the transaction ends: after the location, before a client. One lock for the whole list,
 * so that a bed that comes free and somebody who is put on the list at that moment cannot miss each other, and two beds
 * that come free at once are offered to two people.
 */
export const lockList = async (db: Reading): Promise<void> => {
  await db.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended('bed waiting list', 0))`
}

/** Somebody on the list; to change them, the list has been locked. */
export const findWaiting = async (db: Reading, id: string): Promise<WaitingRow | undefined> => {
  const [row] = await db.$queryRaw<RawWaiting[]>`select * from respite.waiting where id = ${id}::uuid`
  return row && toWaitingRow(row)
}

/** Somebody on the list in some areas. */
export const findWaitingIn = async (db: Reading, id: string, areas: string[]): Promise<WaitingRow | undefined> => {
  const [row] = await db.$queryRaw<RawWaiting[]>`
    select * from respite.waiting where id = ${id}::uuid and areas && ${areas}`
  return row && toWaitingRow(row)
}

/** Writes somebody on the list, new or changed. */
export const saveWaiting = async (db: Pick<Db, '$executeRaw'>, row: WaitingRow): Promise<void> => {
  const raw = JSON.stringify(toRawWaiting(row))
  await db.$executeRaw`
    insert into respite.waiting select * from jsonb_populate_record(null::respite.waiting, ${raw}::jsonb)
    on conflict (id) do update set status = excluded.status, kind = excluded.kind, urgency = excluded.urgency,
      person_id = excluded.person_id, client_keys = excluded.client_keys, client = excluded.client,
      from_date = excluded.from_date, nights = excluded.nights, lat = excluded.lat, lon = excluded.lon,
      features = excluded.features, stay_id = excluded.stay_id, offer_until = excluded.offer_until,
      declined_beds = excluded.declined_beds, declined = excluded.declined, ended_at = excluded.ended_at,
      revision = excluded.revision`
}

/** Those who wait for one of these kinds and have no offer; the list has been locked. */
export const waitingFor = async (db: Reading, kinds: StayKind[]): Promise<WaitingRow[]> => {
  const rows = await db.$queryRaw<RawWaiting[]>`
    select * from respite.waiting where status = 'waiting' and kind = any (${kinds})`
  return rows.map(toWaitingRow)
}

/** Everybody on the list, as far as their place goes: an offer does not take it away. */
export const wholeLine = async (db: Reading): Promise<InLine[]> => {
  const rows = await db.$queryRaw<Pick<RawWaiting, 'id' | 'kind' | 'urgency' | 'since'>[]>`
    select id, kind, urgency, since from respite.waiting where status in ('waiting', 'offered')`
  return rows.map(({ since, ...row }) => ({ ...row, since: toInstant(since) }))
}

/** Those who are on the list, or were, about one person. */
export const waitingOf = async (db: Reading, personId: string): Promise<WaitingRow[]> => {
  const rows = await db.$queryRaw<RawWaiting[]>`select * from respite.waiting where person_id = ${personId} order by id`
  return rows.map(toWaitingRow)
}

/** The place in a list: over or not, bridging or not, how pressing, since when, id. */
export type ListPlace = [over: number, ordinary: number, pressing: number, since: number, id: string]

const urgencies = [...stayUrgencies]

/** The place of a row in the list, as a cursor. The same order as rules/order.ts; a test holds them together. */
export const placeInList = (row: WaitingRow): ListPlace & CursorValues => [
  ['placed', 'withdrawn'].includes(row.status) ? 1 : 0,
  row.kind === 'bridging' ? 0 : 1,
  urgencies.indexOf(row.urgency) + 1,
  row.since.epochMilliseconds,
  row.id,
]

const order = Prisma.sql`(case when status in ('placed', 'withdrawn') then 1 else 0 end,
  case when kind = 'bridging' then 0 else 1 end, array_position(${urgencies}::text[], urgency), since, id)`

/** What to list. */
export type ListQuery = Pick<WaitingQuery, 'kind' | 'status' | 'all'> & {
  areas: string[]
  limit: number
  after: ListPlace | undefined
}

/** Those on the list in some areas, in the order of offering, who was placed or withdrawn last; one more than a page. */
export const listWaiting = async (
  db: Reading,
  { areas, kind, status, all, limit, after }: ListQuery,
): Promise<WaitingRow[]> => {
  const rows = await db.$queryRaw<RawWaiting[]>`
    select * from respite.waiting where areas && ${areas}
      ${kind === undefined ? Prisma.empty : Prisma.sql`and kind = ${kind}`}
      ${status === undefined ? Prisma.empty : Prisma.sql`and status = ${status}`}
      ${all || status !== undefined ? Prisma.empty : Prisma.sql`and status in ('waiting', 'offered')`}
      ${after ? Prisma.sql`and ${order} > ${placed(after)}` : Prisma.empty}
    order by ${order} limit ${limit + 1}`
  return rows.map(toWaitingRow)
}

const placed = ([over, ordinary, pressing, since, id]: ListPlace) =>
  Prisma.sql`(${over}::int, ${ordinary}::int, ${pressing}::int, ${new Date(since)}::timestamptz, ${id}::uuid)`

/** What is offered to somebody. */
export interface Offered {
  stayId: string
  bedId: string
  locationId: string
  location: string
  period: Nights
}

interface OfferedRow {
  id: string
  bed_id: string
  location_id: string
  name: string
  from_date: Date
  to_date: Date
}

/** What these stays are, that are offered to somebody, by id. */
export const findOffered = async (db: Reading, stayIds: string[]): Promise<Map<string, Offered>> => {
  if (stayIds.length === 0) return new Map()
  const rows = await db.$queryRaw<OfferedRow[]>`
    select s.id, s.bed_id, s.location_id, l.name, s.from_date, s.to_date
    from respite.stay s join respite.location l on l.id = s.location_id where s.id = any (${stayIds}::uuid[])`
  return new Map(rows.map(row => [row.id, toOffered(row)]))
}

const toOffered = (row: OfferedRow): Offered => ({
  ...{ stayId: row.id, bedId: row.bed_id, locationId: row.location_id, location: row.name },
  period: { from: toLocalDate(row.from_date), to: toLocalDate(row.to_date) },
})
