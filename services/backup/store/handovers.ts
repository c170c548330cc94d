import { toDate, toInstant } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Sealed } from '../../kernel/vault.ts'
import type { Night } from '../rules/handover.ts'
import { type CallRow, columns, type StoredCall, toStored } from './calls-rows.ts'

type Reading = Pick<Db, '$queryRaw'>

/** An area that can have a handover. */
export interface HandoverArea {
  id: string
  level: string
  /** The area itself and those it lies in: who holds one of them holds this. */
  within: string[]
}

/** Areas by id, or every district and the municipality when no ids are given; none that is not served. */
export const findAreas = (db: Reading, ids?: string[]): Promise<HandoverArea[]> => {
  const wanted = ids ? Prisma.sql`id = any (${ids})` : Prisma.sql`level in ('municipality', 'stadsdeel')`
  return db.$queryRaw<HandoverArea[]>`
    with recursive up as (
      select id as of, level, id, parent from backup.area where not removed and not outside and ${wanted}
      union select up.of, up.level, a.id, a.parent from up join backup.area a on a.id = up.parent)
    select of as id, level, array_agg(id order by id) as within from up group by of, level order by of`
}

/** Support that was stepped up after a call; what exactly is sealed with the call's key. */
export interface SteppedUp {
  until: string
  what: Sealed
}

/** A call of a handover. */
export interface HandoverCall extends StoredCall {
  steppedUp: SteppedUp | undefined
}

type Row = CallRow & { until: string | null; stepped_up: Sealed | null }

/** It lies in no district that is served, or nobody knows where it is. */
const inNoDistrict = Prisma.sql`not exists (select from backup.area a
  where a.id = any (c.areas) and a.level = 'stadsdeel' and not a.outside and not a.removed)`

/**
 * The calls a night leaves for the day in an area: those of the night, older ones that were not closed when it began,
 * what was promised and nobody had taken on when it began, and support that was stepped up until about then. The
 * municipality has what lies in no district, so that every call is in one handover of the districts or in its.
 */
export const findHandoverCalls = async (
  db: Reading,
  { id, level }: HandoverArea,
  { from, to }: Night,
  date: Temporal.PlainDate,
): Promise<HandoverCall[]> => {
  const here = level === 'municipality' ? inNoDistrict : Prisma.sql`c.areas @> array[${id}]::text[]`
  const rows = await db.$queryRaw<Row[]>`
    select ${Prisma.raw(columns)}, s.until::text as until, s.what as stepped_up
    from backup.call c left join backup.stepped_up s on s.call_id = c.id
    where ${here} and c.created_at < ${toDate(to)}
      and (c.created_at >= ${toDate(from)} or c.closed_at is null or c.closed_at >= ${toDate(from)}
        or (c.promised and (c.taken_on_by is null or c.taken_on_at >= ${toDate(from)}))
        or s.until between ${String(date)}::text::date and ${String(date)}::text::date + 1)
    order by c.created_at, c.id`
  return rows.map(({ until, stepped_up, ...row }) => ({
    ...toStored(row as unknown as CallRow),
    steppedUp: until && stepped_up ? { until, what: stepped_up } : undefined,
  }))
}

/** Support that was stepped up after one call. */
export const findSteppedUp = async (db: Reading, callId: string): Promise<SteppedUp | undefined> => {
  const rows = await db.$queryRaw<SteppedUp[]>`
    select until::text as until, what from backup.stepped_up where call_id = ${callId}::uuid`
  return rows[0]
}

/** That a handover was read and signed off; the note is sealed with the key of who signed. */
export interface Signature {
  note: Sealed | null
  by: string
  at: Temporal.Instant
}

/** The signatures of a morning, by area. */
export const findSignatures = async (
  db: Reading,
  date: Temporal.PlainDate,
  areas: string[],
): Promise<Map<string, Signature>> => {
  const rows = await db.$queryRaw<{ area: string; note: Sealed | null; signed_by: string; signed_at: Date }[]>`
    select area, note, signed_by, signed_at from backup.handover
    where date = ${String(date)}::text::date and area = any (${areas}) and signed_by is not null`
  return new Map(rows.map(row => [row.area, { note: row.note, by: row.signed_by, at: toInstant(row.signed_at) }]))
}

/** Signs a handover off, unless somebody did; says who has. */
export const signHandover = async (
  db: Db,
  area: string,
  date: Temporal.PlainDate,
  { note, by, at }: Signature,
): Promise<string> => {
  const rows = await db.$queryRaw<{ signed_by: string }[]>`
    insert into backup.handover as h (area, date, note, signed_by, signed_at)
    values (${area}, ${String(date)}::text::date, ${note}, ${by}, ${toDate(at)})
    on conflict (area, date) do update set revision = h.revision + 1 returning signed_by`
  return rows[0]?.signed_by ?? by
}

/** Keeps who sees to what a call left open. */
export const takeOnCall = async (db: Db, callId: string, personId: string, now: Temporal.Instant): Promise<void> => {
  await db.$executeRaw`
    update backup.call set taken_on_by = ${personId}, taken_on_at = ${toDate(now)} where id = ${callId}::uuid`
}
