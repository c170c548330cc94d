import type { Session } from '../../contracts/api/identity.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { NewEvent } from '../../kernel/log.ts'
import type { Work } from '../../kernel/unit-of-work.ts'

/** Where somebody is signed in, newest first; `current` is the session that asks. */
export const listSessions = async (db: Db, personId: string, current: string): Promise<Session[]> => {
  const rows = await db.identitySession.findMany({
    where: { userId: personId, expiresAt: { gt: new Date() } }, // better-auth's clock, the machine's
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.map(row => ({
    id: row.id,
    current: row.id === current,
    device: row.userAgent ?? '',
    createdAt: toText(row.createdAt),
    expiresAt: toText(row.expiresAt),
  }))
}

/**
 * Ends sessions of a person, all or one, and tells: the gateway forgets them and closes their sockets.
 * @returns how many ended
 */
export const endSessions = async (work: Work, personId: string, id?: string): Promise<number> => {
  const where = { userId: personId, ...(id ? { id } : {}) }
  const rows = await work.db.identitySession.findMany({ where, select: { id: true } })
  const { count } = await work.db.identitySession.deleteMany({ where })
  work.append(...rows.map(row => sessionEnded(personId, row.id)))
  return count
}

/** A session, or an API key, of somebody is no longer good: the gateway forgets it. */
export const sessionEnded = (personId: string, sessionId: string): NewEvent<'session.ended'> => ({
  type: 'session.ended',
  subject: personId,
  data: { sessionId },
  audience: [`person:${personId}`],
  actor: personId,
})
