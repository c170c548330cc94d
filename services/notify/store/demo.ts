import type { DemoMessage } from '../../contracts/api/notify.ts'
import { toDate, toText } from '../../kernel/clock.ts'
import type { Database, Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Vault } from '../../kernel/vault.ts'

/** What would have been sent, and to whom. */
export type DemoEnvelope = Pick<DemoMessage, 'to' | 'subject' | 'text' | 'reference'>

/** Keeps what would have been sent, sealed for whom it is. */
export const keepDemoMessage = async (
  { prisma }: Pick<Database, 'prisma'>,
  vault: Vault,
  { personId, channel, envelope }: { personId: string; channel: string; envelope: DemoEnvelope },
  now: Temporal.Instant,
): Promise<void> => {
  const sealed = await vault.seal(personId, JSON.stringify(envelope))
  await prisma.notifyDemoMessage.create({ data: { id: newId(), channel, envelope: sealed, sentAt: toDate(now) } })
}

/** The demo's messages, newest first, one more than asked for when there are more. */
export const listDemoMessages = async (
  { prisma }: Pick<Database, 'prisma'>,
  vault: Vault,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<DemoMessage[]> => {
  const where = before ? { id: { lt: before } } : {}
  const rows = await prisma.notifyDemoMessage.findMany({ where, orderBy: { id: 'desc' }, take: limit + 1 })
  const texts = await vault.openAll(rows.map(row => row.envelope))
  return rows.map(({ id, channel, sentAt }, index) => {
    const gone = { to: '', subject: '', text: '', reference: '' } // for somebody who was erased
    const envelope = texts[index] ? (JSON.parse(texts[index]) as DemoEnvelope) : gone
    return { id, channel: channel as DemoMessage['channel'], ...envelope, sentAt: toText(sentAt) }
  })
}

/** Forgets the demo's older messages. */
export const removeOldDemoMessages = async (db: Db, before: Temporal.Instant): Promise<void> => {
  await db.notifyDemoMessage.deleteMany({ where: { sentAt: { lt: toDate(before) } } })
}
