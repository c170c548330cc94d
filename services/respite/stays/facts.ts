import type { Nights, StayKind } from '../../contracts/api/respite-locations.ts'
import { toDate, toInstant } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { type RawStay, type StayRow, toLocalDate, toStayRow } from './rows.ts'

/** Locks clients until the transaction ends, after the location: a year is counted by one at a time. */
export const lockClients = async (db: Pick<Db, '$queryRaw'>, keys: string[]): Promise<void> => {
  for (const key of keys.toSorted())
    await db.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended(${clientLock(key)}, 0))`
}

/** The same without waiting for anybody: false when somebody else has one of them locked. */
export const tryLockClients = async (db: Pick<Db, '$queryRaw'>, keys: string[]): Promise<boolean> => {
  for (const key of keys.toSorted()) {
    const [lock] = await db.$queryRaw<{ won: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended(${clientLock(key)}, 0)) as won`
    if (!lock?.won) return false
  }
  return true
}

const clientLock = (key: string) => `bed client ${key}`

/** Stays, locked until the transaction ends, always in the same order; their locations have been locked before. */
export const lockStays = async (db: Pick<Db, '$queryRaw'>, ids: string[]): Promise<StayRow[]> => {
  const rows = await db.$queryRaw<RawStay[]>`
    select * from respite.stay where id = any (${ids}::uuid[]) order by id for update`
  return rows.map(toStayRow)
}

/** What takes a bed in a time. */
export interface InTheWay {
  id: string
  isBlock: boolean
  from: Temporal.Instant
}

interface WayRow {
  id: string
  is_block: boolean
  from_at: Date
}

/** What takes a bed in a time, earliest first. @param but leaves out what a stay takes itself */
export const inTheWay = async (
  db: Pick<Db, '$queryRaw'>,
  bedId: string,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  but: string | undefined,
): Promise<InTheWay[]> => {
  const rows = await db.$queryRaw<WayRow[]>`
    select id, is_block, lower(during) as from_at from respite.occupancy
    where bed_id = ${bedId}::uuid and during && tstzrange(${toDate(from)}, ${toDate(to)})
      and id is distinct from ${but ?? null}::uuid order by during`
  return rows.map(({ id, is_block, from_at }) => ({ id, isBlock: is_block, from: toInstant(from_at) }))
}

/** The groups of those who live behind a front door in a time; who let a hold lapse does not. @param but leaves out a stay */
export const groupsBehind = async (
  { db, now }: Pick<Work, 'db' | 'now'>,
  { locationId, frontDoor }: { locationId: string; frontDoor: string },
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  but: string | undefined,
): Promise<string[]> => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select distinct unnest(o.groups) as name from respite.occupancy o left join respite.stay s on s.id = o.id
    where o.location_id = ${locationId}::uuid and o.front_door = ${frontDoor} and not o.is_block
      and o.during && tstzrange(${toDate(from)}, ${toDate(to)}) and o.id is distinct from ${but ?? null}::uuid
      and not coalesce(s.status = 'held' and s.held_until <= ${toDate(now)}, false)`
  return rows.map(({ name }) => name)
}

/** The nights a client has or had of a kind, one stay left out. */
export const nightsHad = async (
  db: Pick<Db, '$queryRaw'>,
  { keys, kind, but }: { keys: string[]; kind: StayKind; but: string | undefined },
): Promise<Nights[]> => {
  const rows = await db.$queryRaw<{ from_date: Date; to_date: Date }[]>`
    select from_date, to_date from respite.stay
    where client_keys && ${keys} and kind = ${kind} and status in ('held', 'reserved', 'in-house', 'ended')
      and id is distinct from ${but ?? null}::uuid`
  return rows.map(({ from_date, to_date }) => ({ from: toLocalDate(from_date), to: toLocalDate(to_date) }))
}
