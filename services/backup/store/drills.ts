import { toDate, toInstant } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Link, Reached } from '../rules/drill.ts'

/** A synthetic call as it is kept. */
export interface StoredDrill {
  id: string
  startedAt: Temporal.Instant
  status: 'running' | 'arrived' | 'late'
  reached: Reached
  expected: Link[]
}

interface Row {
  id: string
  started_at: Date
  status: StoredDrill['status']
  links: Reached
  expected: Link[]
}

const toDrill = ({ id, started_at, status, links, expected }: Row): StoredDrill => ({
  ...{ id, startedAt: toInstant(started_at), status, reached: links, expected },
})

/** Keeps that a synthetic call sets out. */
export const addDrill = async (
  db: Pick<Db, '$executeRaw'>,
  { id, startedAt, expected }: Pick<StoredDrill, 'id' | 'startedAt' | 'expected'>,
): Promise<void> => {
  await db.$executeRaw`
    insert into backup.drill (id, started_at, status, expected)
    values (${id}::uuid, ${toDate(startedAt)}, 'running', ${expected})`
}

/** Only when it can be read back from the log. */
const inLog = Prisma.sql`and backup.is_in_log(id::text)`

/**
 * Keeps that a running synthetic call reached links, each once, with how long it took by the machine's own time; locks it.
 * @returns undefined when there is no such running call, or it was there before
 */
export const reachLinks = async (
  db: Pick<Db, '$queryRaw'>,
  id: string,
  links: Link[],
): Promise<StoredDrill | undefined> => {
  const onlyLog = links.length === 1 && links[0] === 'log'
  const rows = await db.$queryRaw<Row[]>`
    update backup.drill set links = (
        select jsonb_object_agg(link, round(extract(epoch from clock_timestamp() - began) * 1000)::integer)
        from unnest(${links}::text[]) as link) || links
    where id = ${id}::uuid and status = 'running' and not links ?& ${links}::text[] ${onlyLog ? inLog : Prisma.empty}
    returning *`
  return rows[0] && toDrill(rows[0])
}

/** A synthetic call, locked until the end of the transaction. */
export const lockDrill = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<StoredDrill | undefined> => {
  const rows = await db.$queryRaw<Row[]>`select * from backup.drill where id = ${id}::uuid for update`
  return rows[0] && toDrill(rows[0])
}

/** Keeps how a synthetic call ended. */
export const finishDrill = async (
  db: Pick<Db, '$executeRaw'>,
  id: string,
  status: 'arrived' | 'late',
  now: Temporal.Instant,
): Promise<void> => {
  await db.$executeRaw`
    update backup.drill set status = ${status}, finished_at = ${toDate(now)} where id = ${id}::uuid`
}

/** Synthetic calls, newest first. */
export const listDrills = async (
  db: Pick<Db, '$queryRaw'>,
  { before, limit }: { before?: { startedAt: Temporal.Instant; id: string } | undefined; limit: number },
): Promise<StoredDrill[]> => {
  const past = before
    ? Prisma.sql`where (started_at, id) < (${toDate(before.startedAt)}, ${before.id}::uuid)`
    : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    select * from backup.drill ${past} order by started_at desc, id desc limit ${limit}`
  return rows.map(toDrill)
}

/** Forgets what is too old to tell anything. */
export const removeOldDrills = async (db: Pick<Db, '$executeRaw'>, before: Temporal.Instant): Promise<void> => {
  await db.$executeRaw`delete from backup.drill where started_at < ${toDate(before)}`
}

/** Is the next synthetic call set, and not given up? */
export const isDrillSet = async (db: Pick<Db, '$queryRaw'>, kind: string): Promise<boolean> => {
  const rows = await db.$queryRaw<object[]>`
    select 1 from kernel.timer where service = 'backup' and kind = ${kind} and not parked`
  return rows.length > 0
}
