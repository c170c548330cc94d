import { toDate } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import type { Vault } from '../../kernel/vault.ts'

/** The keys push messages are signed with (VAPID, RFC 8292), base64url. */
export interface VapidKeys {
  publicKey: string
  privateKey: string
}

/** Whose key seals the private one: the installation's. */
const owner = 'vapid'

/** The keys of this installation; `make` is called when there are none yet. Of several who start at once one wins. */
export const vapidKeys = async (
  { prisma }: Pick<Database, 'prisma'>,
  vault: Vault,
  { make, now }: { make(): Promise<VapidKeys>; now: Temporal.Instant },
): Promise<VapidKeys> => {
  const kept = await prisma.notifyVapid.findUnique({ where: { one: true } })
  if (!kept) {
    const { publicKey, privateKey } = await make()
    const row = { publicKey, privateKey: await vault.seal(owner, privateKey), createdAt: toDate(now) }
    await prisma.notifyVapid.createMany({ data: [row], skipDuplicates: true })
  }
  const row = kept ?? (await prisma.notifyVapid.findUniqueOrThrow({ where: { one: true } }))
  const privateKey = await vault.open(row.privateKey)
  if (!privateKey) throw new Error('The private key for push messages cannot be opened.')
  return { publicKey: row.publicKey, privateKey }
}
