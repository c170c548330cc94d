import type { CareReference, StayClient } from '../contracts/api/respite-stays.ts'
import { keyedHash } from '../kernel/ids.ts'
import type { Sealed, Vault } from '../kernel/vault.ts'

/** The name of the key that seals what a stay holds: one of its own, readable for who cares, whoever asked for it. */
export const stayKey = (stayId: string): string => `stay-${stayId}`
/** The same for somebody on the waiting list. */
export const waitingKey = (waitingId: string): string => `waiting-${waitingId}`

/** What is sealed of who a bed is for. */
export interface ClientWords {
  name?: string | undefined
  reference?: CareReference | undefined
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Keyed hashes by which one client is known again, of the person and of the reference to the care file: to count a
 * year without keeping either readable. None for somebody unknown.
 */
export const clientKeys = (secret: string, { personId, reference }: StayClient): string[] => [
  ...(personId ? [keyedHash(secret, `bed client person ${personId}`)] : []),
  ...(reference
    ? [keyedHash(secret, `bed client file ${plain(reference.organisation)} ${plain(reference.number)}`)]
    : []),
]

/** Seals who a bed is for; null when nothing was said of them. */
export const sealClient = async (vault: Vault, key: string, { name, reference }: StayClient): Promise<Sealed | null> =>
  name || reference ? await vault.seal(key, JSON.stringify({ name, reference } satisfies ClientWords)) : null
