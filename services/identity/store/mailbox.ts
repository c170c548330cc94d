import type { Mail } from '../../contracts/api/identity.ts'
import { toDate, toText } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Vault } from '../../kernel/vault.ts'

/** What a mail says, and to whom. */
export type Envelope = Pick<Mail, 'to' | 'subject' | 'text'>

/** Whose key seals the demo's mails: they may be for somebody we do not know yet. */
const owner = 'demo-mailbox'

/** Keeps a mail of the demo, sealed. */
export const keepMail = async (
  { prisma }: Database,
  vault: Vault,
  envelope: Envelope,
  now: Temporal.Instant,
): Promise<void> => {
  const sealed = await vault.seal(owner, JSON.stringify(envelope))
  await prisma.identityMail.create({ data: { id: newId(), envelope: sealed, sentAt: toDate(now) } })
}

/** The demo's mails, newest first, one more than asked for when there are more. */
export const listMails = async (
  { prisma }: Database,
  vault: Vault,
  before: string | undefined,
  limit: number,
): Promise<Mail[]> => {
  const where = before ? { id: { lt: before } } : {}
  const rows = await prisma.identityMail.findMany({ where, orderBy: { id: 'desc' }, take: limit + 1 })
  const texts = await vault.openAll(rows.map(row => row.envelope))
  return rows.flatMap((row, index) => {
    const envelope = texts[index]
    return envelope ? [{ id: row.id, ...(JSON.parse(envelope) as Envelope), sentAt: toText(row.sentAt) }] : []
  })
}
