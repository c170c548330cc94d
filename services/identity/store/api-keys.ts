import { randomBytes } from 'node:crypto'
import type { ApiKey } from '../../contracts/api/identity.ts'
import { timeZone, toDate, toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { digest, newId } from '../../kernel/ids.ts'
import type { IdentityApiKey } from '../../kernel/prisma-client/client.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Sealed } from '../../kernel/vault.ts'

/** A key as the table has it; its name is sealed. */
export type ApiKeyRow = IdentityApiKey

/** What every key begins with, so that who finds one somewhere knows whose it is. */
const mark = 'omz_'

/** Somebody's keys, newest first, revoked ones too. */
export const listKeys = (db: Db, personId: string): Promise<ApiKeyRow[]> =>
  db.identityApiKey.findMany({ where: { personId }, orderBy: { id: 'desc' }, take: 100 })

/** Makes a key of 32 random bytes. It is nowhere but in this answer: too random to be guessed from its hash. */
export const makeKey = async ({ db, now }: Work, personId: string, name: Sealed) => {
  const key = mark + randomBytes(32).toString('base64url')
  const row = { id: newId(), personId, name, hash: digest(key), createdAt: toDate(now) }
  return { key, row: await db.identityApiKey.create({ data: row }) }
}

/** Ends a key of somebody; repeating it changes nothing. Null when it is not theirs. */
export const revokeKey = async ({ db, now }: Work, personId: string, id: string) => {
  const where = { id, personId }
  const { count } = await db.identityApiKey.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: toDate(now) },
  })
  const row = await db.identityApiKey.findFirst({ where })
  return row && { row, ended: count > 0 }
}

/** Removes all keys of somebody who is to be forgotten; that they are erased tells the gateway. */
export const removeKeys = async ({ db }: Work, personId: string): Promise<void> => {
  await db.identityApiKey.deleteMany({ where: { personId } })
}

/** The key somebody shows, if it is one of ours and still good; the day of use is written down once a day. */
export const recogniseKey = async (db: Db, key: string, now: Temporal.Instant): Promise<ApiKeyRow | null> => {
  if (!key.startsWith(mark)) return null
  const row = await db.identityApiKey.findFirst({ where: { hash: digest(key), revokedAt: null } })
  const today = dayOf(now)
  if (row && row.lastUsedOn?.getTime() !== today.getTime())
    await db.identityApiKey.updateMany({ where: { id: row.id }, data: { lastUsedOn: today } })
  return row
}

const dayOf = (now: Temporal.Instant) => new Date(now.toZonedDateTimeISO(timeZone).toPlainDate().toString())

/** A key as its owner sees it, with its name opened. */
export const toApiKey = (row: ApiKeyRow, name: string | null | undefined): ApiKey => ({
  id: row.id,
  name: name ?? '',
  createdAt: toText(row.createdAt),
  lastUsedOn: row.lastUsedOn?.toISOString().slice(0, 10) ?? null,
  revokedAt: row.revokedAt ? toText(row.revokedAt) : null,
})
