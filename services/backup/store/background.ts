import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import { type CallRow, columns, type StoredCall, toStored } from './calls-rows.ts'

/** A call, whoever asks: the caller looks whether they may see it. */
export const findOneCall = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<StoredCall | undefined> => {
  const rows = await db.$queryRaw<CallRow[]>`
    select ${Prisma.raw(columns)} from backup.call c where c.id = ${id}::uuid`
  return rows[0] && toStored(rows[0])
}

/** The calls about a person that came before one of them, newest first. */
export const findEarlier = async (
  db: Pick<Db, '$queryRaw'>,
  { aboutId, createdAt, id }: { aboutId: string; createdAt: Temporal.Instant; id: string },
  most: number,
): Promise<StoredCall[]> => {
  const rows = await db.$queryRaw<CallRow[]>`
    select ${Prisma.raw(columns)} from backup.call c
    where c.about_id = ${aboutId} and c.created_at <= ${toDate(createdAt)} and c.id <> ${id}::uuid
    order by c.created_at desc, c.id desc limit ${most}`
  return rows.map(toStored)
}

/** Writes in a call's history that somebody looked at the crisis card: once each, every look is in the access log. */
export const noteLook = async (
  db: Pick<Db, '$executeRaw'>,
  callId: string,
  personId: string,
  now: Temporal.Instant,
): Promise<void> => {
  await db.$executeRaw`
    insert into backup.timeline_entry (call_id, at, what, person_id)
    select ${callId}::uuid, ${toDate(now)}, 'looked-at-card', ${personId}
    where not exists (select from backup.timeline_entry
      where call_id = ${callId}::uuid and what = 'looked-at-card' and person_id = ${personId})`
}
